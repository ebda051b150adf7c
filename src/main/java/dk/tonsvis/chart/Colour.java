package dk.tonsvis.chart;

import java.util.regex.Pattern;

/// An opaque sRGB colour, written `#rrggbb` in small letters.
public record Colour(String hex) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

  public Colour {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a colour is written #rrggbb, not " + hex);
    }
  }

  /// The share of red (0), green (1) or blue (2) in light, 0–1, with the sRGB curve undone.
  double light(int channel) {
    double stored = Integer.parseInt(hex.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
    return stored <= 0.04045 ? stored / 12.92 : Math.pow((stored + 0.055) / 1.055, 2.4);
  }

  /// Relative luminance as WCAG 2.2 defines it, 0 for black and 1 for white.
  double luminance() {
    return 0.2126 * light(0) + 0.7152 * light(1) + 0.0722 * light(2);
  }

  /// The contrast ratio of WCAG 2.2, 1–21.
  double contrast(Colour other) {
    double a = luminance() + 0.05;
    double b = other.luminance() + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /// The colour of text on this ground: ink or white, whichever reads better.
  Colour text() {
    return contrast(Palette.INK) >= contrast(Palette.PAPER) ? Palette.INK : Palette.PAPER;
  }

  @Override
  public String toString() {
    return hex;
  }
}
