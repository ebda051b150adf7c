package dk.tonsvis.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One row of a [Table]. An accessor named after a type reads a cell that must be filled; a `find`
/// gives an empty cell as an empty [Optional], never as zero. What cannot be read throws
/// [IllegalArgumentException] with the table, the line and the column.
public final class Row {
  private final String table;
  private final long line;
  private final List<String> columns;
  private final List<String> cells;

  Row(String table, long line, List<String> columns, List<String> cells) {
    this.table = table;
    this.line = line;
    this.columns = columns;
    this.cells = cells;
  }

  public String text(String column) {
    return cell(column, Function.identity());
  }

  public int integer(String column) {
    return cell(column, Integer::parseInt);
  }

  public double number(String column) {
    return cell(column, Double::parseDouble);
  }

  public BigDecimal exact(String column) {
    return cell(column, BigDecimal::new);
  }

  public LocalDate day(String column) {
    return cell(column, LocalDate::parse);
  }

  /// `yes` or empty; anything else throws.
  public boolean flag(String column) {
    return find(column, Row::yes).orElse(false);
  }

  public Optional<String> find(String column) {
    return find(column, Function.identity());
  }

  public Optional<LocalDate> findDay(String column) {
    return find(column, LocalDate::parse);
  }

  /// A filled cell read by a function of the caller, such as `MunicipalityCode::parse`.
  public <T> T cell(String column, Function<String, T> reader) {
    return find(column, reader).orElseThrow(() -> wrong(column, "is empty"));
  }

  /// The same for a cell that may be empty.
  public <T> Optional<T> find(String column, Function<String, T> reader) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw wrong(column, "is not a column of " + columns);
    }
    String text = cells.get(index).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (RuntimeException e) {
      IllegalArgumentException wrong = wrong(column, "cannot be read: " + text);
      wrong.initCause(e);
      throw wrong;
    }
  }

  private static Boolean yes(String text) {
    if (!text.equals("yes")) {
      throw new IllegalArgumentException("a flag is yes or empty");
    }
    return true;
  }

  private IllegalArgumentException wrong(String column, String what) {
    return new IllegalArgumentException(table + " line " + line + ", " + column + " " + what);
  }

  @Override
  public String toString() {
    return table + " line " + line + " " + cells;
  }
}
