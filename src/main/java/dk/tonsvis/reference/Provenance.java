package dk.tonsvis.reference;

import dk.tonsvis.language.Language;
import java.util.Optional;

/// Where figures are from and on which terms they are used.
///
/// @param attribution the wording that the publisher asks for, where it asks for one
/// @param licence what is known of the terms
/// @param source an address or the name of a publication
public record Provenance(Optional<String> attribution, Bilingual licence, String source) {
  /// The terms in a sentence, with the wording to use.
  public String terms(Language language) {
    return licence.in(language) + attribution.map(wording -> " " + wording + ".").orElse("");
  }
}
