package dk.tonsvis.drafting;

import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.PlanTables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/// A row of a working copy, as it was from one version on.
///
/// @param id names the row within its copy for good, whatever its cells say
/// @param table key of the table that it stands in
/// @param version of the copy that brought it into this state
/// @param position orders the rows of a table
public record CopyRow(int id, String table, int version, int position, PlanTables.Row content) {

  /// What a cell holds; nothing if it is empty.
  public String cell(String column) {
    return content.cells().getOrDefault(column, "");
  }

  /// What names it in its table, such as the number of an action; may be empty.
  public String name() {
    return PlanForm.table(table).identity().map(this::cell).orElse("");
  }

  /// The same row with some of its cells as somebody wants them.
  CopyRow with(Map<String, String> typed) {
    Map<String, String> cells = new LinkedHashMap<>(content.cells());
    typed.forEach(
        (column, text) -> {
          if (text.isBlank()) {
            cells.remove(column);
          } else {
            cells.put(column, text);
          }
        });
    return new CopyRow(id, table, version, position, new PlanTables.Row(cells, content.extras()));
  }

  CopyRow at(int otherPosition) {
    return new CopyRow(id, table, version, otherPosition, content);
  }

  /// Whether it says the same and stands in the same place.
  boolean isAsIn(CopyRow other) {
    return saysTheSameAs(other) && position == other.position;
  }

  public boolean saysTheSameAs(CopyRow other) {
    return content.equals(other.content);
  }

  /// The cells in which this row says something else than another, by key of the column; an empty
  /// text where this one says nothing.
  public Map<String, String> differentFrom(CopyRow other) {
    Map<String, String> cells = new LinkedHashMap<>();
    var columns = new TreeSet<>(content.cells().keySet());
    columns.addAll(other.content.cells().keySet());
    for (String column : columns) {
      if (!cell(column).equals(other.cell(column))) {
        cells.put(column, cell(column));
      }
    }
    return cells;
  }
}
