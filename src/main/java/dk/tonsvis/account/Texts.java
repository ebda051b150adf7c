package dk.tonsvis.account;

/// Small questions about the text of a field.
final class Texts {
  private Texts() {}

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\ufeff';
  }

  /// Without blanks at the ends, also those that do not break.
  static String trim(String text) {
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
  static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /// The opposite of [#guarded].
  static String unguarded(String text) {
    return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
  }
}
