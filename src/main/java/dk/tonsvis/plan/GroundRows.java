package dk.tonsvis.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Rows of pools, factors and alternatives, out and in. A factor has one row for each year; what
/// is said of the whole series stands in each of them.
final class GroundRows {
  private GroundRows() {}

  static LineWriter row(Pool pool) {
    return new LineWriter()
        .text("id", pool.id())
        .wording("name", pool.name())
        .text("sector", pool.sector())
        .whole("year", pool.year())
        .figure("tonnes", pool.amount())
        .text("source", pool.source());
  }

  static LineWriter row(FactorSeries factor, int year, double gramsPerUnit) {
    LineWriter row =
        new LineWriter()
            .text("id", factor.id())
            .wording("name", factor.name())
            .text("unit", factor.unit())
            .whole("year", year)
            .number("kg_per_unit", BigDecimal.valueOf(gramsPerUnit).movePointLeft(3))
            .text("source", factor.source());
    return factor.doubt().equals(Span.ONE) ? row : row.deviation(factor.doubt());
  }

  static LineWriter row(Alternative alternative) {
    return new LineWriter()
        .text("id", alternative.id())
        .wording("name", alternative.name())
        .list("actions", alternative.actions());
  }

  static Grounds grounds(List<Values> pools, List<Values> factors, List<Values> alternatives) {
    return new Grounds(
        pools.stream().map(GroundRows::pool).toList(),
        factors(factors),
        alternatives.stream().map(GroundRows::alternative).toList());
  }

  private static Pool pool(Values row) {
    return new Pool(
        row.text("id"),
        row.wording("name"),
        row.text("sector"),
        row.year("year"),
        row.figure("tonnes"),
        row.text("source"));
  }

  private static List<FactorSeries> factors(List<Values> rows) {
    Map<String, NavigableMap<Integer, Double>> byId = new LinkedHashMap<>();
    Map<String, Values> first = new LinkedHashMap<>();
    for (Values row : rows) {
      first.putIfAbsent(row.text("id"), row);
      byId.computeIfAbsent(row.text("id"), _ -> new TreeMap<>())
          .put(row.year("year"), row.number("kg_per_unit").movePointRight(3).doubleValue());
    }
    return first.entrySet().stream()
        .map(
            entry ->
                new FactorSeries(
                    entry.getKey(),
                    entry.getValue().wording("name"),
                    entry.getValue().text("unit"),
                    byId.getOrDefault(entry.getKey(), new TreeMap<>()),
                    entry.getValue().deviation(),
                    entry.getValue().text("source")))
        .toList();
  }

  private static Alternative alternative(Values row) {
    return new Alternative(row.text("id"), row.wording("name"), row.list("actions"));
  }
}
