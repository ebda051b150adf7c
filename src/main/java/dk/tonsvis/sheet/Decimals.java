package dk.tonsvis.sheet;

/// Which sign stands before the decimals in a file: `1.234,5` in Danish, `1,234.5` in English.
public enum Decimals {
  DANISH(',', "da"),
  ENGLISH('.', "en");

  private final char mark;
  private final String code;

  Decimals(char mark, String code) {
    this.mark = mark;
    this.code = code;
  }

  /// The sign before the decimals.
  public char mark() {
    return mark;
  }

  /// As it is asked for on the command line: `--decimals da`.
  public String code() {
    return code;
  }

  public static Decimals withMark(char mark) {
    return mark == DANISH.mark ? DANISH : ENGLISH;
  }

  public Decimals other() {
    return this == DANISH ? ENGLISH : DANISH;
  }
}
