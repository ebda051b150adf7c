package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Days as people write them: `2026-12-31`, `31-12-2026`, `31/12 2026`, `31.12.2026`,
/// `31. december 2026`. The day stands before the month, as everywhere in Europe.
final class Days {
  private static final List<DateTimeFormatter> FORMATS =
      Stream.concat(
              Stream.of(
                      "uuuu-M-d",
                      "d-M-uuuu",
                      "d/M-uuuu",
                      "d/M/uuuu",
                      "d/M uuuu",
                      "d.M.uuuu",
                      "d. M. uuuu")
                  .map(pattern -> format(pattern, Language.DANISH)),
              Stream.of(Language.values())
                  .flatMap(
                      language ->
                          Stream.of("d. MMMM uuuu", "d MMMM uuuu")
                              .map(pattern -> format(pattern, language))))
          .toList();

  private Days() {}

  private static DateTimeFormatter format(String pattern, Language language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(language.locale())
        .withResolverStyle(ResolverStyle.STRICT);
  }

  static Optional<LocalDate> parse(String text) {
    String plain = text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    return FORMATS.stream().flatMap(format -> parse(plain, format).stream()).findFirst();
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
