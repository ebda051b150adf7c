package dk.tonsvis.plan;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What one unit of an activity emits, by year. Between two given years it goes in a straight line;
/// before the first and after the last it is not known.
///
/// @param unit of the activity: `MWh`, `GJ`, `km`
/// @param gramsPerUnit grams of CO2e per unit, by year
/// @param doubt what the whole series may have to be multiplied by, likely by 1
public record FactorSeries(
    String id,
    Wording name,
    String unit,
    NavigableMap<Integer, Double> gramsPerUnit,
    Span doubt,
    String source) {
  public FactorSeries {
    gramsPerUnit = Collections.unmodifiableNavigableMap(new TreeMap<>(gramsPerUnit));
    if (id.isBlank() || unit.isBlank() || gramsPerUnit.isEmpty()) {
      throw new IllegalArgumentException("a factor has an id, a unit and a year");
    }
    if (doubt.low() < 0) {
      throw new IllegalArgumentException("a factor does not change its sign: " + doubt);
    }
  }

  /// Grams per unit in a year; empty outside the years that are given.
  public OptionalDouble at(int year) {
    var before = gramsPerUnit.floorEntry(year);
    var after = gramsPerUnit.ceilingEntry(year);
    if (before == null || after == null) {
      return OptionalDouble.empty();
    }
    int span = after.getKey() - before.getKey();
    if (span == 0) {
      return OptionalDouble.of(before.getValue());
    }
    double way = (year - before.getKey()) / (double) span;
    return OptionalDouble.of(before.getValue() + way * (after.getValue() - before.getValue()));
  }
}
