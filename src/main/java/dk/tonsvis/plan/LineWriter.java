package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Problem.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Collects the cells of one row of a plan's file. Numbers keep every digit: a double is written
/// as the shortest decimal that is read back as the same double, and moving the point by two for
/// per cent is exact.
final class LineWriter {
  /// Between the parts of a list.
  static final String SEPARATOR = "; ";

  private final Map<String, Content> cells = new HashMap<>();

  LineWriter text(String column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, new Content.Text(text));
    }
    return this;
  }

  LineWriter text(String column, Optional<String> text) {
    return text(column, text.orElse(""));
  }

  /// In the two columns of both languages.
  LineWriter wording(String column, Wording wording) {
    return text(column + "_da", wording.danish()).text(column + "_en", wording.english());
  }

  LineWriter list(String column, List<String> parts) {
    return text(column, String.join(SEPARATOR, parts));
  }

  LineWriter option(String column, Enum<?> value) {
    return text(column, OptionKeys.of(value));
  }

  <E extends Enum<E>> LineWriter options(String column, Collection<E> values) {
    return list(column, OptionKeys.of(values));
  }

  LineWriter yes(String column, boolean isSo) {
    return text(column, isSo ? "yes" : "");
  }

  LineWriter number(String column, BigDecimal number) {
    cells.put(column, new Content.Numeric(number));
    return this;
  }

  LineWriter number(String column, double number) {
    return number(column, BigDecimal.valueOf(number));
  }

  LineWriter whole(String column, long number) {
    return number(column, BigDecimal.valueOf(number));
  }

  LineWriter whole(String column, Optional<? extends Number> number) {
    number.ifPresent(n -> whole(column, n.longValue()));
    return this;
  }

  LineWriter whole(String column, OptionalInt number) {
    number.ifPresent(n -> whole(column, n));
    return this;
  }

  LineWriter percent(String column, Share share) {
    return percent(column, BigDecimal.valueOf(share.value()));
  }

  LineWriter percent(String column, BigDecimal share) {
    return number(column, share.movePointRight(2));
  }

  /// The lowest and highest of what is likely 1, as per cent more or less.
  LineWriter deviation(Span doubt) {
    return percent("low_percent", BigDecimal.valueOf(doubt.low()).subtract(BigDecimal.ONE))
        .percent("high_percent", BigDecimal.valueOf(doubt.high()).subtract(BigDecimal.ONE));
  }

  LineWriter tonnes(String column, Co2e amount) {
    return number(column, BigDecimal.valueOf(amount.grams(), 6));
  }

  /// An amount that is known; a missing one leaves the cell empty. Throws
  /// [IllegalArgumentException] for an estimate: the file has no columns for its bounds, and it
  /// would be read back as measured.
  LineWriter known(String column, Figure figure) {
    return switch (figure) {
      case Figure.Measured measured -> tonnes(column, measured.amount());
      case Figure.Missing _ -> this;
      case Figure.Estimated estimated ->
          throw new IllegalArgumentException("an estimate cannot be written: " + estimated);
    };
  }

  /// An amount, or in the column `missing` why there is none.
  LineWriter figure(String column, Figure figure) {
    return figure instanceof Figure.Missing missing
        ? text("missing", missing.reason())
        : known(column, figure);
  }

  LineWriter day(String column, Optional<LocalDate> day) {
    day.ifPresent(d -> cells.put(column, new Content.Day(d)));
    return this;
  }

  Optional<Content> find(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /// The row, its cells in the order of the layout.
  Line line(Layout.Sheet sheet, Map<String, String> extras) {
    Map<String, Content> ordered = new LinkedHashMap<>();
    for (Layout.Column column : sheet.columns()) {
      find(column.key()).ifPresent(content -> ordered.put(column.key(), content));
    }
    if (ordered.size() != cells.size()) {
      throw new IllegalArgumentException(sheet.key() + " has not all of " + cells.keySet());
    }
    return new Line(Place.FILE, Map.of(), true, ordered, extras);
  }
}
