package dk.tonsvis.account;

import dk.tonsvis.quantity.Co2e;
import java.math.BigDecimal;

/// What the amount field of one row says, before the whole file has decided how its decimals are
/// written.
///
/// Text goes to grams without passing a double. More than six decimals of a tonne are rounded once,
/// half to even, to a whole gram. `1,69E+06` is refused: it is what a narrow column of a
/// spreadsheet leaves of a figure, and its other digits are gone. (A number cell of a workbook
/// keeps its digits behind such a display, and is read through [#of].)
sealed interface Amount {
  /// One cell holds at most a thousand million tonnes, some twenty times the nation's yearly
  /// emissions; this also keeps every sum of cells within [Co2e].
  long MOST_TONNES = 1_000_000_000L;

  /// Longer than any honest number, with room for the digits that a program may print.
  int LONGEST = 64;

  Empty EMPTY = new Empty();

  /// Nothing stands there.
  record Empty() implements Amount {}

  /// Reads the same in both languages.
  record Plain(Co2e amount) implements Amount {}

  /// Can only be meant one way, and so says how the file's decimals are written.
  record Decided(Co2e amount, Decimals by, String text) implements Amount {}

  /// `123.456`: a hundred and twenty-three, or as many thousands.
  record Ambiguous(Co2e danish, Co2e english, String text) implements Amount {
    Co2e by(Decimals decimals) {
      return decimals == Decimals.DANISH ? danish : english;
    }
  }

  record Refused(Problem.Kind why, String text) implements Amount {}

  /// A number cell of a workbook. Sizes are compared before anything is computed: `1E999999999` is
  /// short to write and takes a thousand million digits to work out, and so does `1E-999999999`.
  static Amount of(BigDecimal tonnes) {
    long digitsBeforeMark = (long) tonnes.precision() - tonnes.scale();
    if (tonnes.signum() == 0 || digitsBeforeMark < -7) {
      return new Plain(Co2e.ZERO);
    }
    if (digitsBeforeMark > 10 || tonnes.abs().compareTo(BigDecimal.valueOf(MOST_TONNES)) > 0) {
      return new Refused(Problem.Kind.AMOUNT_TOO_LARGE, tonnes.toString());
    }
    return new Plain(Co2e.ofTonnes(tonnes));
  }

  /// A text without blanks at its ends. Thousands may be kept apart by `.` or `,` (whichever does
  /// not stand before the decimals) or by blanks, in groups of three and nowhere else.
  static Amount parse(String text) {
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
      } else if (c < '0' || c > '9') {
        return new Refused(whyNot(text), text);
      }
    }
    if (length > LONGEST) {
      return new Refused(Problem.Kind.AMOUNT_TOO_LARGE, text);
    }
    if (points + commas == 0) {
      return plain(text, start);
    }
    char mark = text.charAt(last);
    int before = last - start;
    boolean isLone = points + commas == 1;
    if (isLone
        && !hasBlanks
        && before >= 1
        && before <= 3
        && length - last == 4
        && text.charAt(start) != '0') {
      Decimals decimals = Decimals.withMark(mark);
      Co2e asDecimals = grams(text, start, last);
      Co2e asThousands = grams(text, start, length);
      return decimals == Decimals.DANISH
          ? new Ambiguous(asDecimals, asThousands, text)
          : new Ambiguous(asThousands, asDecimals, text);
    }
    boolean areThousands = !isLone && (points == 0 || commas == 0);
    int end = areThousands ? length : last;
    if (!isWellGrouped(text, start, end) || (!areThousands && !hasDecimals(text, last))) {
      return new Refused(Problem.Kind.NOT_A_NUMBER, text);
    }
    if (isTooLarge(text, start, end)) {
      return new Refused(Problem.Kind.AMOUNT_TOO_LARGE, text);
    }
    Decimals by = Decimals.withMark(mark);
    return new Decided(grams(text, start, end), areThousands ? by.other() : by, text);
  }

  private static Amount plain(String text, int start) {
    if (!isWellGrouped(text, start, text.length())) {
      return new Refused(Problem.Kind.NOT_A_NUMBER, text);
    }
    return isTooLarge(text, start, text.length())
        ? new Refused(Problem.Kind.AMOUNT_TOO_LARGE, text)
        : new Plain(grams(text, start, text.length()));
  }

  private static Problem.Kind whyNot(String text) {
    return text.matches("[-\u2212+]?[0-9.,]+[eE][-+]?[0-9]+")
        ? Problem.Kind.SCIENTIFIC_NUMBER
        : Problem.Kind.NOT_A_NUMBER;
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

  private static boolean isTooLarge(String text, int start, int end) {
    long whole = 0;
    for (int i = start; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        whole = whole * 10 + text.charAt(i) - '0';
        if (whole >= MOST_TONNES) {
          return true;
        }
      }
    }
    return false;
  }

  /// The whole part up to `end`, the decimals after the sign there, if any. The text is known to be
  /// well formed and not too large.
  private static Co2e grams(String text, int start, int end) {
    long whole = 0;
    for (int i = start; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        whole = whole * 10 + text.charAt(i) - '0';
      }
    }
    int decimals = Math.max(0, text.length() - end - 1);
    if (decimals > 6) {
      String plain = whole + "." + text.substring(end + 1);
      Co2e rounded = Co2e.ofTonnes(new BigDecimal(plain));
      return start == 1 ? rounded.negated() : rounded;
    }
    long grams = whole;
    for (int i = 1; i <= 6; i++) {
      grams = grams * 10 + (i <= decimals ? text.charAt(end + i) - '0' : 0);
    }
    return new Co2e(start == 1 ? -grams : grams);
  }
}
