package dk.tonsvis.account;

import dk.tonsvis.quantity.Co2e;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/// Where a series of yearly emissions leads if it goes on as it has: three methods side by side,
/// because six points do not say which of them is right. Not a forecast of what will be decided.
///
/// `docs/model/trend.md` has the formulas and an example worked by hand.
public sealed interface Trend {
  /// Two points always lie on a line; the third is the first that can contradict it.
  int FEWEST_YEARS = 3;

  /// The last year that a series is carried on to for readers. Six points do not carry far:
  /// nothing is said beyond the year of the next targets.
  int SHOWN_UNTIL = 2030;

  /// The weight of the newest year in Holt's level.
  double ALPHA = Extrapolation.ALPHA;

  /// The weight of the newest step in Holt's slope.
  double BETA = Extrapolation.BETA;

  /// How the series is carried on.
  enum Method {
    /// The straight line with the least squared distance to all known years.
    LINEAR,
    /// Holt's linear smoothing, in which late years weigh more than early ones.
    HOLT,
    /// As much as in the last known year.
    FLAT
  }

  /// Too few known years to see a direction.
  record TooShort(int knownYears) implements Trend {}

  /// The known years carried on.
  ///
  /// @param paths by method, every year after the last known one; [Method#HOLT] is not among them
  ///     if a year is missing between the known ones, since it counts its steps in years
  /// @param spread the lowest and highest of the methods, year by year
  record Ahead(
      NavigableMap<Integer, Co2e> known,
      Map<Method, NavigableMap<Integer, Co2e>> paths,
      NavigableMap<Integer, Spread> spread)
      implements Trend {

    /// The path of a method; empty if the method does not apply.
    public Optional<NavigableMap<Integer, Co2e>> path(Method method) {
      return Optional.ofNullable(paths.get(method));
    }
  }

  /// The lowest and the highest of the methods in one year.
  record Spread(Co2e low, Co2e high) {}

  /// Carries the known years on to a last year; beyond that year nothing is said.
  static Trend of(NavigableMap<Integer, Co2e> known, int lastYear) {
    if (known.size() < FEWEST_YEARS) {
      return new TooShort(known.size());
    }
    NavigableMap<Integer, Co2e> copy = new TreeMap<>(known);
    boolean mayBeNegative = copy.firstEntry().getValue().isNegative();
    Map<Method, NavigableMap<Integer, Co2e>> paths = new EnumMap<>(Method.class);
    for (Method method : Method.values()) {
      Extrapolation.of(method, copy)
          .ifPresent(f -> paths.put(method, path(copy, lastYear, f, mayBeNegative)));
    }
    return new Ahead(copy, paths, spread(paths));
  }

  private static NavigableMap<Integer, Co2e> path(
      NavigableMap<Integer, Co2e> known,
      int lastYear,
      IntToDoubleFunction grams,
      boolean mayBeNegative) {
    NavigableMap<Integer, Co2e> path = new TreeMap<>();
    for (int year = known.lastKey() + 1; year <= lastYear; year++) {
      Co2e amount = Co2e.round(grams.applyAsDouble(year));
      path.put(year, mayBeNegative ? amount : amount.max(Co2e.ZERO));
    }
    return path;
  }

  private static NavigableMap<Integer, Spread> spread(
      Map<Method, NavigableMap<Integer, Co2e>> paths) {
    NavigableMap<Integer, Spread> spread = new TreeMap<>();
    for (NavigableMap<Integer, Co2e> path : paths.values()) {
      path.forEach(
          (year, amount) ->
              spread.merge(
                  year,
                  new Spread(amount, amount),
                  (a, b) ->
                      new Spread(
                          a.low().compareTo(b.low()) <= 0 ? a.low() : b.low(),
                          a.high().max(b.high()))));
    }
    return spread;
  }
}
