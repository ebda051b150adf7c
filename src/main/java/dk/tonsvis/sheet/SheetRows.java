package dk.tonsvis.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The rows of one sheet of a workbook, one at a time.
public final class SheetRows implements AutoCloseable {
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private Optional<Row> row = Optional.empty();

  private SheetRows(Stream<Row> stream) {
    this.stream = stream;
    this.rows = stream.iterator();
  }

  public static SheetRows open(Sheet sheet) throws DamagedWorkbook {
    try {
      return new SheetRows(sheet.openStream());
    } catch (IOException | RuntimeException e) {
      throw new DamagedWorkbook(e);
    }
  }

  @Override
  public void close() {
    stream.close();
  }

  public boolean next() throws DamagedWorkbook {
    try {
      row = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
      return row.isPresent();
    } catch (RuntimeException e) {
      throw new DamagedWorkbook(e);
    }
  }

  /// The number of the current row, from 1.
  public int number() {
    return row.map(Row::getRowNum).orElse(1);
  }

  public int width() {
    return row.map(Row::getCellCount).orElse(0);
  }

  public boolean hasText(int columns) {
    for (int i = 0; i < Math.min(columns, width()); i++) {
      if (!text(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// A cell's content, without blanks at its ends; a whole number without its decimals.
  public String text(int index) {
    return switch (value(index)) {
      case BigDecimal number when isWhole(number) -> number.toBigInteger().toString();
      case BigDecimal number -> number.toString();
      case Object other -> Texts.trim(other.toString());
    };
  }

  /// The number of a number cell, with the digits that the workbook holds.
  public Optional<BigDecimal> number(int index) {
    return value(index) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }

  /// What stands in a cell, by how it is shown: a number with the format of a date is a day, one
  /// with the format of a percentage is that; `true` is the text `yes`.
  public Optional<Content> content(int index) {
    return switch (value(index)) {
      case BigDecimal number -> Optional.of(content(number, index));
      case Boolean isSo -> Optional.of(new Content.Text(isSo ? "yes" : "no"));
      case Object other -> Optional.of(new Content.Text(XmlText.decoded(other.toString())));
    };
  }

  private Content content(BigDecimal number, int index) {
    String format =
        cell(index)
            .filter(c -> c.getType() == CellType.NUMBER || c.getType() == CellType.FORMULA)
            .flatMap(cell -> Optional.ofNullable(cell.getDataFormatString()))
            .orElse("");
    if (NumberFormat.isDate(format) && NumberFormat.isDay(number)) {
      return cell(index)
          .<Content>map(cell -> new Content.Day(cell.asDate().toLocalDate()))
          .orElseGet(() -> new Content.Numeric(number));
    }
    return NumberFormat.isPercent(format) && Math.abs((long) number.scale()) < 400
        ? new Content.Percent(number.movePointRight(2))
        : new Content.Numeric(number);
  }

  /// Without room for a number of a million digits, which a small `1E999999` asks for.
  private static boolean isWhole(BigDecimal number) {
    return Math.abs((long) number.scale()) < 20
        && number.precision() < 40
        && number.stripTrailingZeros().scale() <= 0;
  }

  private Object value(int index) {
    return cell(index).flatMap(c -> Optional.ofNullable(c.getValue())).orElse("");
  }

  private Optional<Cell> cell(int index) {
    return index < 0 || index >= width()
        ? Optional.empty()
        : row.flatMap(r -> r.getOptionalCell(index));
  }
}
