package dk.tonsvis.effect;

import dk.tonsvis.plan.Span;

/// The distribution that is read out of a lowest, a likely and a highest value: a Beta distribution
/// between the bounds with `alpha = 1 + 4·(likely − low)/(high − low)` and
/// `beta = 1 + 4·(high − likely)/(high − low)`, so that the likely value is its mode.
///
/// Source: Malcolm, Roseboom, Clark and Fazar, *Application of a technique for research and
/// development program evaluation*, Operations Research 7 (1959), where the weight of the likely
/// value is 4.
public final class Pert {
  private static final double WEIGHT = 4;

  private final double low;
  private final double high;
  private final double width;
  private final double mean;
  private final BetaTable table;

  private Pert(Span span) {
    this.low = span.low();
    this.high = span.high();
    this.width = high - low;
    if (Double.isInfinite(width)) {
      throw new IllegalArgumentException("too wide: " + span);
    }
    this.mean = low + (WEIGHT * (span.likely() - low) + width) / (WEIGHT + 2);
    this.table = BetaTable.withMode(width > 0 ? (span.likely() - low) / width : 0);
  }

  public static Pert of(Span span) {
    return new Pert(span);
  }

  /// The value that is not exceeded with probability `u`, 0 to 1: low at 0, high at 1, rising, and
  /// right to a ten-thousandth of the width. Equal bounds give that one value. In one access to a
  /// table; no allocation.
  public double quantile(double u) {
    return Math.min(high, low + width * table.at(u));
  }

  /// `(low + 4·likely + high) / 6`.
  public double mean() {
    return mean;
  }

  /// Whether it is one value, whatever is drawn.
  public boolean isCertain() {
    return width == 0;
  }
}
