package dk.tonsvis.person;

/// What came of forgetting somebody.
public enum Erasure {
  FORGOTTEN,
  /// Nobody has the id, or they are forgotten already.
  UNKNOWN,
  /// Nobody would be administrator then.
  LAST_ADMINISTRATOR
}
