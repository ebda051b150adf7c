package dk.tonsvis.drafting;

import java.util.List;

/// What came of taking back somebody's last change.
public sealed interface Undoing {
  /// It is a change like any other.
  ///
  /// @param rows that are as they were before; without those that are gone again
  record Undone(int version, CopyChange change, List<CopyRow> rows) implements Undoing {
    public Undone {
      rows = List.copyOf(rows);
    }
  }

  /// There is no change of theirs that could be taken back.
  record Nothing() implements Undoing {}

  /// Somebody has changed the same rows since; taking it back would take theirs back as well.
  record ChangedSince(CopyChange change) implements Undoing {}
}
