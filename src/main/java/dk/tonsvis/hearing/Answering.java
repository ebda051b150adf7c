package dk.tonsvis.hearing;

/// What came of saving or publishing an answer.
public sealed interface Answering {
  record Saved(Reply reply) implements Answering {}

  /// It says this already, published or not as was wanted.
  record Unchanged(Reply reply) implements Answering {}

  /// Somebody else has saved an answer meanwhile.
  ///
  /// @param theirs as it is now
  record Conflict(Reply theirs) implements Answering {}

  /// Nothing stands in it, or more than can be stored.
  record NotAnAnswer(ReplyFlaw flaw) implements Answering {}

  record NoSuchReply() implements Answering {}
}
