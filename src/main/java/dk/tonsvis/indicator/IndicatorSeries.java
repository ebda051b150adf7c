package dk.tonsvis.indicator;

import dk.tonsvis.place.MunicipalityCode;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// An indicator in one municipality by year, as one vintage knows it.
///
/// @param dataset where the values come from, for the source box
/// @param readings by year; a year that is not there was not asked for
public record IndicatorSeries(
    Indicator indicator,
    MunicipalityCode municipality,
    Dataset dataset,
    IndicatorVintage vintage,
    NavigableMap<Integer, Reading> readings) {

  public IndicatorSeries {
    readings = Collections.unmodifiableNavigableMap(new TreeMap<>(readings));
  }

  /// The reading of a year; missing where the series has none.
  public Reading reading(int year) {
    Reading reading = readings.get(year);
    return reading != null ? reading : Reading.missing("not in the series");
  }
}
