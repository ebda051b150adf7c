package dk.tonsvis.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// How documents are written: names in snake case with their unit, amounts in whole grams, nothing
/// at all for what may be absent, and never `null`.
final class Json {
  private static final int DECIMALS_OF_PERCENT = 4;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  static byte[] write(Object document) {
    return MAPPER.writeValueAsBytes(document);
  }

  /// A constant as documents write it: `agriculture_land`.
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// A text in both languages.
  record Both(String da, String en) {
    static Both of(Bilingual text) {
      return new Both(text.danish(), text.english());
    }
  }

  /// A text of somebody else, who may have no English.
  record Said(String da, Optional<String> en) {
    static Optional<Said> of(Wording wording) {
      return wording.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Said(
                  wording.danish(), Optional.of(wording.english()).filter(en -> !en.isBlank())));
    }
  }

  /// An amount as it is known.
  sealed interface Amount {
    record Measured(String kind, long co2eG) implements Amount {}

    record Estimated(String kind, long lowCo2eG, long likelyCo2eG, long highCo2eG)
        implements Amount {}

    record Missing(String kind, String reason) implements Amount {}

    static Amount of(Figure figure) {
      return switch (figure) {
        case Figure.Measured(Co2e amount) -> new Measured("measured", amount.grams());
        case Figure.Estimated(Co2e low, Co2e likely, Co2e high) ->
            new Estimated("estimated", low.grams(), likely.grams(), high.grams());
        case Figure.Missing(String reason) -> missing(reason);
      };
    }

    static Missing missing(String reason) {
      return new Missing("missing", reason);
    }
  }

  /// @param changePercent empty where the base is not above zero
  record Difference(
      long fromCo2eG, long toCo2eG, long changeCo2eG, Optional<BigDecimal> changePercent) {
    static Difference of(Change change) {
      return new Difference(
          change.from().grams(),
          change.to().grams(),
          change.amount().grams(),
          change.hasShare()
              ? Optional.of(
                  BigDecimal.valueOf(change.share().percent())
                      .setScale(DECIMALS_OF_PERCENT, RoundingMode.HALF_EVEN))
              : Optional.empty());
    }
  }

  /// One year and its amount.
  record YearAmount(int year, long co2eG) {}

  /// A page of a list.
  record Page<T>(java.util.List<T> items, int count, int total) {
    static <T> Page<T> of(java.util.List<T> all) {
      return new Page<>(all, all.size(), all.size());
    }
  }
}
