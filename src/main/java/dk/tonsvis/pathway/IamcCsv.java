package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Pathways as a table in the shape of the Integrated Assessment Modeling Consortium: model,
/// scenario, region, variable, unit, and a column for each year. Amounts are tonnes to the gram,
/// with a point. English alone, since it is for programs.
public final class IamcCsv {
  /// Without a plan, with it, and with its partners: what a table of a municipality calls them.
  public static final List<String> SCENARIOS = List.of("Baseline", "Plan", "Plan and partners");

  private static final String UNIT = "t CO2e/yr";
  private static final String EMISSIONS = "Emissions|Kyoto Gases";
  private static final String REMOVALS = "Carbon Removal";
  private static final String END = "\r\n";

  private final String model;
  private final String region;
  private final Function<String, String> sectorName;
  private final Years years;
  private final StringBuilder text = new StringBuilder();

  /// @param place name of the municipality, or of whatever else the pathways are about
  /// @param sectorName what a sector is called
  public IamcCsv(String place, Function<String, String> sectorName, Years years) {
    this.model = "Tonsvis " + Engine.VERSION;
    this.region = "Denmark|" + place;
    this.sectorName = sectorName;
    this.years = years;
    List<String> heading =
        new ArrayList<>(List.of("Model", "Scenario", "Region", "Variable", "Unit"));
    years.stream().forEach(year -> heading.add(Integer.toString(year)));
    line(heading);
  }

  /// All rows of a scenario; those of the percentiles only where draws were made.
  public IamcCsv scenario(String scenario, Pathway pathway) {
    Central central = pathway.central();
    row(
        scenario,
        EMISSIONS,
        year -> central.emissions().total(year).minus(central.removals().total(year)));
    row(scenario, EMISSIONS + "|Gross", central.emissions()::total);
    for (String sector : pathway.sectors()) {
      row(
          scenario,
          EMISSIONS + "|Gross|" + sectorName.apply(sector),
          year -> central.emissions().at(sector, year));
    }
    row(scenario, REMOVALS, central.removals()::total);
    pathway.ensemble().ifPresent(ensemble -> percentiles(scenario, pathway, ensemble));
    return this;
  }

  private void percentiles(String scenario, Pathway pathway, Ensemble ensemble) {
    percentiles(scenario, EMISSIONS, ensemble.net());
    for (String sector : pathway.sectors()) {
      Fan fan = ensemble.sectors().get(sector);
      if (fan != null) {
        percentiles(scenario, EMISSIONS + "|Gross|" + sectorName.apply(sector), fan);
      }
    }
  }

  private void percentiles(String scenario, String variable, Fan fan) {
    percentile(scenario, variable + "|5th Percentile", fan.years(), Fan.Band::p5);
    percentile(scenario, variable + "|50th Percentile", fan.years(), Fan.Band::p50);
    percentile(scenario, variable + "|95th Percentile", fan.years(), Fan.Band::p95);
  }

  /// A year without a band, such as the account's own, is an empty cell.
  private void percentile(
      String scenario,
      String variable,
      NavigableMap<Integer, Fan.Band> bands,
      Function<Fan.Band, Co2e> which) {
    List<String> cells = names(scenario, variable);
    years.stream()
        .forEach(
            year -> {
              Fan.Band band = bands.get(year);
              cells.add(band == null ? "" : which.apply(band).tonnesText());
            });
    line(cells);
  }

  private void row(String scenario, String variable, IntFunction<Co2e> amount) {
    List<String> cells = names(scenario, variable);
    years.stream().forEach(year -> cells.add(amount.apply(year).tonnesText()));
    line(cells);
  }

  private List<String> names(String scenario, String variable) {
    return new ArrayList<>(
        List.of(safe(model), safe(scenario), safe(region), safe(variable), UNIT));
  }

  private void line(List<String> cells) {
    text.append(String.join(",", cells)).append(END);
  }

  /// A name as a cell that a spreadsheet takes for text, never for a formula, and in quotes where
  /// it has a sign of the format.
  static String safe(String name) {
    String plain = name.isEmpty() || "=+-@\t\r\n".indexOf(name.charAt(0)) < 0 ? name : "'" + name;
    return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
