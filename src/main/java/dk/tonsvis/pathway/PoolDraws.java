package dk.tonsvis.pathway;

import java.util.Arrays;
import java.util.List;

/// What is left of one pool in each draw of a block, year by year.
///
/// `E = (B − D)·F` with the tonnes `D` and with what the shares leave, `F`. Levers that have all of
/// their effect in all draws change neither from year to year, so what they do is multiplied up
/// once and kept; in a year only those are looked at that are on their way.
final class PoolDraws {
  private final Model model;
  private final int pool;
  private final List<LeverDraws> levers;
  /// Whether a baseline above zero stays there in every draw.
  private final boolean isNeverEmptied;

  private final boolean[] isKept;
  private final double[] keptTonnes;
  private final double[] keptFactor;
  private final double[] tonnes;
  private final double[] factor;
  private final double[] levels;

  /// @param levers that work on the pool, shared with other pools of the sector
  PoolDraws(Model model, int pool, List<LeverDraws> levers, int capacity) {
    this.model = model;
    this.pool = pool;
    this.levers = levers;
    this.isNeverEmptied = model.sectorDoubt().get(model.pools().sectorOf(pool)).low() > 0;
    this.isKept = new boolean[levers.size()];
    int room = levers.isEmpty() ? 0 : capacity;
    this.keptTonnes = new double[room];
    this.keptFactor = new double[room];
    this.tonnes = new double[room];
    this.factor = new double[room];
    this.levels = new double[room];
  }

  /// Begins a new block.
  void begin() {
    Arrays.fill(isKept, false);
    Arrays.fill(keptTonnes, 0);
    Arrays.fill(keptFactor, 1);
  }

  /// Adds what is left in a year.
  ///
  /// @param spread what the baseline of 2050 is multiplied by in each draw, less one
  /// @param widening how much of that there is in the year already, 0 to 1
  void addLeft(int year, int n, double[] spread, double widening, double[] into) {
    double base = model.pools().grams().get(pool).in(year);
    double slope = base * widening;
    keepUp(year, n);
    double[] tonnes = keptTonnes;
    double[] factor = keptFactor;
    boolean isIdle = true;
    boolean isMoving = false;
    for (int i = 0; i < isKept.length; i++) {
      isIdle &= !isKept[i];
      isMoving |= !isKept[i] && levers.get(i).lever.worksIn(year);
    }
    if (isMoving) {
      System.arraycopy(keptTonnes, 0, this.tonnes, 0, n);
      System.arraycopy(keptFactor, 0, this.factor, 0, n);
      tonnes = this.tonnes;
      factor = this.factor;
      for (int i = 0; i < isKept.length; i++) {
        if (!isKept[i] && levers.get(i).lever.worksIn(year)) {
          apply(levers.get(i), year, n, base, slope, spread);
        }
      }
    }
    if (isIdle && !isMoving) {
      for (int k = 0; k < n; k++) {
        into[k] += base + slope * spread[k];
      }
      return;
    }
    if (base > 0 && isNeverEmptied) {
      for (int k = 0; k < n; k++) {
        into[k] += Math.max(0, base + slope * spread[k] - tonnes[k]) * factor[k];
      }
      return;
    }
    for (int k = 0; k < n; k++) {
      double own = base + slope * spread[k];
      double left = own - tonnes[k];
      if (own > 0) {
        left = left > 0 ? left * factor[k] : 0;
      }
      into[k] += left;
    }
  }

  /// Brings what is kept up to a year. When a lever ends, it is made anew.
  private void keepUp(int year, int n) {
    for (int i = 0; i < isKept.length; i++) {
      if (isKept[i] && !levers.get(i).isSettled(year)) {
        begin();
        break;
      }
    }
    for (int i = 0; i < isKept.length; i++) {
      LeverDraws draws = levers.get(i);
      if (!isKept[i] && mayBeKept(draws.lever) && draws.isSettled(year)) {
        isKept[i] = true;
        applySteady(draws, draws.level(year), n, keptTonnes, keptFactor);
      }
    }
  }

  private static boolean mayBeKept(Lever lever) {
    return switch (lever.kind()) {
      case SHARE -> true;
      case TONNES -> !lever.overlapping();
      case ACTIVITY, REMOVAL -> false;
    };
  }

  private static void applySteady(
      LeverDraws draws, double level, int n, double[] tonnes, double[] factor) {
    double[] amount = draws.amount;
    if (draws.lever.kind() == Lever.Kind.SHARE) {
      for (int k = 0; k < n; k++) {
        factor[k] *= 1 - level * amount[k];
      }
    } else {
      for (int k = 0; k < n; k++) {
        tonnes[k] += level * amount[k];
      }
    }
  }

  private void apply(
      LeverDraws draws, int year, int n, double base, double slope, double[] spread) {
    Lever lever = draws.lever;
    if (mayBeKept(lever) && draws.isSteady(year)) {
      applySteady(draws, draws.level(year), n, tonnes, factor);
      return;
    }
    draws.levels(year, n, levels);
    if (lever.kind() == Lever.Kind.SHARE) {
      applyShare(draws.amount, n);
      return;
    }
    weigh(draws, year, n);
    if (lever.overlapping()) {
      applyOverlapping(n, base, slope, spread);
    } else {
      for (int k = 0; k < n; k++) {
        tonnes[k] += levels[k];
      }
    }
  }

  private void applyShare(double[] amount, int n) {
    double[] levels = this.levels;
    double[] factor = this.factor;
    for (int k = 0; k < n; k++) {
      factor[k] *= 1 - levels[k] * amount[k];
    }
  }

  /// Turns levels into grams.
  private void weigh(LeverDraws draws, int year, int n) {
    double[] levels = this.levels;
    double[] amount = draws.amount;
    Lever lever = draws.lever;
    double left = lever.from() < 0 ? 1 : model.factors().grams().get(lever.from()).in(year);
    if (lever.to() < 0) {
      for (int k = 0; k < n; k++) {
        levels[k] *= left * amount[k];
      }
      return;
    }
    double[] turnedTo = draws.turnedTo;
    double right = model.factors().grams().get(lever.to()).in(year);
    for (int k = 0; k < n; k++) {
      levels[k] *= left * amount[k] - right * turnedTo[k];
    }
  }

  private void applyOverlapping(int n, double base, double slope, double[] spread) {
    for (int k = 0; k < n; k++) {
      double own = base + slope * spread[k];
      if (own > 0 && levels[k] > 0) {
        factor[k] *= 1 - Math.min(1, levels[k] / own);
      } else {
        tonnes[k] += levels[k];
      }
    }
  }
}
