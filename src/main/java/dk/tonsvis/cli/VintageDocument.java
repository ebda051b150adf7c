package dk.tonsvis.cli;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A vintage in a document of [Json].
record VintageDocument(
    int number,
    String account,
    LocalDate readOn,
    Optional<String> methodVersion,
    int entries,
    Instant storedAt,
    String note,
    String contentSha256) {

  static VintageDocument of(Vintage vintage, Language language) {
    return new VintageDocument(
        vintage.number(),
        vintage.account(),
        vintage.readOn(),
        vintage.methodVersion(),
        vintage.entries(),
        vintage.storedAt(),
        vintage.note().in(language),
        vintage.contentHash());
  }
}
