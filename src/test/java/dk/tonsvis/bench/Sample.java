package dk.tonsvis.bench;

import java.util.Arrays;
import java.util.Locale;

/// The times that one thing took, round by round, in milliseconds.
final class Sample {
  private final String name;
  private final double[] millis;
  private int count;

  Sample(String name, int rounds) {
    this.name = name;
    this.millis = new double[rounds];
  }

  void add(long nanos) {
    millis[count++] = nanos / 1e6;
  }

  double median() {
    double[] sorted = sorted();
    int half = count / 2;
    return count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private double[] sorted() {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return sorted;
  }

  @Override
  public String toString() {
    double[] sorted = sorted();
    return String.format(
        Locale.ROOT,
        "%-28s median %6.0f ms   from %6.0f to %6.0f ms   (%d rounds)",
        name,
        median(),
        sorted[0],
        sorted[count - 1],
        count);
  }
}
