package dk.tonsvis.cli;

/// How a command ends, as the number that a script can ask for. The same list stands in the help.
public enum Exit {
  /// It is done, also where there was nothing to do.
  DONE(0),
  /// The program, the database or the reading of a file failed.
  FAILED(1),
  /// The command was called in a way that has no meaning.
  MISUSED(2),
  /// The file that was handed in is not fit to be stored.
  REJECTED(3),
  /// What was asked for is not there.
  NOT_FOUND(4),
  /// What is stored is not what was once written.
  TAMPERED(5);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
