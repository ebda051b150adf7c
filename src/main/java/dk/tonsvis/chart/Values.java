package dk.tonsvis.chart;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Numbers to draw, by year. A year without a number is missing and drawn as a gap; a year that is
/// not there was never asked for, and a line passes over it.
///
/// Throws [IllegalArgumentException] for a number beyond ±[#LIMIT] or not finite, and for a year
/// outside 1000–3000.
public record Values(NavigableMap<Integer, OptionalDouble> byYear) {
  /// Up to here a double still tells every whole number from the next.
  public static final double LIMIT = 1e15;

  public Values {
    byYear = Collections.unmodifiableNavigableMap(new TreeMap<>(byYear));
    byYear.forEach(
        (year, value) -> {
          if (year < 1000 || year > 3000) {
            throw new IllegalArgumentException(year + " is not a year to draw");
          }
          value.ifPresent(
              v -> {
                if (!(Math.abs(v) <= LIMIT)) {
                  throw new IllegalArgumentException(v + " in " + year + " cannot be drawn");
                }
              });
        });
  }

  /// Numbers without a gap.
  public static Values of(Map<Integer, Double> numbers) {
    TreeMap<Integer, OptionalDouble> byYear = new TreeMap<>();
    numbers.forEach((year, value) -> byYear.put(year, OptionalDouble.of(value)));
    return new Values(byYear);
  }

  /// The known amounts of a series, in tonnes; what is missing there is missing here.
  public static Values tonnes(Series series) {
    TreeMap<Integer, OptionalDouble> byYear = new TreeMap<>();
    series
        .figures()
        .forEach(
            (year, figure) ->
                byYear.put(
                    year,
                    figure
                        .known()
                        .map(Co2e::tonnes)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty())));
    return new Values(byYear);
  }

  /// The number of a year; empty if it is missing or was not asked for.
  public OptionalDouble at(int year) {
    OptionalDouble value = byYear.get(year);
    return value != null ? value : OptionalDouble.empty();
  }

  /// The years that have a number.
  NavigableMap<Integer, Double> known() {
    TreeMap<Integer, Double> known = new TreeMap<>();
    byYear.forEach((year, value) -> value.ifPresent(v -> known.put(year, v)));
    return known;
  }

  /// The known years in runs that no missing year breaks. A year that was never asked for breaks
  /// nothing.
  List<List<Integer>> runs() {
    return stretches(true);
  }

  /// The missing years that lie together, with no known year between.
  List<List<Integer>> gaps() {
    return stretches(false);
  }

  private List<List<Integer>> stretches(boolean known) {
    List<List<Integer>> stretches = new ArrayList<>();
    boolean isOpen = false;
    for (var entry : byYear.entrySet()) {
      boolean belongs = entry.getValue().isPresent() == known;
      if (belongs && !isOpen) {
        stretches.add(new ArrayList<>());
      }
      if (belongs) {
        stretches.getLast().add(entry.getKey());
      }
      isOpen = belongs;
    }
    return stretches;
  }
}
