package dk.tonsvis.indicator;

import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The tables of this package that come with the program.
final class IndicatorTables {
  private IndicatorTables() {}

  static List<Dataset> datasets() {
    return Table.read(
            IndicatorTables.class,
            "datasets.csv",
            "id",
            "title_da",
            "title_en",
            "publisher",
            "geography",
            "taken_da",
            "taken_en",
            "attribution",
            "licence_da",
            "licence_en",
            "source")
        .rows()
        .stream()
        .map(
            row ->
                new Dataset(
                    row.text("id"),
                    bilingual(row, "title"),
                    row.text("publisher"),
                    row.cell("geography", IndicatorTables::geography),
                    bilingual(row, "taken"),
                    row.find("attribution"),
                    bilingual(row, "licence"),
                    row.text("source")))
        .toList();
  }

  private static Optional<MunicipalityCode> geography(String text) {
    return text.equals("municipalities")
        ? Optional.empty()
        : Optional.of(new MunicipalityCode(text));
  }

  static List<Indicator> indicators() {
    return Table.read(
            IndicatorTables.class,
            "indicators.csv",
            "key",
            "name_da",
            "name_en",
            "unit_da",
            "unit_en",
            "decimals",
            "dataset")
        .rows()
        .stream()
        .map(
            row ->
                new Indicator(
                    row.cell("key", IndicatorKey::new),
                    bilingual(row, "name"),
                    bilingual(row, "unit"),
                    row.integer("decimals"),
                    row.text("dataset")))
        .toList();
  }

  /// A vintage that comes with the program.
  record Shipped(String dataset, String file, LocalDate readOn) {
    List<Observation> observations() {
      return Table.read(
              IndicatorTables.class, file, "municipality", "year", "indicator", "value", "missing")
          .rows()
          .stream()
          .map(
              row ->
                  new Observation(
                      row.cell("municipality", MunicipalityCode::new),
                      row.cell("indicator", IndicatorKey::new),
                      row.integer("year"),
                      reading(row)))
          .toList();
    }
  }

  static List<Shipped> shipped() {
    return Table.read(IndicatorTables.class, "vintages.csv", "dataset", "file", "read_on")
        .rows()
        .stream()
        .map(row -> new Shipped(row.text("dataset"), row.text("file"), row.day("read_on")))
        .toList();
  }

  private static Reading reading(Row row) {
    return row.find("value", BigDecimal::new)
        .map(Reading::of)
        .orElseGet(() -> Reading.missing(row.text("missing")));
  }

  private static Bilingual bilingual(Row row, String column) {
    return new Bilingual(row.text(column + "_da"), row.text(column + "_en"));
  }
}
