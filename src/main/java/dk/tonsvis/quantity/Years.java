package dk.tonsvis.quantity;

import java.util.stream.IntStream;

/// A run of calendar years, both ends included. The first may not come after the last.
public record Years(int first, int last) {
  public Years {
    if (first > last) {
      throw new IllegalArgumentException("years run forward, not from " + first + " to " + last);
    }
  }

  public static Years of(int first, int last) {
    return new Years(first, last);
  }

  /// How many years there are, ends included: 2018–2023 has six.
  public int count() {
    return last - first + 1;
  }

  /// How many steps lie between the ends: 2018–2023 has five.
  public int span() {
    return last - first;
  }

  public boolean contains(int year) {
    return first <= year && year <= last;
  }

  public IntStream stream() {
    return IntStream.rangeClosed(first, last);
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }
}
