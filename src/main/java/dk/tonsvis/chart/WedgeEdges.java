package dk.tonsvis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Where the wedges of a [Wedges] lie: from the top down without a gap, the lowest edge on the
/// plan's line. What groups add lifts the top above the baseline.
///
/// @param top the baseline and all that is added to it
/// @param areas one for each wedge, in order
record WedgeEdges(NavigableMap<Integer, Double> top, List<Area> areas) {
  /// Between its upper and its lower edge lies what a wedge takes away.
  record Area(NavigableMap<Integer, Double> upper, NavigableMap<Integer, Double> lower) {
    double height(int year) {
      return at(upper, year) - at(lower, year);
    }

    double middle(int year) {
      return (at(upper, year) + at(lower, year)) / 2;
    }

    boolean isEmpty() {
      return upper.keySet().stream().allMatch(year -> height(year) == 0);
    }
  }

  static WedgeEdges of(Wedges chart) {
    NavigableMap<Integer, Double> top = new TreeMap<>();
    chart
        .baseline()
        .known()
        .forEach(
            (year, value) ->
                top.put(
                    year,
                    value
                        + chart.wedges().stream()
                            .mapToDouble(w -> Math.max(0, -w.taken().at(year).orElse(0)))
                            .sum()));
    List<Area> areas = new ArrayList<>();
    NavigableMap<Integer, Double> upper = top;
    for (Wedges.Wedge wedge : chart.wedges()) {
      NavigableMap<Integer, Double> lower = new TreeMap<>();
      upper.forEach(
          (year, from) -> lower.put(year, from - Math.max(0, wedge.taken().at(year).orElse(0))));
      areas.add(new Area(upper, lower));
      upper = lower;
    }
    return new WedgeEdges(top, List.copyOf(areas));
  }

  static double at(NavigableMap<Integer, Double> edge, int year) {
    Double value = edge.get(year);
    if (value == null) {
      throw new IllegalArgumentException("no edge in " + year);
    }
    return value;
  }
}
