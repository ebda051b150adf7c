package dk.tonsvis.indicator;

import dk.tonsvis.indicator.Shortfall.Kind;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Holds a dataset as it was read against what is known: codes, indicators, completeness.
final class Inspection {
  private Inspection() {}

  /// What a value is about, without the value.
  private record Cell(MunicipalityCode municipality, IndicatorKey indicator, int year) {}

  /// All that is wrong with the observations of a dataset.
  ///
  /// @param required the municipalities that the dataset tells of, each of which must have every
  ///     indicator in every year that any of them has it
  static List<Shortfall> of(
      List<Observation> observations, Set<IndicatorKey> indicators, List<Municipality> required) {
    List<Shortfall> found = new ArrayList<>();
    if (observations.isEmpty()) {
      found.add(Shortfall.of(Kind.EMPTY));
    }
    Set<MunicipalityCode> codes = new TreeSet<>();
    required.forEach(municipality -> codes.add(municipality.code()));
    Set<Cell> cells = new HashSet<>();
    Set<String> strangers = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (Observation each : observations) {
      Cell cell = new Cell(each.municipality(), each.indicator(), each.year());
      if (!codes.contains(each.municipality())) {
        strangers.add(each.municipality().digits());
      } else if (!indicators.contains(each.indicator())) {
        keys.add(each.indicator().text());
      } else if (!cells.add(cell)) {
        found.add(
            Shortfall.of(
                Kind.TWICE,
                each.municipality().digits(),
                each.indicator().text(),
                Integer.toString(each.year())));
      }
    }
    strangers.forEach(code -> found.add(Shortfall.of(Kind.UNKNOWN_MUNICIPALITY, code)));
    keys.forEach(key -> found.add(Shortfall.of(Kind.UNKNOWN_INDICATOR, key)));
    found.addAll(gaps(cells, required));
    return found;
  }

  private static List<Shortfall> gaps(Set<Cell> cells, List<Municipality> required) {
    record Column(IndicatorKey indicator, int year) {}
    Set<Column> columns = new HashSet<>();
    cells.forEach(cell -> columns.add(new Column(cell.indicator(), cell.year())));
    List<Shortfall> gaps = new ArrayList<>();
    for (Municipality municipality : required) {
      long lacking =
          columns.stream()
              .filter(c -> !cells.contains(new Cell(municipality.code(), c.indicator(), c.year())))
              .count();
      if (lacking > 0) {
        gaps.add(
            Shortfall.of(
                Kind.INCOMPLETE,
                municipality.code().digits(),
                Long.toString(lacking),
                Integer.toString(columns.size())));
      }
    }
    return gaps;
  }
}
