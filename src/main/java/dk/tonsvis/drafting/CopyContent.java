package dk.tonsvis.drafting;

import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.PlanTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A working copy with all its rows, in their order.
public record CopyContent(WorkingCopy copy, List<CopyRow> rows) {
  public CopyContent {
    rows = List.copyOf(rows);
  }

  public List<CopyRow> of(String table) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  public Optional<CopyRow> find(int row) {
    return rows.stream().filter(r -> r.id() == row).findFirst();
  }

  /// The rows of a table that belong to an action, such as its effects.
  public List<CopyRow> of(String table, CopyRow action) {
    return of(table).stream()
        .filter(row -> !action.name().isEmpty() && row.cell("action").equals(action.name()))
        .toList();
  }

  public PlanTables tables() {
    Map<String, List<PlanTables.Row>> tables = new HashMap<>();
    for (PlanForm.Table table : PlanForm.tables()) {
      tables.put(
          table.key(), of(table.key()).stream().map(CopyRow::content).collect(Collectors.toList()));
    }
    return new PlanTables(tables);
  }
}
