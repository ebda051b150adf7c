package dk.tonsvis.quantity;

/// A rate without a unit, such as the part of a whole: 0.25 is a quarter. It may be below zero or
/// above one, as a change of −112 % is; who needs a part of a whole asks [#isPart()].
public record Share(double value) implements Comparable<Share> {
  public static final Share NONE = new Share(0);
  public static final Share WHOLE = new Share(1);

  public Share {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a share is a finite rate, not " + value);
    }
  }

  public static Share ofPercent(double percent) {
    return new Share(percent / 100);
  }

  public double percent() {
    return value * 100;
  }

  public boolean isPart() {
    return value >= 0 && value <= 1;
  }

  /// One minus this share: what is left.
  public Share rest() {
    return new Share(1 - value);
  }

  @Override
  public int compareTo(Share other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return percent() + " %";
  }
}
