package dk.tonsvis.indicator;

import dk.tonsvis.place.MunicipalityCode;
import java.util.Comparator;

/// One reading and what it is about.
public record Observation(
    MunicipalityCode municipality, IndicatorKey indicator, int year, Reading reading) {
  /// By municipality, indicator and year.
  static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::municipality)
          .thenComparing(Observation::indicator)
          .thenComparingInt(Observation::year);
}
