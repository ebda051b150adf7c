package dk.tonsvis.sheet;

import java.math.BigDecimal;

/// What a text says of a number, before the whole file has decided how its decimals are written.
///
/// Thousands may be kept apart by `.` or `,` (whichever does not stand before the decimals) or by
/// blanks, in groups of three and nowhere else. `1,69E+06` is refused: it is what a narrow column
/// of a spreadsheet leaves of a figure, and its other digits are gone.
public sealed interface Numeral {
  /// Longer than any honest number, with room for the digits that a program may print.
  int LONGEST = 64;

  Empty EMPTY = new Empty();

  /// Nothing stands there.
  record Empty() implements Numeral {}

  /// Reads the same in both languages.
  record Plain(Digits digits) implements Numeral {}

  /// Can only be meant one way, and so says how the file's decimals are written.
  record Decided(Digits digits, Decimals by, String text) implements Numeral {}

  /// `123.456`: a hundred and twenty-three, or as many thousands.
  record Ambiguous(Digits danish, Digits english, String text) implements Numeral {
    public Digits by(Decimals decimals) {
      return decimals == Decimals.DANISH ? danish : english;
    }
  }

  record Refused(FileKind why, String text) implements Numeral {}

  /// A number within its text: the whole part from `start` to `end`, thousands kept apart or not,
  /// and the decimals after the sign that stands at `end`, if the text goes on.
  record Digits(String text, int start, int end) {
    public boolean isNegative() {
      return start == 1;
    }

    public BigDecimal value() {
      StringBuilder plain = new StringBuilder(text.length() + 1);
      if (isNegative()) {
        plain.append('-');
      }
      for (int i = start; i < end; i++) {
        if (isDigit(text.charAt(i))) {
          plain.append(text.charAt(i));
        }
      }
      if (end < text.length()) {
        plain.append('.').append(text, end + 1, text.length());
      }
      return new BigDecimal(plain.toString());
    }
  }

  /// Reads a text without blanks at its ends.
  static Numeral parse(String text) {
    int length = text.length();
    if (length == 0) {
      return EMPTY;
    }
    int start = text.charAt(0) == '-' || text.charAt(0) == '\u2212' ? 1 : 0;
    int points = 0;
    int commas = 0;
    int last = -1;
    boolean hasBlanks = false;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ',') {
        points += c == '.' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
        last = i;
      } else if (isBlank(c)) {
        hasBlanks = true;
      } else if (!isDigit(c)) {
        return new Refused(whyNot(text), text);
      }
    }
    if (length > LONGEST) {
      return new Refused(FileKind.NUMBER_TOO_LONG, text);
    }
    if (points + commas == 0) {
      return isWellGrouped(text, start, length)
          ? new Plain(new Digits(text, start, length))
          : new Refused(FileKind.NOT_A_NUMBER, text);
    }
    boolean isLone = points + commas == 1;
    Decimals by = Decimals.withMark(text.charAt(last));
    if (isLone && !hasBlanks && isAmbiguous(text, start, last)) {
      Digits asDecimals = new Digits(text, start, last);
      Digits asThousands = new Digits(text, start, length);
      return by == Decimals.DANISH
          ? new Ambiguous(asDecimals, asThousands, text)
          : new Ambiguous(asThousands, asDecimals, text);
    }
    boolean areThousands = !isLone && (points == 0 || commas == 0);
    int end = areThousands ? length : last;
    if (!isWellGrouped(text, start, end) || (!areThousands && !hasDecimals(text, last))) {
      return new Refused(FileKind.NOT_A_NUMBER, text);
    }
    return new Decided(new Digits(text, start, end), areThousands ? by.other() : by, text);
  }

  /// One to three digits, none of them a leading zero, and three behind the only sign.
  private static boolean isAmbiguous(String text, int start, int mark) {
    int before = mark - start;
    return before >= 1 && before <= 3 && text.length() - mark == 4 && text.charAt(start) != '0';
  }

  private static FileKind whyNot(String text) {
    return text.matches("[-\u2212+]?[0-9.,]+[eE][-+]?[0-9]+")
        ? FileKind.SCIENTIFIC_NUMBER
        : FileKind.NOT_A_NUMBER;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Whether the whole part is digits, or one to three digits and then groups of three, all kept
  /// apart by the same sign.
  private static boolean isWellGrouped(String text, int start, int end) {
    int digits = 0;
    char between = 0;
    for (int i = start; i < end; i++) {
      char c = isBlank(text.charAt(i)) ? ' ' : text.charAt(i);
      if (isDigit(c)) {
        digits++;
      } else if (between == 0 ? digits < 1 || digits > 3 : c != between || digits != 3) {
        return false;
      } else {
        between = c;
        digits = 0;
      }
    }
    return between == 0 ? digits > 0 : digits == 3;
  }

  private static boolean hasDecimals(String text, int mark) {
    if (mark + 1 == text.length()) {
      return false;
    }
    for (int i = mark + 1; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
