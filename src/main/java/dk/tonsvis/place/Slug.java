package dk.tonsvis.place;

import java.text.Normalizer;
import java.util.Locale;

/// The one rule by which a name becomes part of a web address.
///
/// Lower case; æ, ø, å become ae, oe, aa; other accents are dropped from their letter; spaces,
/// slashes and dashes become hyphens; everything else is left out; hyphens do not repeat and do not
/// stand at an end. `Lyngby-Taarbæk` is `lyngby-taarbaek`. A slug is its own slug.
public final class Slug {
  private Slug() {}

  public static String of(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String danish = lower.replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
    String plain = Normalizer.normalize(danish, Normalizer.Form.NFKD);
    StringBuilder slug = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.append(c);
        gap = false;
      } else if (separates(c)) {
        gap = true;
      }
    }
    return slug.toString();
  }

  private static boolean separates(char c) {
    return c == '/'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }
}
