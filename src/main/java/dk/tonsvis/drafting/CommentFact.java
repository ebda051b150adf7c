package dk.tonsvis.drafting;

import dk.tonsvis.journal.Fact;
import java.util.Optional;

/// What the journal keeps of comments: that they were made, and never what they say.
sealed interface CommentFact extends Fact {
  /// Something was said.
  ///
  /// @param row that it is about; empty where it is about the copy as a whole
  record CommentMade(String copy, String comment, Optional<Integer> row) implements CommentFact {}

  record CommentAnswered(String copy, String comment) implements CommentFact {}

  record CommentSettled(String copy, String comment) implements CommentFact {}

  record CommentReopened(String copy, String comment) implements CommentFact {}
}
