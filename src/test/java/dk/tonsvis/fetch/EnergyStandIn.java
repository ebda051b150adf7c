package dk.tonsvis.fetch;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Answers as Energi- og CO2-regnskabet does, with its traps: two rows called "Samlet / Ton CO2e",
/// rows in other units, and codes as whole numbers.
///
/// The figures are those of the shipped account of May 2026, each a tenth of a percent higher; the
/// last year is that of the year before.
final class EnergyStandIn {
  private static final String SHIPPED = "/dk/tonsvis/reference/national-account-2026-05-18.csv";

  /// The service's sectors with their part of ours, in tenths.
  private record Part(String sector, String ours, int tenths) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("Affaldsdeponi", "waste_wastewater", 3),
          new Part("Energi", "energy", 10),
          new Part("Kemiske processer", "industrial_processes", 10),
          new Part("Landbrug", "agriculture_land", 10),
          new Part("Spildevand", "waste_wastewater", 7),
          new Part("Transport", "transport", 10));

  private final Map<String, BigDecimal> shipped = read();
  private volatile Set<Integer> years = Set.of(2018, 2019, 2020, 2021, 2022, 2023, 2024);
  private volatile BigDecimal factor = new BigDecimal("1.001");

  private static Map<String, BigDecimal> read() {
    Map<String, BigDecimal> figures = new HashMap<>();
    try (InputStream in = EnergyStandIn.class.getResourceAsStream(SHIPPED);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> line.matches("[0-9]{4};.*"))
          .map(line -> line.split(";", -1))
          .forEach(
              cells ->
                  figures.put(
                      cells[0] + " " + cells[1] + " " + cells[2], new BigDecimal(cells[3])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return figures;
  }

  /// Only these years answer from now on.
  void years(Integer... answering) {
    years = Set.of(answering);
  }

  /// Every figure is so many times that of the shipped account from now on.
  void factor(String times) {
    factor = new BigDecimal(times);
  }

  /// What the service says of one of its sectors, in tonnes.
  BigDecimal tonnes(String code, int year, String sector) {
    Part part = PARTS.stream().filter(p -> p.sector().equals(sector)).findFirst().orElseThrow();
    BigDecimal of =
        Objects.requireNonNull(
            shipped.get(code + " " + Math.min(year, 2023) + " " + part.ours()),
            code + " " + year + " " + sector);
    return of.multiply(factor)
        .multiply(BigDecimal.valueOf(part.tenths()))
        .movePointLeft(1)
        .stripTrailingZeros();
  }

  void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String code = String.format("%04d", Integer.valueOf(value(query, "municipality")));
    int year = Integer.parseInt(value(query, "year"));
    if (!value(query, "type").equals("Nøgletal")) {
      StandInServices.text(exchange, 400, "type");
    } else if (!years.contains(year)) {
      StandInServices.text(exchange, 200, "{\"data\": []}");
    } else {
      StandInServices.text(exchange, 200, document(code, year));
    }
  }

  private static String value(String query, String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new IllegalArgumentException(name + " is not in " + query);
  }

  /// The whole answer for one municipality and year.
  String document(String code, int year) {
    List<String> rows = new ArrayList<>();
    BigDecimal all = BigDecimal.ZERO;
    for (Part part : PARTS) {
      BigDecimal tonnes = tonnes(code, year, part.sector());
      all = all.add(tonnes);
      rows.add(row(code, year, part.sector(), "Ton CO2e", tonnes));
      rows.add(row(code, year, part.sector(), "Ton CO2e/indb.", new BigDecimal("1.5")));
      rows.add(row(code, year, part.sector(), "Ton CO2e/km²", new BigDecimal("150")));
    }
    BigDecimal farms = tonnes(code, year, "Landbrug");
    rows.add(row(code, year, "Samlet", "Ton CO2e", all.subtract(farms)));
    rows.add(row(code, year, "Samlet", "Ton CO2e", all.add(new BigDecimal("0.4"))));
    rows.add(
        "{\"sektor\": \"Energi\", \"type\": \"VE-el selvforsyningsgrad\", \"enhed\": \"%\","
            + " \"værdi\": 1.71}");
    return "{\"data\": [" + String.join(",\n", rows) + "]}";
  }

  private static String row(String code, int year, String sector, String unit, BigDecimal value) {
    return "{\"kommunekode\": %d, \"år\": %d, \"sektor\": \"%s\", \"type\": \"Samlet CO2-udledning\", \"enhed\": \"%s\", \"værdi\": %s}"
        .formatted(Integer.valueOf(code), year, sector, unit, value.toPlainString());
  }

  /// The years that answer, in order.
  Set<Integer> years() {
    return new TreeSet<>(years);
  }
}
