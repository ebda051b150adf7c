package dk.tonsvis.effect;

import java.util.Arrays;

/// Turns parts into whole grams that sum to a given total, by the method of largest remainders:
/// each part is rounded down, and the grams that are then missing go to the parts that lost most.
public final class Apportionment {
  /// How far parts and total may lie apart, in grams, for the total to be that of the parts: it is
  /// made of amounts that were each rounded.
  private static final double ROUNDING = 1000;

  private Apportionment() {}

  /// Whole grams, one amount for each part, each within a gram of it where the parts sum to the
  /// total within a gram. A part of zero stays zero. Equal remainders are served in order.
  ///
  /// Throws [IllegalArgumentException] if the parts do not sum to the total but for rounding.
  public static long[] grams(double[] parts, long total) {
    int n = parts.length;
    long[] grams = new long[n];
    double[] remainders = new double[n];
    double sum = 0;
    double size = 0;
    long missing = total;
    int some = 0;
    for (int i = 0; i < n; i++) {
      double down = Math.floor(parts[i]);
      grams[i] = (long) down;
      remainders[i] = parts[i] == 0 ? -1 : parts[i] - down;
      missing = Math.subtractExact(missing, grams[i]);
      sum += parts[i];
      size += Math.abs(parts[i]);
      some += parts[i] == 0 ? 0 : 1;
    }
    if (!(Math.abs(sum - total) <= ROUNDING + 1e-9 * size) || (some == 0 && total != 0)) {
      throw new IllegalArgumentException("parts of " + sum + " g do not make " + total + " g");
    }
    if (some > 0) {
      spread(missing, some, remainders, grams);
    }
    return grams;
  }

  private static void spread(long missing, int some, double[] remainders, long[] grams) {
    long each = Math.floorDiv(missing, some);
    int more = Math.floorMod(missing, some);
    double[] sorted = remainders.clone();
    Arrays.sort(sorted);
    // The last remainder that still gets a gram, and how many of those equal to it do.
    double least = more == 0 ? 1 : sorted[sorted.length - more];
    int equal = more;
    for (double remainder : remainders) {
      equal -= remainder > least ? 1 : 0;
    }
    for (int i = 0; i < grams.length; i++) {
      if (remainders[i] < 0) {
        continue;
      }
      boolean isServed = remainders[i] > least || (remainders[i] == least && equal-- > 0);
      grams[i] = Math.addExact(grams[i], isServed ? each + 1 : each);
    }
  }
}
