package dk.tonsvis.api;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.sheet.Texts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A table as a Danish spreadsheet opens it by itself: UTF-8 with a byte order mark, semicolons,
/// decimal commas, CRLF. Text that a spreadsheet would take for a formula gets an apostrophe before
/// it. What is not there is an empty cell, with the reason in a column of its own.
final class Csv {
  static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private final StringBuilder text = new StringBuilder("\ufeff");
  private final int width;

  Csv(List<String> columns) {
    this.width = columns.size();
    row(columns.toArray());
  }

  /// A cell is a text, a whole number, a decimal number, yes or no, or one of these that may be
  /// empty.
  void row(Object... cells) {
    if (cells.length != width) {
      throw new IllegalArgumentException(cells.length + " cells in a table of " + width);
    }
    text.append(Arrays.stream(cells).map(Csv::written).collect(Collectors.joining(";")));
    text.append("\r\n");
  }

  private static String written(Object cell) {
    return switch (cell) {
      case Optional<?> maybe -> maybe.map(Csv::written).orElse("");
      case OptionalInt maybe -> maybe.isPresent() ? Integer.toString(maybe.getAsInt()) : "";
      case Co2e amount -> Long.toString(amount.grams());
      case Integer whole -> whole.toString();
      case Long whole -> whole.toString();
      case Double rate -> comma(BigDecimal.valueOf(rate));
      case BigDecimal number -> comma(number);
      case Boolean yes -> yes.toString();
      case String said -> quoted(Texts.guarded(said));
      case Enum<?> constant -> Json.key(constant);
      default -> quoted(Texts.guarded(cell.toString()));
    };
  }

  private static String comma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static String quoted(String field) {
    boolean isPlain = field.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  /// The three cells of a figure: grams, tonnes, and why there are none.
  static List<Object> figure(Figure figure) {
    List<Object> cells = new ArrayList<>();
    cells.add(figure.known());
    cells.add(figure.known().map(amount -> new BigDecimal(amount.tonnesText())));
    cells.add(missing(figure));
    return cells;
  }

  static Optional<String> missing(Figure figure) {
    return figure instanceof Figure.Missing(String reason) ? Optional.of(reason) : Optional.empty();
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
