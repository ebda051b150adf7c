package dk.tonsvis.hearing;

import dk.tonsvis.journal.Fact;

/// What the journal keeps of hearings: ids and states, and nothing that anyone wrote, since a reply
/// may name people.
sealed interface HearingFact extends Fact {
  record ReplyReceived(String reply, int revision, String speaker, String about)
      implements HearingFact {}

  record AnswerDrafted(String reply, int number) implements HearingFact {}

  record AnswerPublished(String reply, int number) implements HearingFact {}

  record ReplyHidden(String reply, String reason) implements HearingFact {}

  record ReplyShownAgain(String reply) implements HearingFact {}
}
