package dk.tonsvis.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts as a workbook keeps them (ECMA-376, part 1, 22.9.2.19): what XML would lose is written as
/// `_x000D_`, the number of the character between `_x` and `_`, and a text that looks like that has
/// its first underscore written so.
public final class XmlText {
  private static final Pattern ENCODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XmlText() {}

  /// XML makes a line feed of every carriage return, and spreadsheets drop a tab at the start.
  public static String encoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll("_x005F_x$1_")
        .replace("\r", "_x000D_")
        .replace("\t", "_x0009_");
  }

  public static String decoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
