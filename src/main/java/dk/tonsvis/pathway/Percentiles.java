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
  private final int[] buckets = new int[WANTED.length];
  private final int[] ranks = new int[WANTED.length];
  private final int[] sizes = new int[WANTED.length];
  private final double[][] found = new double[WANTED.length][64];

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
      findBucket(i, rank(WANTED[i], numbers.length));
    }
    gather(numbers, low, scale);
    for (int i = 0; i < WANTED.length; i++) {
      Arrays.sort(found[i], 0, sizes[i]);
    }
    for (int i = 0; i < WANTED.length; i++) {
      into[i] = found[holder(i)][ranks[i]];
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

  /// Sets in which bucket the number of a rank lies, and which rank it has there.
  private void findBucket(int wanted, int rank) {
    int bucket = 0;
    int below = 0;
    while (below + counts[bucket] <= rank) {
      below += counts[bucket++];
    }
    buckets[wanted] = bucket;
    ranks[wanted] = rank - below;
    sizes[wanted] = 0;
    if (found[wanted].length < counts[bucket]) {
      found[wanted] = new double[counts[bucket]];
    }
  }

  /// Collects the numbers of the wanted buckets; of a bucket that is wanted twice, once.
  private void gather(double[] numbers, double low, double scale) {
    int first = buckets[0];
    int second = buckets[1];
    int third = buckets[2];
    for (double number : numbers) {
      int bucket = (int) ((number - low) * scale);
      if (bucket == second) {
        found[1][sizes[1]++] = number;
      } else if (bucket == first) {
        found[0][sizes[0]++] = number;
      } else if (bucket == third) {
        found[2][sizes[2]++] = number;
      }
    }
  }

  /// Where the numbers of a wanted bucket were collected.
  private int holder(int wanted) {
    if (buckets[wanted] == buckets[1]) {
      return 1;
    }
    return buckets[wanted] == buckets[0] ? 0 : wanted;
  }
}
