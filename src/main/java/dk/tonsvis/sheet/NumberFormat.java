package dk.tonsvis.sheet;

import java.math.BigDecimal;
import java.util.Locale;

/// What the format of a number cell makes of its number.
final class NumberFormat {
  /// 31 December 9999, the last day that a spreadsheet knows.
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private NumberFormat() {}

  static boolean isPercent(String format) {
    return plain(format).contains("%");
  }

  /// A format with a day or a year, such as `dd-mm-yyyy` or `d. mmmm yyyy`.
  static boolean isDate(String format) {
    String plain = plain(format);
    return plain.contains("y") || plain.contains("å") || plain.contains("d");
  }

  static boolean isDay(BigDecimal number) {
    return number.signum() > 0
        && Math.abs((long) number.scale()) < 100
        && number.compareTo(LAST_DAY) <= 0;
  }

  /// Without what is shown as it stands: texts in quotes, signs behind a backslash, colours and
  /// languages in brackets. `General` is no date, though Danish spreadsheets call it `Standard`.
  private static String plain(String format) {
    String plain =
        format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "");
    return plain.equals("standard") ? "" : plain;
  }
}
