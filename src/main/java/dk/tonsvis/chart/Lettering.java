package dk.tonsvis.chart;

import java.util.ArrayList;
import java.util.List;

/// How much room text takes, without a font at hand.
///
/// The advance widths are those of IBM Plex Sans Regular in groups, rounded up, and a little more
/// is added for the fonts that stand in for it. A label may so get too much room, not too little.
final class Lettering {
  static final double SIZE = 16;
  static final double LINE = 20;
  private static final double ALLOWANCE = 1.06;
  private static final char SOFT_HYPHEN = '\u00ad';

  private Lettering() {}

  /// In user units, at the size given.
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Lettering::em).sum() * ALLOWANCE * size;
  }

  static double width(String text) {
    return width(text, SIZE);
  }

  static double width(List<String> lines) {
    return lines.stream().mapToDouble(Lettering::width).max().orElse(0);
  }

  private static double em(int c) {
    return switch (c) {
      case SOFT_HYPHEN -> 0;
      case ' ', '\u00a0', 'i', 'j', 'l', '.', ',', ':', ';', '!', '\'' -> 0.28;
      case '(', ')', 'f', 't', 'r', '/', '-', '·', 'I', '₂', '₄' -> 0.38;
      case 's', 'z', 'v', 'y', 'c', 'x', 'L', 'J', '?' -> 0.51;
      case 'w', 'm', 'M', 'W', 'æ', 'Æ', '%', '—' -> 0.9;
      case 'A', 'Å', 'B', 'C', 'D', 'G', 'H', 'K', 'N', 'O', 'Ø', 'Q', 'R', 'U', 'X', '&' -> 0.69;
      default -> c < 0x250 || (c >= 0x2010 && c <= 0x22ff) ? 0.6 : 1.0;
    };
  }

  /// Breaks text into lines at spaces and soft hyphens. A word that is too long and has neither
  /// stays whole.
  static List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer) > width) {
        lines.add(plain(line));
        longer = word;
      }
      while (width(longer) > width && longer.indexOf(SOFT_HYPHEN) >= 0) {
        int at = lastHyphenThatFits(longer, width);
        lines.add(plain(longer.substring(0, at)) + "-");
        longer = longer.substring(at + 1);
      }
      line = longer;
    }
    lines.add(plain(line));
    return List.copyOf(lines);
  }

  private static int lastHyphenThatFits(String word, double width) {
    int best = word.indexOf(SOFT_HYPHEN);
    for (int at = best; at >= 0; at = word.indexOf(SOFT_HYPHEN, at + 1)) {
      if (width(word.substring(0, at) + "-") <= width) {
        best = at;
      }
    }
    return best;
  }

  /// The text without its soft hyphens, which SVG would draw.
  static String plain(String text) {
    return text.replace(String.valueOf(SOFT_HYPHEN), "");
  }
}
