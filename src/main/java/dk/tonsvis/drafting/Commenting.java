package dk.tonsvis.drafting;

/// What came of saying something about a working copy.
public sealed interface Commenting {
  /// It is there, also where it was sent a second time.
  record Kept(CommentId id) implements Commenting {}

  record Empty() implements Commenting {}

  /// It has more than [Comment#LONGEST] characters.
  record TooLong() implements Commenting {}

  /// There is no such copy, row or comment any more.
  record Gone() implements Commenting {}

  /// The copy has as many comments as it can have.
  record Full() implements Commenting {}
}
