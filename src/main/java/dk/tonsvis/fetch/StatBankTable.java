package dk.tonsvis.fetch;

import dk.tonsvis.indicator.IndicatorKey;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a table of StatBank is asked, and what its values are to us.
///
/// @param area the variable of places
/// @param moment what follows the year in the period that is taken: `K1`, `M01` or nothing
/// @param split the variable whose values are mapped to indicators; empty if nothing is split
/// @param fixed variables of which one value is asked for
/// @param total the value of `split` that is the sum of the others
/// @param indicator where nothing is split
/// @param codes how the values of `split` are mapped
record StatBankTable(
    String dataset,
    String table,
    String area,
    String moment,
    Optional<String> split,
    Map<String, String> fixed,
    Optional<String> total,
    Optional<IndicatorKey> indicator,
    List<MappedCode> codes) {

  /// A value of the split variable, in the years in which it means this; known by its code, or by
  /// its text where the code is not known.
  record MappedCode(
      Optional<String> code,
      Optional<String> text,
      Optional<Integer> from,
      Optional<Integer> to,
      IndicatorKey indicator) {
    boolean means(String id, String label) {
      return code.map(id::equals).orElseGet(() -> text.map(label::equals).orElse(false));
    }

    boolean holdsIn(int year) {
      return from.map(first -> first <= year).orElse(true)
          && to.map(last -> year <= last).orElse(true);
    }
  }

  /// Throws [IllegalArgumentException] for a dataset that comes from elsewhere.
  static StatBankTable of(String dataset) {
    return Table.read(
            StatBankTable.class,
            "statbank-tables.csv",
            "dataset",
            "table",
            "area",
            "moment",
            "split",
            "fixed",
            "total",
            "indicator")
        .rows()
        .stream()
        .filter(row -> row.text("dataset").equals(dataset))
        .map(StatBankTable::of)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(dataset + " is no table of StatBank"));
  }

  private static StatBankTable of(Row row) {
    return new StatBankTable(
        row.text("dataset"),
        row.text("table"),
        row.text("area"),
        row.find("moment").orElse(""),
        row.find("split"),
        row.find("fixed", StatBankTable::pairs).orElse(Map.of()),
        row.find("total"),
        row.find("indicator", IndicatorKey::new),
        codes(row.text("dataset")));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Arrays.stream(text.split(",", -1))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> pairs.put(pair[0], pair[1]));
    return pairs;
  }

  private static List<MappedCode> codes(String dataset) {
    return Table.read(
            StatBankTable.class,
            "code-lists.csv",
            "dataset",
            "code",
            "text",
            "from",
            "to",
            "indicator")
        .rows()
        .stream()
        .filter(row -> row.text("dataset").equals(dataset))
        .map(
            row ->
                new MappedCode(
                    row.find("code"),
                    row.find("text"),
                    row.find("from", Integer::valueOf),
                    row.find("to", Integer::valueOf),
                    row.cell("indicator", IndicatorKey::new)))
        .toList();
  }
}
