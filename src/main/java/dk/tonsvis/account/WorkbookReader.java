package dk.tonsvis.account;

import dk.tonsvis.sheet.DamagedWorkbook;
import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Count;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.SheetRows;
import dk.tonsvis.sheet.WorkbookParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads a tidy account from a workbook: the first visible sheet whose first row below any comments
/// has the columns. Rows are streamed; number cells keep the digits that the workbook holds, of
/// formulas the last result is read. Macros, pictures and other sheets are left alone.
final class WorkbookReader {
  private WorkbookReader() {}

  static Reading read(byte[] bytes, Limits limits, Optional<Decimals> decimals) {
    Optional<Problem> refusal = WorkbookParts.refuse(bytes, limits);
    if (refusal.isPresent()) {
      return Reading.refused(List.of(refusal.get()));
    }
    try (ReadableWorkbook workbook = WorkbookParts.open(bytes)) {
      return read(workbook, limits, decimals);
    } catch (DamagedWorkbook | IOException _) {
      return Reading.refused(List.of(Problem.of(Place.FILE, FileKind.DAMAGED_WORKBOOK)));
    }
  }

  private static Reading read(ReadableWorkbook workbook, Limits limits, Optional<Decimals> decimals)
      throws DamagedWorkbook {
    Problems problems = new Problems(limits.problems());
    List<Sheet> sheets =
        workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
    for (Sheet sheet : sheets) {
      Place place = Place.FILE.sheet(name(sheet));
      try (SheetRows rows = SheetRows.open(sheet)) {
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
    problems.add(Place.FILE, Flaw.NO_SHEET_FITS, new Text(names));
    return Reading.refused(problems.all());
  }

  /// The only sheet has no header that fits: says which columns it lacks.
  private static Reading whyNot(
      SheetRows rows, Place place, Optional<Header> header, Problems problems) {
    header.ifPresentOrElse(
        found -> found.report(place.row(rows.number()), problems),
        () -> problems.add(place, FileKind.EMPTY_FILE));
    return Reading.refused(problems.all());
  }

  private static void reportOthers(ReadableWorkbook workbook, Sheet read, Problems problems) {
    List<String> others =
        workbook.getSheets().filter(s -> s != read).map(WorkbookReader::name).toList();
    if (!others.isEmpty()) {
      problems.add(Place.FILE, Flaw.SHEETS_NOT_READ, new Text(String.join(", ", others)));
    }
  }

  /// A damaged workbook may have a sheet without a name.
  private static String name(Sheet sheet) {
    return Objects.requireNonNullElse(sheet.getName(), "?");
  }

  private static Optional<Header> header(SheetRows rows, Limits limits) throws DamagedWorkbook {
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
      SheetRows rows, Origin origin, Limits limits, Optional<Decimals> decimals, Problems problems)
      throws DamagedWorkbook {
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
        problems.add(
            origin.at(rows.number()), FileKind.TOO_MANY_COLUMNS, new Count(limits.columns()));
        goOn = false;
      } else if (rows.hasText(header.width())) {
        goOn =
            table.accept(
                rows.number(),
                rows.text(municipality),
                rows.text(year),
                rows.text(sector),
                amount(rows, amount),
                rows.text(missing));
      }
    }
    return table.finish();
  }

  private static Amount amount(SheetRows rows, int index) {
    return rows.number(index).map(Amount::of).orElseGet(() -> Amount.parse(rows.text(index)));
  }
}
