package dk.tonsvis.drafting;

import dk.tonsvis.journal.Fact;
import java.util.Map;
import java.util.Optional;

/// What the journal keeps of working copies. Rows are told by their ids and by the cells that
/// changed; who answers for an action is left out, since it is a person's name.
sealed interface CopyFact extends Fact {
  record CopyMade(String copy, Optional<Integer> fromRevision, int rows) implements CopyFact {}

  record CopyRowAdded(String copy, int version, String table, int row, Map<String, String> after)
      implements CopyFact {}

  record CopyRowChanged(
      String copy,
      int version,
      String table,
      int row,
      Map<String, String> before,
      Map<String, String> after)
      implements CopyFact {}

  record CopyRowRemoved(String copy, int version, String table, int row, Map<String, String> before)
      implements CopyFact {}

  record CopyRowMoved(String copy, int version, String table, int row, int by)
      implements CopyFact {}

  record CopyChangeUndone(String copy, int version, int undone) implements CopyFact {}

  record CopyDiscarded(String copy, int version) implements CopyFact {}

  record CopyMadeRevision(String copy, int version, int revision) implements CopyFact {}
}
