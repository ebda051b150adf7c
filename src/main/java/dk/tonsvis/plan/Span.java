package dk.tonsvis.plan;

/// A number as it may come out: lowest, likely and highest, in the unit that its owner names. Equal
/// bounds mean that nothing is said of its uncertainty.
public record Span(double low, double likely, double high) {
  public static final Span ONE = of(1);

  public Span {
    if (!(low <= likely && likely <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "lowest, likely and highest are in order, not " + low + ", " + likely + ", " + high);
    }
  }

  public static Span of(double certain) {
    return new Span(certain, certain, certain);
  }

  public boolean isCertain() {
    return low == high;
  }

  public boolean isWithin(double least, double most) {
    return least <= low && high <= most;
  }
}
