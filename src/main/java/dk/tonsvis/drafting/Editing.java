package dk.tonsvis.drafting;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.PlanTables;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One change of a working copy: the rows as they are, and what becomes of some of them. Nobody
/// else changes the copy meanwhile. It is stored under the next version by [#commit].
final class Editing {
  /// So many versions can be looked back on and taken back.
  static final int KEPT_VERSIONS = 50;

  private final CopyStore store;
  private final Journal journal;
  private final WorkingCopy copy;
  private final Actor actor;
  private final Instant at;
  private final Map<Integer, CopyRow> rows = new LinkedHashMap<>();
  private final Map<Integer, CopyRow> changed = new LinkedHashMap<>();
  private final Map<Integer, CopyRow> gone = new LinkedHashMap<>();

  Editing(CopyStore store, Journal journal, WorkingCopy copy, Actor actor, Instant at) {
    this.store = store;
    this.journal = journal;
    this.copy = copy;
    this.actor = actor;
    this.at = at;
    store.rows(copy.id(), copy.version()).forEach(row -> rows.put(row.id(), row));
  }

  WorkingCopy copy() {
    return copy;
  }

  Actor actor() {
    return actor;
  }

  List<CopyRow> rows() {
    return List.copyOf(rows.values());
  }

  List<CopyRow> of(String table) {
    return rows.values().stream().filter(row -> row.table().equals(table)).toList();
  }

  Optional<CopyRow> find(int row) {
    return Optional.ofNullable(rows.get(row));
  }

  /// A row as it was in a version; empty where it was not there, or where that is too long ago.
  Optional<CopyRow> findAt(int version, int row) {
    return store.rows(copy.id(), version).stream().filter(r -> r.id() == row).findFirst();
  }

  CopyStore store() {
    return store;
  }

  /// The version that this change will be.
  int nextVersion() {
    return copy.version() + 1;
  }

  void put(CopyRow row) {
    changed.put(row.id(), row);
  }

  void remove(CopyRow row) {
    gone.put(row.id(), row);
  }

  /// A new row at the end of its table.
  CopyRow add(String table, PlanTables.Row content) {
    int position = of(table).stream().mapToInt(CopyRow::position).max().orElse(0) + 1;
    CopyRow row =
        new CopyRow(store.takeRowIds(copy.id(), 1), table, nextVersion(), position, content);
    put(row);
    return row;
  }

  /// Stores the change and tells the journal of each row; returns the new version.
  int commit(CopyChange.Deed deed, Optional<Integer> undoes) {
    int version = nextVersion();
    store.insert(copy, new CopyChange(version, at, actor, deed, undoes));
    changed.values().forEach(row -> store.insert(copy, version, row, false));
    gone.values().forEach(row -> store.insert(copy, version, row, true));
    changed.values().forEach(row -> tell(version, row));
    gone.values().forEach(row -> tellGone(version, row));
    undoes.ifPresent(
        undone -> write(new CopyFact.CopyChangeUndone(copy.id().toString(), version, undone)));
    store.forgetBefore(copy.id(), version - KEPT_VERSIONS);
    return version;
  }

  int commit(CopyChange.Deed deed) {
    return commit(deed, Optional.empty());
  }

  private void tell(int version, CopyRow row) {
    String id = copy.id().toString();
    Optional<CopyRow> before = find(row.id());
    if (before.isEmpty()) {
      write(new CopyFact.CopyRowAdded(id, version, row.table(), row.id(), impersonal(row)));
    } else if (before.get().saysTheSameAs(row)) {
      int by = Integer.signum(row.position() - before.get().position());
      write(new CopyFact.CopyRowMoved(id, version, row.table(), row.id(), by));
    } else {
      write(
          new CopyFact.CopyRowChanged(
              id,
              version,
              row.table(),
              row.id(),
              impersonal(row.table(), before.get().differentFrom(row)),
              impersonal(row.table(), row.differentFrom(before.get()))));
    }
  }

  private void tellGone(int version, CopyRow row) {
    write(
        new CopyFact.CopyRowRemoved(
            copy.id().toString(), version, row.table(), row.id(), impersonal(row)));
  }

  private static Map<String, String> impersonal(CopyRow row) {
    return impersonal(row.table(), row.content().cells());
  }

  /// Without the cells that name people.
  private static Map<String, String> impersonal(String table, Map<String, String> cells) {
    Map<String, String> left = new LinkedHashMap<>(cells);
    PlanForm.table(table).columns().stream()
        .filter(PlanForm.Column::isPersonal)
        .forEach(column -> left.remove(column.key()));
    return left;
  }

  private void write(CopyFact fact) {
    journal.write(actor, Optional.of(copy.municipality()), fact);
  }
}
