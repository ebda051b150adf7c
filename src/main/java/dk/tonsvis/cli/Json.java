package dk.tonsvis.cli;

import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a document is written for `--json`: names in snake case with their unit, amounts in tonnes
/// to the gram, percentages with four decimals, `null` for what is not there.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  static void print(Shell shell, Record document) {
    shell.out().println(MAPPER.writeValueAsString(document));
  }

  static BigDecimal tonnes(Co2e amount) {
    return new BigDecimal(amount.tonnesText());
  }

  static Optional<BigDecimal> tonnes(Optional<Co2e> amount) {
    return amount.map(Json::tonnes);
  }

  static Optional<BigDecimal> tonnes(Figure figure) {
    return tonnes(figure.known());
  }

  /// Why there is no amount; empty if there is one.
  static Optional<String> missing(Figure figure) {
    return figure instanceof Figure.Missing missing
        ? Optional.of(missing.reason())
        : Optional.empty();
  }

  /// Empty where a percentage has no meaning.
  static Optional<BigDecimal> percent(Change change) {
    return change.hasShare()
        ? Optional.of(
            BigDecimal.valueOf(change.share().percent()).setScale(4, RoundingMode.HALF_EVEN))
        : Optional.empty();
  }
}
