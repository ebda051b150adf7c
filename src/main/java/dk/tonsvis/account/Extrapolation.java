package dk.tonsvis.account;

import dk.tonsvis.account.Trend.Method;
import dk.tonsvis.quantity.Co2e;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The formulas behind [Trend]: from known years to grams in any later year, not yet rounded.
final class Extrapolation {
  /// Of the level, the weight of the newest year: half. The weights of earlier years halve with
  /// each year, so that the last three carry seven eighths and one windy year does not decide.
  static final double ALPHA = 0.5;

  /// Of the slope, the weight of the newest step: less than that of the level, because a direction
  /// is what several years have in common.
  static final double BETA = 0.3;

  private Extrapolation() {}

  /// Empty where the method does not apply to these years.
  static Optional<IntToDoubleFunction> of(Method method, NavigableMap<Integer, Co2e> known) {
    return switch (method) {
      case LINEAR -> Optional.of(linear(known));
      case HOLT -> hasGap(known) ? Optional.empty() : Optional.of(holt(known));
      case FLAT -> {
        double last = known.lastEntry().getValue().grams();
        yield Optional.of(_ -> last);
      }
    };
  }

  private static boolean hasGap(NavigableMap<Integer, Co2e> known) {
    return known.lastKey() - known.firstKey() + 1 != known.size();
  }

  /// `slope = Σ (t − t̄)(y − ȳ) / Σ (t − t̄)²`, through the point `(t̄, ȳ)`;
  /// t is the year itself, so a gap between years is no trouble.
  private static IntToDoubleFunction linear(NavigableMap<Integer, Co2e> known) {
    double meanYear = 0;
    double mean = 0;
    for (Map.Entry<Integer, Co2e> point : known.entrySet()) {
      meanYear += point.getKey() / (double) known.size();
      mean += point.getValue().grams() / (double) known.size();
    }
    double products = 0;
    double squares = 0;
    for (Map.Entry<Integer, Co2e> point : known.entrySet()) {
      double years = point.getKey() - meanYear;
      products += years * (point.getValue().grams() - mean);
      squares += years * years;
    }
    double slope = products / squares;
    double through = mean;
    double at = meanYear;
    return year -> through + slope * (year - at);
  }

  /// Level and slope start from the first two years; then for each year, from the second on,
  /// `level' = α y + (1 − α)(level + slope)` and `slope' = β (level' − level) + (1 − β) slope`.
  /// The path is `level + steps · slope`.
  private static IntToDoubleFunction holt(NavigableMap<Integer, Co2e> known) {
    Iterator<Co2e> amounts = known.values().iterator();
    double level = amounts.next().grams();
    double slope = known.higherEntry(known.firstKey()).getValue().grams() - level;
    while (amounts.hasNext()) {
      double next = ALPHA * amounts.next().grams() + (1 - ALPHA) * (level + slope);
      slope = BETA * (next - level) + (1 - BETA) * slope;
      level = next;
    }
    double last = level;
    double step = slope;
    int lastYear = known.lastKey();
    return year -> last + step * (year - lastYear);
  }
}
