package dk.tonsvis.drafting;

import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.sheet.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gives a row another name (an action another number), and the rows that name it follow.
final class Renumbering {
  private Renumbering() {}

  /// @param before numbers of the actions of the revision that the copy was made from: an action
  ///     that had one of them says that it continues it
  static Saving renumber(Editing edit, int id, String typed, List<String> before) {
    String to = Texts.clean(typed).strip();
    Optional<CopyRow> row = edit.find(id);
    Optional<String> column = row.flatMap(r -> PlanForm.table(r.table()).identity());
    if (row.isEmpty() || column.isEmpty() || to.isEmpty()) {
      return new Saving.NoSuchRow();
    }
    String from = row.get().name();
    if (from.equals(to)) {
      return new Saving.Unchanged(row.get(), edit.copy().version());
    }
    List<CopyRow> alike = edit.of(row.get().table());
    Optional<CopyRow> other = alike.stream().filter(r -> r.name().equals(to)).findFirst();
    if (other.isPresent()) {
      return new Saving.Taken(other.get());
    }
    Map<Integer, CopyRow> changed = new LinkedHashMap<>();
    changed.put(id, row.get().with(renamed(row.get(), column.get(), to, before)));
    boolean isOnly = alike.stream().filter(r -> r.name().equals(from)).count() == 1;
    if (isOnly && !from.isEmpty()) {
      PlanForm.referencesTo(row.get().table())
          .forEach(reference -> follow(edit, reference, from, to, changed));
    }
    changed.values().forEach(edit::put);
    int version = edit.commit(CopyChange.Deed.RENUMBERED);
    return new Saving.Saved(changed.get(id), version);
  }

  private static Map<String, String> renamed(
      CopyRow row, String column, String to, List<String> before) {
    Map<String, String> cells = new LinkedHashMap<>(Map.of(column, to));
    if (row.table().equals("actions")
        && row.cell("continues").isEmpty()
        && before.contains(row.name())) {
      cells.put("continues", row.name());
    }
    return cells;
  }

  private static void follow(
      Editing edit, String reference, String from, String to, Map<Integer, CopyRow> changed) {
    String table = reference.substring(0, reference.indexOf('.'));
    PlanForm.Column column =
        PlanForm.table(table).find(reference.substring(reference.indexOf('.') + 1)).orElseThrow();
    for (CopyRow row : edit.of(table)) {
      CopyRow now = changed.getOrDefault(row.id(), row);
      String cell = now.cell(column.key());
      String followed =
          column.kind() == PlanForm.Kind.LIST
              ? Arrays.stream(cell.split("[;\n]"))
                  .map(String::strip)
                  .map(name -> name.equals(from) ? to : name)
                  .collect(Collectors.joining("; "))
              : cell.equals(from) ? to : cell;
      boolean isNamed =
          column.kind() == PlanForm.Kind.LIST
              ? Arrays.stream(cell.split("[;\n]")).map(String::strip).anyMatch(from::equals)
              : cell.equals(from);
      if (isNamed) {
        changed.put(row.id(), now.with(Map.of(column.key(), followed)));
      }
    }
  }
}
