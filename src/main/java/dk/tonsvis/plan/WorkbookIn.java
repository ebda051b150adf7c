package dk.tonsvis.plan;

import dk.tonsvis.plan.Layout.Column;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.DamagedWorkbook;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.MergedCells;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.SheetRows;
import dk.tonsvis.sheet.WorkbookParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads the tables of a plan from a workbook, as people leave it: sheets and columns in any order,
/// titles above the headings, merged cells, blank rows and columns behind the last.
final class WorkbookIn {
  /// Rows that are looked at for the headings.
  private static final int TOP = 20;

  private final Limits limits;
  private final Problems problems;
  private final Tables tables = new Tables();

  private WorkbookIn(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  static Tables read(byte[] file, Limits limits, Problems problems) {
    Optional<Problem> refusal = WorkbookParts.refuse(file, limits);
    if (refusal.isPresent()) {
      problems.add(refusal.get());
      return new Tables();
    }
    try (ReadableWorkbook workbook = WorkbookParts.open(file)) {
      WorkbookIn in = new WorkbookIn(limits, problems);
      in.sheets(workbook, MergedCells.read(file));
      return in.tables;
    } catch (DamagedWorkbook | IOException _) {
      problems.add(Place.FILE, FileKind.DAMAGED_WORKBOOK);
      return new Tables();
    }
  }

  private void sheets(ReadableWorkbook workbook, Map<String, MergedCells> merged)
      throws DamagedWorkbook {
    Set<String> read = new HashSet<>();
    for (Sheet sheet : workbook.getSheets().toList()) {
      String name = Objects.requireNonNullElse(sheet.getName(), "?");
      Place place = Place.FILE.sheet(name);
      Optional<Layout.Sheet> table = Layout.PLAN.find(name);
      if (table.isEmpty()) {
        if (!WorkbookOut.isOwnSheet(name)) {
          problems.add(place, Flaw.TABLE_NOT_READ);
        }
      } else if (!read.add(table.get().key())) {
        problems.add(place, Flaw.TABLE_TWICE);
      } else if (tables.excess().isEmpty()) {
        MergedCells cells =
            Optional.ofNullable(sheet.getId())
                .map(id -> merged.getOrDefault(id, MergedCells.none()))
                .orElseGet(MergedCells::none);
        try (SheetRows rows = SheetRows.open(sheet)) {
          new OneSheet(table.get(), place, rows, cells).read();
        }
      }
    }
  }

  /// One sheet on its way to rows of its table.
  private final class OneSheet {
    private final Layout.Sheet sheet;
    private final Place place;
    private final SheetRows rows;
    private final MergedCells merged;
    private final LineReader lines;

    /// What the file calls its columns, by their places; and those of ours among them, by key.
    private final Map<Integer, String> names = new LinkedHashMap<>();

    private final Map<String, String> headings = new HashMap<>();
    private final Map<Integer, Column> numbers = new HashMap<>();
    private final Map<MergedCells.Area, Content> mergedContent = new HashMap<>();
    private boolean isUnnamedTold;

    OneSheet(Layout.Sheet sheet, Place place, SheetRows rows, MergedCells merged) {
      this.sheet = sheet;
      this.place = place;
      this.rows = rows;
      this.merged = merged;
      this.lines = new LineReader(sheet, place, tables, problems);
    }

    void read() throws DamagedWorkbook {
      int top = header();
      if (top == 0) {
        return;
      }
      int count = 0;
      while (tables.excess().isEmpty() && rows.next()) {
        count += row(top) ? 1 : 0;
      }
      if (count > 0) {
        reportMissing(top);
      }
    }

    /// The number of the row with the headings: the first that has two of ours, or no others.
    private int header() throws DamagedWorkbook {
      boolean isBlank = true;
      while (rows.next() && rows.number() <= TOP) {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(rows.width(), limits.columns()); i++) {
          String text = rows.content(i).map(Content::text).orElse("");
          if (!Layout.plain(text).isEmpty()) {
            found.put(i, text.strip());
          }
        }
        isBlank &= found.isEmpty();
        long ours = found.values().stream().filter(n -> sheet.findColumn(n).isPresent()).count();
        if (ours >= 2 || (ours == 1 && found.size() == 1)) {
          take(found);
          return rows.number();
        }
      }
      if (!isBlank) {
        problems.add(place, Flaw.NO_HEADINGS);
      }
      return 0;
    }

    private void take(Map<Integer, String> found) {
      names.putAll(found);
      Set<String> extras = new HashSet<>();
      found.forEach(
          (index, name) -> {
            Optional<Column> column = lines.column(name);
            boolean isFirst =
                column
                    .map(c -> headings.putIfAbsent(c.key(), name) == null)
                    .orElseGet(() -> extras.add(name));
            if (!isFirst) {
              problems.add(place.row(rows.number()), FileKind.COLUMN_TWICE, new Problem.Text(name));
              names.remove(index);
            }
            column.filter(c -> c.kind().isNumber()).ifPresent(c -> numbers.put(index, c));
          });
      if (rows.width() > limits.columns() && hasTextBeyond()) {
        problems.add(place, FileKind.TOO_MANY_COLUMNS, new Problem.Count(limits.columns()));
      }
    }

    private boolean hasTextBeyond() {
      for (int i = limits.columns(); i < rows.width(); i++) {
        if (!rows.text(i).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    /// Whether something stands in the row itself. What is merged into it from above is read only
    /// then: a merged cell may reach far below the last row.
    private boolean row(int top) {
      int row = rows.number();
      boolean isBlank = true;
      List<Runnable> inherited = new ArrayList<>();
      for (Map.Entry<Integer, String> column : names.entrySet()) {
        Optional<Content> content = rows.content(column.getKey()).filter(c -> !c.isBlank());
        Optional<MergedCells.Area> area =
            merged.covering(row, column.getKey()).filter(a -> a.top() > top);
        if (content.isPresent()) {
          isBlank = false;
          area.ifPresent(a -> mergedContent.put(a, content.get()));
          lines.put(column.getValue(), content.get(), row);
        } else if (area.isPresent() && mergedContent.containsKey(area.get())) {
          inherited.add(() -> inherit(column.getKey(), column.getValue(), area.get(), row));
        }
      }
      if (!isBlank) {
        inherited.forEach(Runnable::run);
      }
      tellUnnamed(row);
      lines.end(row, Optional.of(headings));
      return !isBlank;
    }

    private void inherit(int index, String name, MergedCells.Area area, int row) {
      Optional.ofNullable(mergedContent.get(area))
          .ifPresent(content -> lines.put(name, content, row));
      if (numbers.containsKey(index)) {
        problems.add(place.row(row).column(name), Flaw.NUMBER_IN_MERGED_CELLS);
      }
    }

    private void tellUnnamed(int row) {
      for (int i = 0; i < Math.min(rows.width(), limits.columns()) && !isUnnamedTold; i++) {
        if (!names.containsKey(i) && !rows.text(i).isEmpty()) {
          problems.add(place.row(row), Flaw.COLUMN_WITHOUT_HEADING);
          isUnnamedTold = true;
        }
      }
    }

    private void reportMissing(int top) {
      for (Column column : sheet.columns()) {
        if (column.required() && !headings.containsKey(column.key())) {
          Bilingual heading = column.heading();
          problems.add(
              place.row(top),
              FileKind.COLUMN_MISSING,
              new Problem.Phrase(heading.danish(), heading.english()));
        }
      }
    }
  }
}
