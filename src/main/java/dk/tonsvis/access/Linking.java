package dk.tonsvis.access;

/// What came of linking an identity to somebody who has signed in.
public enum Linking {
  LINKED,
  /// It was theirs already.
  UNCHANGED,
  /// It is another person's.
  TAKEN
}
