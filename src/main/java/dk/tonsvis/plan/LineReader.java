package dk.tonsvis.plan;

import dk.tonsvis.plan.Layout.Column;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Takes the cells of one table under the names that the file gives them, and makes rows of them:
/// each cell under the key of its column, or kept as an extra if the column is not ours.
final class LineReader {
  /// Longer than any heading.
  private static final int LONGEST_NAME = 200;

  private static final int LONGEST_EXTRA = 10_000;
  private static final int MOST_COLUMNS = 256;

  private final Layout.Sheet sheet;
  private final Place table;
  private final Tables tables;
  private final Problems problems;
  private final Map<String, Optional<Column>> known = new HashMap<>();
  private final Map<String, Content> cells = new HashMap<>();
  private final Map<String, String> headings = new HashMap<>();
  private final Map<String, String> extras = new LinkedHashMap<>();
  private boolean isExcessTold;

  LineReader(Layout.Sheet sheet, Place table, Tables tables, Problems problems) {
    this.sheet = sheet;
    this.table = table;
    this.tables = tables;
    this.problems = problems;
  }

  /// The column of a name; a name that is met for the first time and is not ours is reported.
  Optional<Column> column(String name) {
    return known.computeIfAbsent(
        name,
        n -> {
          Optional<Column> column = sheet.findColumn(n);
          if (column.isEmpty()) {
            problems.add(table.column(n), Flaw.COLUMN_KEPT);
          }
          return column;
        });
  }

  /// A table may have so many columns; those beyond are told of once, and refused together.
  private boolean isBeyondLimit(String name) {
    if (known.size() < MOST_COLUMNS || known.containsKey(name)) {
      return false;
    }
    if (!isExcessTold) {
      problems.add(table, FileKind.TOO_MANY_COLUMNS, new Problem.Count(MOST_COLUMNS));
      isExcessTold = true;
    }
    return true;
  }

  void put(String name, Content content, int row) {
    if (content.isBlank() || isBeyondLimit(name)) {
      return;
    }
    String extra = Texts.clean(name).strip();
    if (extra.isEmpty()) {
      problems.add(table.row(row), Flaw.COLUMN_WITHOUT_HEADING);
      return;
    }
    Place place = table.row(row).column(name);
    Optional<Column> column = column(name);
    boolean isFirst =
        column.isPresent()
            ? cells.put(column.get().key(), content) == null
            : extras.put(extra, Texts.clean(content.text())) == null;
    column.ifPresent(c -> headings.put(c.key(), name));
    if (!isFirst) {
      problems.add(place, FileKind.COLUMN_TWICE, new Text(name));
    }
    if (column.isEmpty() && name.length() > LONGEST_NAME) {
      problems.add(place, Flaw.TEXT_TOO_LONG, new Problem.Count(LONGEST_NAME));
    }
    if (column.isEmpty() && content.text().length() > LONGEST_EXTRA) {
      problems.add(place, Flaw.TEXT_TOO_LONG, new Problem.Count(LONGEST_EXTRA));
    }
  }

  /// Ends the row. A row without content is none.
  ///
  /// @param all what the file calls the columns of every row; empty if each row
  ///     brings its own names
  void end(int row, Optional<Map<String, String>> all) {
    Line line = new Line(table.row(row), all.orElse(headings), all.isEmpty(), cells, extras);
    if (!line.isEmpty()) {
      tables.add(sheet.key(), line);
    }
    cells.clear();
    headings.clear();
    extras.clear();
  }
}
