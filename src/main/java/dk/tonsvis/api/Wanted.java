package dk.tonsvis.api;

import dk.tonsvis.catalogue.Operation;
import dk.tonsvis.language.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// In which form and language an answer is wanted.
final class Wanted {
  /// The form of an answer.
  enum Form {
    JSON,
    CSV
  }

  private Wanted() {}

  /// The form that `Accept` prefers among those that the contract promises; empty if there is none.
  /// JSON where nothing is preferred.
  static Optional<Form> form(Operation operation, @Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(Form.JSON);
    }
    List<MediaType> accepted;
    try {
      accepted = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
    MediaType json = MediaType.parseMediaType(operation.mediaType());
    MediaType csv = MediaType.parseMediaType("text/csv");
    return accepted.stream()
        .filter(type -> type.getQualityValue() > 0)
        .sorted(Comparator.comparing(MediaType::getQualityValue, Comparator.reverseOrder()))
        .flatMap(
            type ->
                type.includes(json) || type.includes(MediaType.APPLICATION_JSON)
                    ? Optional.of(Form.JSON).stream()
                    : type.includes(csv) && operation.hasCsv()
                        ? Optional.of(Form.CSV).stream()
                        : Optional.<Form>empty().stream())
        .findFirst();
  }

  /// English for those who prefer it to Danish, else Danish.
  static Language language(@Nullable String accept) {
    if (accept == null) {
      return Language.DANISH;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accept);
      return ranges.stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> range.getRange().split("-", 2)[0])
          .filter(code -> code.equals("da") || code.equals("en"))
          .findFirst()
          .filter(code -> code.equals("en"))
          .map(_ -> Language.ENGLISH)
          .orElse(Language.DANISH);
    } catch (IllegalArgumentException e) {
      return Language.DANISH;
    }
  }
}
