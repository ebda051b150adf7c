package dk.tonsvis.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes back somebody's last change that they have not taken back yet, unless others have changed
/// the same rows since. It is a change like any other, so the journal tells of both.
final class Undo {
  private Undo() {}

  static Undoing undo(Editing edit) {
    Optional<CopyChange> last = findLast(edit);
    if (last.isEmpty()) {
      return new Undoing.Nothing();
    }
    int version = last.get().version();
    CopyStore store = edit.store();
    List<Integer> touched = store.touched(edit.copy().id(), version);
    Map<Integer, CopyRow> before = byId(store.rows(edit.copy().id(), version - 1));
    Map<Integer, CopyRow> after = byId(store.rows(edit.copy().id(), version));
    if (!touched.stream().allMatch(id -> isSame(edit.find(id), find(after, id)))) {
      return new Undoing.ChangedSince(last.get());
    }
    for (int id : touched) {
      find(before, id).ifPresentOrElse(edit::put, () -> find(after, id).ifPresent(edit::remove));
    }
    int now = edit.commit(CopyChange.Deed.UNDONE, Optional.of(version));
    return new Undoing.Undone(
        now, last.get(), touched.stream().flatMap(id -> find(before, id).stream()).toList());
  }

  /// The change that an undo would take back.
  static Optional<CopyChange> findLast(Editing edit) {
    List<CopyChange> changes = edit.store().changes(edit.copy().id());
    Set<Integer> undone =
        changes.stream().flatMap(c -> c.undoes().stream()).collect(Collectors.toSet());
    int oldest = changes.isEmpty() ? 0 : changes.getLast().version();
    return changes.stream()
        .filter(change -> change.actor().equals(edit.actor()))
        .filter(change -> change.deed() != CopyChange.Deed.UNDONE)
        .filter(change -> change.deed() != CopyChange.Deed.MADE)
        .filter(change -> !undone.contains(change.version()))
        .filter(change -> change.version() > oldest)
        .findFirst();
  }

  private static boolean isSame(Optional<CopyRow> now, Optional<CopyRow> then) {
    boolean areThere = now.isPresent() && then.isPresent();
    return areThere ? now.get().isAsIn(then.get()) : now.isEmpty() && then.isEmpty();
  }

  private static Optional<CopyRow> find(Map<Integer, CopyRow> rows, int id) {
    return Optional.ofNullable(rows.get(id));
  }

  private static Map<Integer, CopyRow> byId(List<CopyRow> rows) {
    return rows.stream().collect(Collectors.toMap(CopyRow::id, Function.identity()));
  }
}
