package dk.tonsvis.account;

import dk.tonsvis.account.Problem.Count;
import dk.tonsvis.account.Problem.Kind;
import dk.tonsvis.account.Problem.Place;
import dk.tonsvis.account.Problem.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads a tidy account from a workbook: the first visible sheet whose first row below any comments
/// has the columns. Rows are streamed; number cells keep the digits that the workbook holds, of
/// formulas the last result is read. Macros, pictures and other sheets are left alone.
final class WorkbookReader {
  private WorkbookReader() {}

  /// The reader of workbooks stumbled: a damaged file, whatever the exception's type says.
  private static final class Damaged extends Exception {
    Damaged(Exception cause) {
      super(cause);
    }
  }

  static Reading read(byte[] bytes, Limits limits, Optional<Decimals> decimals) {
    Optional<Problem> refusal = WorkbookParts.refuse(bytes, limits);
    if (refusal.isPresent()) {
      return Reading.refused(List.of(refusal.get()));
    }
    try (ReadableWorkbook workbook = open(bytes)) {
      return read(workbook, limits, decimals);
    } catch (Damaged | IOException _) {
      return Reading.refused(List.of(Problem.of(Place.FILE, Kind.DAMAGED_WORKBOOK)));
    }
  }

  private static ReadableWorkbook open(byte[] bytes) throws Damaged {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private static Reading read(ReadableWorkbook workbook, Limits limits, Optional<Decimals> decimals)
      throws Damaged {
    Problems problems = new Problems(limits.problems());
    List<Sheet> sheets =
        workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
    for (Sheet sheet : sheets) {
      Place place = Place.FILE.sheet(name(sheet));
      try (Rows rows = Rows.open(sheet)) {
        Optional<Header> header = header(rows, limits);
        if (header.isPresent() && header.get().fits()) {
          reportOthers(workbook, sheet, problems);
          return rows(rows, new Origin(place, header.get()), limits, decimals, problems);
        }
        if (sheets.size() == 1) {
          return whyNot(rows, place, header, problems);
        }
      }
    }
    String names = String.join(", ", sheets.stream().map(WorkbookReader::name).toList());
    problems.add(Place.FILE, Kind.NO_SHEET_FITS, new Text(names));
    return Reading.refused(problems.all());
  }

  /// The only sheet has no header that fits: says which columns it lacks.
  private static Reading whyNot(
      Rows rows, Place place, Optional<Header> header, Problems problems) {
    header.ifPresentOrElse(
        found -> found.report(place.row(rows.number()), problems),
        () -> problems.add(place, Kind.EMPTY_FILE));
    return Reading.refused(problems.all());
  }

  private static void reportOthers(ReadableWorkbook workbook, Sheet read, Problems problems) {
    List<String> others =
        workbook.getSheets().filter(s -> s != read).map(WorkbookReader::name).toList();
    if (!others.isEmpty()) {
      problems.add(Place.FILE, Kind.SHEETS_NOT_READ, new Text(String.join(", ", others)));
    }
  }

  /// A damaged workbook may have a sheet without a name.
  private static String name(Sheet sheet) {
    return Objects.requireNonNullElse(sheet.getName(), "?");
  }

  private static Optional<Header> header(Rows rows, Limits limits) throws Damaged {
    while (rows.next()) {
      String first = rows.text(0);
      if (rows.hasText(limits.columns()) && !first.startsWith("#")) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.width(), limits.columns()); i++) {
          names.add(rows.text(i));
        }
        return Optional.of(Header.of(names));
      }
    }
    return Optional.empty();
  }

  private static Reading rows(
      Rows rows, Origin origin, Limits limits, Optional<Decimals> decimals, Problems problems)
      throws Damaged {
    Header header = origin.header();
    header.report(origin.at(rows.number()), problems);
    if (problems.hasErrors()) {
      return Reading.refused(problems.all());
    }
    int municipality = header.indexOf(Column.MUNICIPALITY);
    int year = header.indexOf(Column.YEAR);
    int sector = header.indexOf(Column.SECTOR);
    int amount = header.indexOf(Column.AMOUNT);
    int missing = header.indexOf(Column.MISSING);
    Table table = new Table(origin, limits, decimals, problems);
    boolean goOn = true;
    while (goOn && rows.next()) {
      if (rows.width() > limits.columns()) {
        problems.add(origin.at(rows.number()), Kind.TOO_MANY_COLUMNS, new Count(limits.columns()));
        goOn = false;
      } else if (rows.hasText(header.width())) {
        goOn =
            table.accept(
                rows.number(),
                rows.text(municipality),
                rows.text(year),
                rows.text(sector),
                rows.amount(amount),
                rows.text(missing));
      }
    }
    return table.finish();
  }

  /// The rows of one sheet, one at a time.
  private static final class Rows implements AutoCloseable {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private Optional<Row> row = Optional.empty();

    private Rows(Stream<Row> stream) {
      this.stream = stream;
      this.rows = stream.iterator();
    }

    static Rows open(Sheet sheet) throws Damaged {
      try {
        return new Rows(sheet.openStream());
      } catch (IOException | RuntimeException e) {
        throw new Damaged(e);
      }
    }

    @Override
    public void close() {
      stream.close();
    }

    boolean next() throws Damaged {
      try {
        row = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        return row.isPresent();
      } catch (RuntimeException e) {
        throw new Damaged(e);
      }
    }

    int number() {
      return row.map(Row::getRowNum).orElse(1);
    }

    int width() {
      return row.map(Row::getCellCount).orElse(0);
    }

    boolean hasText(int columns) {
      for (int i = 0; i < Math.min(columns, width()); i++) {
        if (!text(i).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    /// A cell's content, without blanks at its ends; a whole number without its decimals.
    String text(int index) {
      return switch (value(index)) {
        case BigDecimal number when isWhole(number) -> number.toBigInteger().toString();
        case BigDecimal number -> number.toString();
        case Object other -> Texts.trim(other.toString());
      };
    }

    /// Without room for a number of a million digits, which a small `1E999999` asks for.
    private static boolean isWhole(BigDecimal number) {
      return Math.abs((long) number.scale()) < 20
          && number.precision() < 40
          && number.stripTrailingZeros().scale() <= 0;
    }

    Amount amount(int index) {
      return value(index) instanceof BigDecimal number
          ? Amount.of(number)
          : Amount.parse(text(index));
    }

    private Object value(int index) {
      Optional<Cell> cell =
          index < 0 || index >= width()
              ? Optional.empty()
              : row.flatMap(r -> r.getOptionalCell(index));
      return cell.flatMap(c -> Optional.ofNullable(c.getValue())).orElse("");
    }
  }
}
