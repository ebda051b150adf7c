package dk.tonsvis.pathway;

import java.util.Arrays;

/// Finds the 5th, 50th and 95th percentile of many numbers without sorting them.
///
/// The rule is that of the nearest rank: the p-th percentile of n numbers is the smallest of them
/// that at least p per cent do not exceed, the one of rank `⌈n·p/100⌉`. So it is always a number
/// that was drawn, never one between two.
///
/// The numbers are counted into even buckets between the lowest and the highest; only the buckets
/// in which a wanted rank lies are sorted. An instance holds working space and is for one thread.
final class Percentiles {
  private static final int BUCKETS = 1024;
  private static final int[] WANTED = {5, 50, 95};

  private final int[] counts = new int[BUCKETS];
  private double[] found = new double[64];

  /// @param into gets the three of them
  void of(double[] numbers, double[] into) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      low = number < low ? number : low;
      high = number > high ? number : high;
    }
    double scale = (BUCKETS - 1) / (high - low);
    if (!(high > low) || Double.isInfinite(scale)) {
      Arrays.fill(into, 0, WANTED.length, low);
      return;
    }
    count(numbers, low, scale);
    for (int i = 0; i < WANTED.length; i++) {
      into[i] = ranked(numbers, rank(WANTED[i], numbers.length), low, scale);
    }
  }

  /// Counted from 0.
  static int rank(int percent, int n) {
    return Math.max(0, (int) Math.ceilDiv((long) n * percent, 100L) - 1);
  }

  private void count(double[] numbers, double low, double scale) {
    int[] counts = this.counts;
    Arrays.fill(counts, 0);
    for (double number : numbers) {
      counts[(int) ((number - low) * scale)]++;
    }
  }

  private double ranked(double[] numbers, int rank, double low, double scale) {
    int bucket = 0;
    int below = 0;
    while (below + counts[bucket] <= rank) {
      below += counts[bucket++];
    }
    int in = counts[bucket];
    if (found.length < in) {
      found = new double[in];
    }
    double[] found = this.found;
    int n = 0;
    for (double number : numbers) {
      if ((int) ((number - low) * scale) == bucket) {
        found[n++] = number;
      }
    }
    Arrays.sort(found, 0, n);
    return found[rank - below];
  }
}
