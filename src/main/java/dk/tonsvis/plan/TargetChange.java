package dk.tonsvis.plan;

import java.util.List;

/// What became of a target from one revision to a later one; targets are the same by their id.
public sealed interface TargetChange {
  record Unchanged(Target target) implements TargetChange {}

  /// It says something else than before.
  ///
  /// @param ambition how far the later one goes, held against the earlier; `SAME` where only words
  ///     have changed
  record Recut(Target earlier, Target later, List<FieldChange> fields, Ambition ambition)
      implements TargetChange {
    public Recut {
      fields = List.copyOf(fields);
    }
  }

  record Dropped(Target target) implements TargetChange {}

  record Added(Target target) implements TargetChange {}
}
