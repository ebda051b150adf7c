package dk.tonsvis.place;

import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// From tables to records, nothing else: what is kept elsewhere, such as in a database, can be
/// filled by the same functions.
final class PlaceTables {
  private PlaceTables() {}

  static List<Municipality> municipalities() {
    Table table =
        Table.read(
            PlaceTables.class,
            "municipalities.csv",
            "code",
            "name",
            "also_called",
            "type",
            "area_km2",
            "cvr",
            "lon",
            "lat",
            "tile_column",
            "tile_row",
            "tile_label",
            "invented");
    return table.rows().stream().map(PlaceTables::municipality).toList();
  }

  private static Municipality municipality(Row row) {
    return new Municipality(
        row.cell("code", MunicipalityCode::new),
        row.text("name"),
        row.find("also_called").map(List::of).orElse(List.of()),
        row.cell("type", text -> MunicipalityType.valueOf(text.toUpperCase(Locale.ROOT))),
        row.number("area_km2"),
        row.find("cvr", Cvr::new),
        row.find("tile_label").map(label -> location(row, label)),
        row.flag("invented"));
  }

  private static Location location(Row row, String label) {
    Tile tile = new Tile(row.integer("tile_column"), row.integer("tile_row"), label);
    return new Location(row.number("lon"), row.number("lat"), tile);
  }

  static List<Region> regions() {
    return units("region").stream()
        .map(
            row ->
                new Region(
                    row.text("id"),
                    row.find("official_code"),
                    row.text("name"),
                    validity(row),
                    row.flag("planned"),
                    row.text("source")))
        .toList();
  }

  static List<Kkr> kkrs() {
    return units("kkr").stream()
        .map(row -> new Kkr(row.text("id"), row.text("name"), validity(row), row.text("source")))
        .toList();
  }

  private static List<Row> units(String kind) {
    Table table =
        Table.read(
            PlaceTables.class,
            "units.csv",
            "id",
            "kind",
            "official_code",
            "name",
            "first_day",
            "last_day",
            "planned",
            "source");
    return table.rows().stream().filter(row -> row.text("kind").equals(kind)).toList();
  }

  static List<Membership> memberships() {
    Table table =
        Table.read(
            PlaceTables.class, "memberships.csv", "unit", "municipality", "first_day", "last_day");
    return table.rows().stream()
        .map(
            row ->
                new Membership(
                    row.text("unit"),
                    row.cell("municipality", MunicipalityCode::new),
                    validity(row)))
        .toList();
  }

  static Map<MunicipalityCode, List<Population>> populations() {
    Table table =
        Table.read(
            PlaceTables.class, "population.csv", "municipality", "year", "inhabitants", "kind");
    Map<MunicipalityCode, List<Population>> populations = new TreeMap<>();
    for (Row row : table.rows()) {
      Population population =
          new Population(
              row.integer("year"),
              row.integer("inhabitants"),
              row.cell("kind", text -> Population.Kind.valueOf(text.toUpperCase(Locale.ROOT))));
      populations
          .computeIfAbsent(row.cell("municipality", MunicipalityCode::new), _ -> new ArrayList<>())
          .add(population);
    }
    return populations;
  }

  private static Validity validity(Row row) {
    return new Validity(row.findDay("first_day"), row.findDay("last_day"));
  }
}
