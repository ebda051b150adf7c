package dk.tonsvis.account;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Numeral;
import dk.tonsvis.sheet.Problem;
import java.math.BigDecimal;

/// What the amount field of one row says, before the whole file has decided how its decimals are
/// written.
///
/// Text goes to grams without passing a double, as [Numeral] reads it. More than six decimals of a
/// tonne are rounded once, half to even, to a whole gram. (A number cell of a workbook keeps its
/// digits behind a display such as `1,69E+06`, which as a text is refused, and is read through
/// [#of].)
sealed interface Amount {
  /// One cell holds at most a thousand million tonnes, some twenty times the nation's yearly
  /// emissions; this also keeps every sum of cells within [Co2e].
  long MOST_TONNES = 1_000_000_000L;

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
      return new Refused(Flaw.AMOUNT_TOO_LARGE, tonnes.toString());
    }
    return new Plain(Co2e.ofTonnes(tonnes));
  }

  /// A text without blanks at its ends.
  static Amount parse(String text) {
    return switch (Numeral.parse(text)) {
      case Numeral.Empty _ -> EMPTY;
      case Numeral.Plain plain ->
          isTooLarge(plain.digits()) ? tooLarge(text) : new Plain(grams(plain.digits()));
      case Numeral.Decided decided ->
          isTooLarge(decided.digits())
              ? tooLarge(text)
              : new Decided(grams(decided.digits()), decided.by(), text);
      case Numeral.Ambiguous ambiguous ->
          new Ambiguous(grams(ambiguous.danish()), grams(ambiguous.english()), text);
      case Numeral.Refused refused when refused.why() == FileKind.NUMBER_TOO_LONG -> tooLarge(text);
      case Numeral.Refused refused -> new Refused(refused.why(), text);
    };
  }

  private static Amount tooLarge(String text) {
    return new Refused(Flaw.AMOUNT_TOO_LARGE, text);
  }

  private static boolean isTooLarge(Numeral.Digits digits) {
    return whole(digits) >= MOST_TONNES;
  }

  /// The whole part, or some number that is too large if it is that.
  private static long whole(Numeral.Digits digits) {
    long whole = 0;
    for (int i = digits.start(); i < digits.end() && whole < MOST_TONNES; i++) {
      char c = digits.text().charAt(i);
      if (c >= '0' && c <= '9') {
        whole = whole * 10 + c - '0';
      }
    }
    return whole;
  }

  /// Without passing a [BigDecimal] where a gram is fine enough: a large file has a million rows.
  private static Co2e grams(Numeral.Digits digits) {
    String text = digits.text();
    int decimals = Math.max(0, text.length() - digits.end() - 1);
    if (decimals > 6) {
      return Co2e.ofTonnes(digits.value());
    }
    long grams = whole(digits);
    for (int i = 1; i <= 6; i++) {
      grams = grams * 10 + (i <= decimals ? text.charAt(digits.end() + i) - '0' : 0);
    }
    return new Co2e(digits.isNegative() ? -grams : grams);
  }
}
