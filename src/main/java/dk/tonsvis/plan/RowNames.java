package dk.tonsvis.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Names the rows of a table, so that a column we do not know keeps to its rows: `7.1` is an
/// action, `7.1/2` its second effect, `grid/2030` a year of a factor.
final class RowNames {
  private final Layout.Sheet sheet;
  private final Map<String, Integer> counts = new HashMap<>();

  RowNames(Layout.Sheet sheet) {
    this.sheet = sheet;
  }

  /// The name of the next row, its cells given as text by key of the column.
  String next(Function<String, String> cell) {
    List<String> parts =
        sheet.identity().stream()
            .filter(column -> !column.equals(Layout.Sheet.COUNT))
            .map(cell)
            .toList();
    String name = String.join("/", parts);
    if (sheet.isUnique()) {
      return name;
    }
    int count = counts.merge(name, 1, Integer::sum);
    return parts.isEmpty() ? Integer.toString(count) : name + "/" + count;
  }
}
