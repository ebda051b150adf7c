package dk.tonsvis.access;

/// What can be wrong with a password that somebody chooses.
public enum PasswordFlaw {
  TOO_SHORT,
  TOO_LONG,
  /// Among the first that somebody who guesses would try.
  EASILY_GUESSED,
  /// It has the person's name or address in it, or the name of the program.
  TELLS_WHO,
  /// The two times it was written are not the same.
  NOT_REPEATED
}
