package dk.tonsvis.api;

/// What is wrong with a parameter.
enum Mistake {
  /// The operation has none of that name.
  UNKNOWN,
  /// It stands more than once, or a value of it does.
  REPEATED,
  /// It does not look as it should.
  MALFORMED,
  /// It has too many values.
  OUT_OF_RANGE,
  /// It looks as it should, and there is nothing of that name.
  NOT_KNOWN,
  /// It says something else than another parameter.
  CONTRADICTING
}
