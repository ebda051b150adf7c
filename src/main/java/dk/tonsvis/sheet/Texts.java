package dk.tonsvis.sheet;

/// Small questions about the text of a field.
public final class Texts {
  private Texts() {}

  public static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\ufeff';
  }

  /// Without blanks at the ends, also those that do not break.
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /// The text as a file of ours keeps it: without blanks at its ends, seen or unseen, and with a
  /// replacement sign for what is no character (half a surrogate pair, a control character), which
  /// neither a workbook nor a database can hold. Tabs and line ends are kept.
  public static String clean(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isUnseen(text.charAt(start))) {
      start++;
    }
    while (end > start && isUnseen(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder clean = new StringBuilder(end - start);
    text.substring(start, end)
        .codePoints()
        .forEach(c -> clean.appendCodePoint(isCharacter(c) ? c : 0xfffd));
    return clean.toString();
  }

  /// A blank, or a character without width that people paste without knowing.
  private static boolean isUnseen(char c) {
    return c == ' '
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\ufeff'
        || (c >= '\u200b' && c <= '\u200d')
        || c == '\u2060';
  }

  private static boolean isCharacter(int c) {
    boolean isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !isControl && !isHalf && c != 0xfffe && c != 0xffff;
  }

  /// Whether a spreadsheet would take the text for a formula: it begins with one of `= + - @`, a
  /// tab or a carriage return, perhaps behind apostrophes that already guard it.
  private static boolean isFormula(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
  }

  /// The text as it may stand in a file that people open in a spreadsheet: an apostrophe before
  /// what looks like a formula (OWASP ASVS 5.0, 1.2.10).
  public static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /// The opposite of [#guarded].
  public static String unguarded(String text) {
    return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
  }
}
