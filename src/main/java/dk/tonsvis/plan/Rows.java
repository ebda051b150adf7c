package dk.tonsvis.plan;

import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All rows of a plan's file, their cells understood, by table.
final class Rows {
  private final Map<String, List<Values>> byTable = new HashMap<>();

  /// Reads every cell; says which are empty and should not be, and which rows are there twice.
  static Rows read(Tables tables, Problems problems) {
    Rows rows = new Rows();
    CellReader cells = CellReader.of(tables, problems);
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      RowNames names = new RowNames(sheet);
      List<Values> read = new ArrayList<>();
      for (Line line : tables.lines(sheet.key())) {
        Values unnamed = new Values(line, "", values(sheet, line, cells, problems));
        read.add(unnamed.named(names.next(unnamed::asText)));
      }
      rows.byTable.put(sheet.key(), read);
      if (sheet.isUnique()) {
        reportTwice(sheet, read, problems);
      }
    }
    return rows;
  }

  List<Values> of(String table) {
    return byTable.getOrDefault(table, List.of());
  }

  /// Puts other rows in the place of a table's.
  void replaceAll(String table, UnaryOperator<Values> by) {
    byTable.computeIfPresent(table, (_, rows) -> rows.stream().map(by).toList());
  }

  /// The row of the plan as a whole, if there is exactly one.
  Optional<Values> plan() {
    return of("plan").size() == 1 ? Optional.of(of("plan").getFirst()) : Optional.empty();
  }

  /// The rows of a table by what they have in a column, in the order of the file.
  Map<String, List<Values>> by(String table, String column) {
    Map<String, List<Values>> groups = new LinkedHashMap<>();
    for (Values row : of(table)) {
      row.findText(column)
          .ifPresent(text -> groups.computeIfAbsent(text, _ -> new ArrayList<>()).add(row));
    }
    return groups;
  }

  private static Map<String, Object> values(
      Layout.Sheet sheet, Line line, CellReader cells, Problems problems) {
    Map<String, Object> values = new HashMap<>();
    for (Layout.Column column : sheet.columns()) {
      Problem.Place place =
          line.place().column(line.headings().getOrDefault(column.key(), column.key()));
      Optional<Content> content = line.find(column.key()).filter(c -> !c.isBlank());
      content
          .flatMap(c -> cells.read(column, c, place))
          .ifPresent(value -> values.put(column.key(), value));
      if (content.isEmpty() && column.required() && line.hasColumn(column.key())) {
        problems.add(place, Flaw.CELL_EMPTY);
      }
    }
    return values;
  }

  private static void reportTwice(Layout.Sheet sheet, List<Values> rows, Problems problems) {
    Map<String, Values> first = new HashMap<>();
    for (Values row : rows) {
      if (!sheet.identity().stream().allMatch(row::has)) {
        continue;
      }
      Values other = first.putIfAbsent(row.name(), row);
      if (other != null) {
        problems.add(
            row.at(sheet.identity().getLast()),
            Flaw.ROW_TWICE,
            new Problem.Text(row.name()),
            new Problem.Count(other.at().row().orElse(0)));
      }
    }
  }
}
