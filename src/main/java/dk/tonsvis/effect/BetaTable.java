package dk.tonsvis.effect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The quantile of the Beta distribution on 0 to 1 with `alpha = 1 + 4·mode` and
/// `beta = 5 − 4·mode`, as a table.
///
/// With `x = sin²θ` the density becomes `2·sin^(2·alpha − 1)θ · cos^(2·beta − 1)θ`, which is smooth
/// and ends at zero on both sides, so the trapezoid rule over even steps of θ sums it up well, and
/// the points lie close where the quantile is steep. What a draw needs is the opposite way, from
/// probability to value: a second table has it at even steps of probability, where a straight line
/// between two of them errs by less than 1/20,000. In the outer steps the quantile is too steep for
/// that, and the first table is searched.
///
/// The functions are those of `StrictMath`, which give the same digits on every machine: a pathway
/// can be computed again to the last bit.
final class BetaTable {
  private static final int CELLS = 512;
  private static final int STEPS = 1024;

  /// How many of the steps at either end are searched.
  private static final int STEEP = 16;

  private static final double[] VALUE = new double[CELLS + 1];
  private static final double[] LOG_SINE = new double[CELLS + 1];

  static {
    for (int cell = 0; cell <= CELLS; cell++) {
      double sine = StrictMath.sin(Math.PI / 2 * cell / CELLS);
      VALUE[cell] = sine * sine;
      LOG_SINE[cell] = StrictMath.log(sine);
    }
  }

  /// A table takes 12 kB, and plans have few shapes: most spans are symmetric.
  private static final int KEPT = 500;

  private static final Map<Double, BetaTable> TABLES = new ConcurrentHashMap<>();

  private final double[] below;
  private final double[] quantile;

  private BetaTable(double mode) {
    this.below = below(1 + 8 * mode, 9 - 8 * mode);
    this.quantile = invert(below);
  }

  /// @param mode 0 to 1
  static BetaTable withMode(double mode) {
    if (TABLES.size() >= KEPT) {
      TABLES.clear();
    }
    return TABLES.computeIfAbsent(mode, BetaTable::new);
  }

  /// The probability of less than each of the values.
  private static double[] below(double sinePower, double cosinePower) {
    double[] below = new double[CELLS + 1];
    double before = 0;
    for (int cell = 1; cell <= CELLS; cell++) {
      double density =
          StrictMath.exp(sinePower * LOG_SINE[cell] + cosinePower * LOG_SINE[CELLS - cell]);
      below[cell] = below[cell - 1] + before + density;
      before = density;
    }
    double all = below[CELLS];
    for (int cell = 1; cell <= CELLS; cell++) {
      below[cell] /= all;
    }
    return below;
  }

  private static double[] invert(double[] below) {
    double[] quantile = new double[STEPS + 1];
    int cell = 0;
    for (int step = 1; step < STEPS; step++) {
      double u = (double) step / STEPS;
      while (below[cell + 1] <= u) {
        cell++;
      }
      quantile[step] = within(below, cell, u);
    }
    quantile[STEPS] = 1;
    return quantile;
  }

  private static double within(double[] below, int cell, double u) {
    double way = (u - below[cell]) / (below[cell + 1] - below[cell]);
    return VALUE[cell] + way * (VALUE[cell + 1] - VALUE[cell]);
  }

  /// @param u a probability; throws [IllegalArgumentException] for anything else
  double at(double u) {
    double scaled = u * STEPS;
    int step = (int) scaled;
    if (step < STEEP || step >= STEPS - STEEP) {
      return search(u);
    }
    double from = quantile[step];
    return from + (scaled - step) * (quantile[step + 1] - from);
  }

  private double search(double u) {
    if (!(u >= 0 && u <= 1)) {
      throw new IllegalArgumentException("a probability is 0 to 1, not " + u);
    }
    if (u == 1) {
      return 1;
    }
    int low = 0;
    int high = CELLS;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (below[middle] <= u) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return within(below, low, u);
  }
}
