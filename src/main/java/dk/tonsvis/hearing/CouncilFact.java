package dk.tonsvis.hearing;

import dk.tonsvis.journal.Fact;

/// What the journal keeps of councils that are told of hearings: which kind, and never the address,
/// which may be somebody's own.
sealed interface CouncilFact extends Fact {
  record CouncilAdded(String council, String speaker) implements CouncilFact {}

  record CouncilRemoved(String council, String speaker) implements CouncilFact {}
}
