package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Problem.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/// One row of a plan's file, its cells understood: texts without blanks at their ends, options by
/// their keys, numbers and days as what they are. A `find` gives an empty cell as an empty
/// [Optional]; a bare accessor throws [NoSuchElementException] for it.
///
/// @param name what names the row within its table
/// @param values by key of the column
record Values(Line line, String name, Map<String, Object> values) {
  Values named(String name) {
    return new Values(line, name, values);
  }

  /// Any cell as a text; empty where the cell is.
  String asText(String column) {
    return Optional.ofNullable(values.get(column)).map(Object::toString).orElse("");
  }

  Optional<String> findText(String column) {
    return find(column, String.class);
  }

  String text(String column) {
    return findText(column).orElseThrow(() -> empty(column));
  }

  /// Empty where the cell is.
  String textOrEmpty(String column) {
    return findText(column).orElse("");
  }

  Wording wording(String column) {
    return new Wording(textOrEmpty(column + "_da"), textOrEmpty(column + "_en"));
  }

  Optional<BigDecimal> findNumber(String column) {
    return find(column, BigDecimal.class);
  }

  BigDecimal number(String column) {
    return findNumber(column).orElseThrow(() -> empty(column));
  }

  Optional<Long> findWhole(String column) {
    return findNumber(column).map(BigDecimal::longValueExact);
  }

  Optional<Integer> findYear(String column) {
    return find(column, Integer.class);
  }

  int year(String column) {
    return findYear(column).orElseThrow(() -> empty(column));
  }

  OptionalInt findLastYear(String column) {
    return findYear(column).stream().mapToInt(Integer::intValue).findFirst();
  }

  Optional<LocalDate> findDay(String column) {
    return find(column, LocalDate.class);
  }

  boolean isYes(String column) {
    return find(column, Boolean.class).orElse(false);
  }

  /// The parts of a list, or the keys of what was chosen.
  @SuppressWarnings("unchecked")
  List<String> list(String column) {
    return (List<String>) find(column, List.class).orElse(List.of());
  }

  /// The text of a cell, or the parts of its list.
  List<String> parts(String column) {
    return values.get(column) instanceof String text ? List.of(text) : list(column);
  }

  /// The same with other contents of a cell.
  Values with(String column, Object value) {
    Map<String, Object> changed = new HashMap<>(values);
    changed.put(column, value);
    return new Values(line, name, changed);
  }

  /// A number of per cent as a rate.
  Optional<Share> findShare(String column) {
    return findNumber(column).map(percent -> new Share(percent.movePointLeft(2).doubleValue()));
  }

  Share share(String column) {
    return findShare(column).orElseThrow(() -> empty(column));
  }

  Optional<Co2e> findTonnes(String column) {
    return findNumber(column).map(Co2e::ofTonnes);
  }

  Co2e tonnes(String column) {
    return findTonnes(column).orElseThrow(() -> empty(column));
  }

  /// The amount of a column, or the reason of the column `missing`.
  Figure figure(String column) {
    return findTonnes(column)
        .map(Figure::measured)
        .orElseGet(() -> Figure.missing(text("missing")));
  }

  /// The opposite of [LineWriter#deviation].
  Span deviation() {
    return new Span(multiple("low_percent"), 1, multiple("high_percent"));
  }

  private double multiple(String column) {
    return findNumber(column)
        .map(percent -> percent.movePointLeft(2).add(BigDecimal.ONE).doubleValue())
        .orElse(1.0);
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  /// Whether nothing stands in the cell; something that could not be understood does.
  boolean isBlank(String column) {
    return line.find(column).filter(content -> !content.isBlank()).isEmpty();
  }

  /// What the file calls a column.
  String heading(String column) {
    return line.headings().getOrDefault(column, column);
  }

  /// A cell as the file has it.
  String asShown(String column) {
    return line.find(column).map(Content::text).orElse("");
  }

  /// Whether a number was given in per cent.
  boolean isPercent(String column) {
    return asShown(column).strip().endsWith("%");
  }

  /// Where a cell stands, by the file's own name of its column.
  Place at(String column) {
    return line.place().column(heading(column));
  }

  Place at() {
    return line.place();
  }

  private <T> Optional<T> find(String column, Class<T> type) {
    return Optional.ofNullable(values.get(column)).map(type::cast);
  }

  private NoSuchElementException empty(String column) {
    return new NoSuchElementException(name + " has no " + column);
  }
}
