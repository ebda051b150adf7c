package dk.tonsvis.drafting;

import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.PlanTables;
import dk.tonsvis.sheet.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes of single rows, each on the ground of what its editor saw.
final class RowEdits {
  /// Rows of a copy, at most; more than any plan has.
  static final int MOST_ROWS = 20_000;

  private RowEdits() {}

  /// @param version of the copy that the editor saw
  /// @param typed cells by key of the column; those that are not named stay as they are
  static Saving save(Editing edit, int row, int version, Map<String, String> typed) {
    Optional<CopyRow> theirs = edit.find(row);
    Optional<CopyRow> base = edit.findAt(version, row);
    if (theirs.isEmpty() && base.isEmpty()) {
      return new Saving.NoSuchRow();
    }
    CopyRow began = base.or(() -> theirs).orElseThrow();
    CopyRow yours = began.with(clean(began.table(), edit, typed));
    if (theirs.filter(yours::saysTheSameAs).isPresent() || yours.saysTheSameAs(began)) {
      return theirs
          .<Saving>map(
              now ->
                  new Saving.Unchanged(
                      now, now.saysTheSameAs(yours) ? edit.copy().version() : version))
          .orElseGet(() -> conflict(edit, Optional.of(yours), theirs, base));
    }
    if (base.isEmpty() || theirs.isEmpty() || !theirs.get().saysTheSameAs(began)) {
      return conflict(edit, Optional.of(yours), theirs, base);
    }
    return saved(edit, theirs.get(), yours);
  }

  /// A decision between two versions of a row, on the ground of the one that was shown as theirs. A
  /// row that they removed comes back.
  static Saving decide(Editing edit, CopyRow shown, int version, Map<String, String> chosen) {
    Optional<CopyRow> theirs = edit.find(shown.id());
    Optional<CopyRow> base = edit.findAt(version, shown.id());
    CopyRow yours = shown.with(clean(shown.table(), edit, chosen));
    boolean isAsShown =
        theirs.isEmpty() ? base.isEmpty() : base.filter(theirs.get()::saysTheSameAs).isPresent();
    if (!isAsShown) {
      return conflict(edit, Optional.of(yours), theirs, base);
    }
    if (theirs.filter(yours::saysTheSameAs).isPresent()) {
      return new Saving.Unchanged(theirs.get(), edit.copy().version());
    }
    return saved(edit, theirs.orElse(shown), yours);
  }

  private static Saving saved(Editing edit, CopyRow now, CopyRow yours) {
    CopyRow row =
        new CopyRow(now.id(), now.table(), edit.nextVersion(), now.position(), yours.content());
    edit.put(row);
    return new Saving.Saved(row, edit.commit(CopyChange.Deed.CHANGED));
  }

  private static Saving conflict(
      Editing edit, Optional<CopyRow> yours, Optional<CopyRow> theirs, Optional<CopyRow> base) {
    return new Saving.Conflict(yours, theirs, base, edit.copy().version());
  }

  static Saving add(Editing edit, String table, Map<String, String> typed) {
    if (edit.rows().size() >= MOST_ROWS) {
      return new Saving.Full(MOST_ROWS);
    }
    Map<String, String> cells = clean(table, edit, typed);
    cells.values().removeIf(String::isBlank);
    CopyRow row = edit.add(table, new PlanTables.Row(cells, Map.of()));
    return new Saving.Saved(row, edit.commit(CopyChange.Deed.ADDED));
  }

  /// Removes a row, and with an action its effects and milestones.
  static Saving remove(Editing edit, int row, int version) {
    Optional<CopyRow> theirs = edit.find(row);
    if (theirs.isEmpty() || theirs.get().table().equals("plan")) {
      return new Saving.NoSuchRow();
    }
    Optional<CopyRow> base = edit.findAt(version, row);
    if (base.filter(theirs.get()::saysTheSameAs).isEmpty()) {
      return conflict(edit, Optional.empty(), theirs, base);
    }
    edit.remove(theirs.get());
    below(edit, theirs.get()).forEach(edit::remove);
    return new Saving.Saved(theirs.get(), edit.commit(CopyChange.Deed.REMOVED));
  }

  /// Rows that are nothing without an action.
  private static List<CopyRow> below(Editing edit, CopyRow row) {
    boolean isOnly =
        edit.of(row.table()).stream().filter(r -> r.name().equals(row.name())).count() == 1;
    return row.table().equals("actions") && isOnly && !row.name().isEmpty()
        ? edit.rows().stream()
            .filter(r -> r.table().equals("effects") || r.table().equals("milestones"))
            .filter(r -> r.cell("action").equals(row.name()))
            .toList()
        : List.of();
  }

  /// Changes places with the row before (−1) or after (1) it, among those of the same action where
  /// it belongs to one.
  static Saving move(Editing edit, int row, int by) {
    Optional<CopyRow> moved = edit.find(row);
    if (moved.isEmpty()) {
      return new Saving.NoSuchRow();
    }
    List<CopyRow> beside =
        edit.of(moved.get().table()).stream()
            .filter(r -> r.cell("action").equals(moved.get().cell("action")))
            .toList();
    int other = beside.indexOf(moved.get()) + Integer.signum(by);
    if (by == 0 || other < 0 || other >= beside.size()) {
      return new Saving.Unchanged(moved.get(), edit.copy().version());
    }
    edit.put(moved.get().at(beside.get(other).position()));
    edit.put(beside.get(other).at(moved.get().position()));
    return new Saving.Saved(moved.get(), edit.commit(CopyChange.Deed.MOVED));
  }

  /// Only what the table has columns for, as it can be kept. Whose plan it is cannot be changed.
  static Map<String, String> clean(String table, Editing edit, Map<String, String> typed) {
    Map<String, String> clean = new LinkedHashMap<>();
    PlanForm.table(table)
        .columns()
        .forEach(
            column ->
                Optional.ofNullable(typed.get(column.key()))
                    .ifPresent(text -> clean.put(column.key(), Texts.clean(text))));
    if (table.equals("plan")) {
      clean.put("municipality", edit.copy().municipality());
    }
    return clean;
  }
}
