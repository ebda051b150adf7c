package dk.tonsvis.drafting;

import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.PlanTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stores the first version of a working copy.
final class Making {
  private static final int FIRST = 1;

  private final CopyStore store;
  private final WorkingCopy copy;

  Making(CopyStore store, WorkingCopy copy) {
    this.store = store;
    this.copy = copy;
  }

  /// Returns the number of rows.
  int store(PlanTables tables) {
    store.insert(copy);
    store.insert(
        copy,
        new CopyChange(
            FIRST, copy.changedAt(), copy.changedBy(), CopyChange.Deed.MADE, Optional.empty()));
    Map<String, List<PlanTables.Row>> rows = new LinkedHashMap<>();
    PlanForm.tables().forEach(table -> rows.put(table.key(), rows(tables, table.key())));
    int count = rows.values().stream().mapToInt(List::size).sum();
    int id = store.takeRowIds(copy.id(), count);
    for (Map.Entry<String, List<PlanTables.Row>> table : rows.entrySet()) {
      int position = 0;
      for (PlanTables.Row row : table.getValue()) {
        position++;
        store.insert(copy, FIRST, new CopyRow(id, table.getKey(), FIRST, position, row), false);
        id++;
      }
    }
    return count;
  }

  /// The rows of a table; there is always one of the plan as a whole, and it says whose plan it is.
  private List<PlanTables.Row> rows(PlanTables tables, String table) {
    List<PlanTables.Row> rows = tables.of(table);
    if (!table.equals("plan")) {
      return rows;
    }
    return rows.isEmpty()
        ? List.of(owned(new PlanTables.Row(Map.of(), Map.of())))
        : rows.stream().map(this::owned).toList();
  }

  private PlanTables.Row owned(PlanTables.Row row) {
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    cells.put("municipality", copy.municipality());
    return new PlanTables.Row(cells, row.extras());
  }
}
