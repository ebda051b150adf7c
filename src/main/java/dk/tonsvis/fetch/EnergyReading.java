package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads the key figures of one municipality and year from Energi- og CO2-regnskabet.
///
/// The service has traps, all met here. Two rows are called "Samlet / Ton CO2e": one has
/// agriculture in it and the other has not, and which of them is the larger depends on whether
/// agriculture emits or takes up. So the sectors are added here, and one of the two must say the
/// same within half a tonne. A unit, a sector or a code that is not known keeps the answer out.
final class EnergyReading {
  private static final String EMISSIONS = "Samlet CO2-udledning";
  private static final String TONNES = "Ton CO2e";
  private static final Set<String> OTHER_UNITS = Set.of("Ton CO2e/indb.", "Ton CO2e/km²");
  private static final String TOGETHER = "Samlet";

  /// What the service rounds away.
  private static final BigDecimal AGREEMENT = new BigDecimal("0.5");

  private static final Set<String> CODE_FIELDS =
      Set.of("kommunekode", "kommunenr", "kommunenummer", "municipality");
  private static final Set<String> YEAR_FIELDS = Set.of("år", "aar", "year");

  private static final Map<String, String> SECTORS =
      Table.read(EnergyReading.class, "energy-sectors.csv", "sektor", "sector").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  (Row row) -> row.text("sektor"), (Row row) -> row.text("sector")));

  private final MunicipalityCode code;
  private final int year;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, BigDecimal> tonnes = new HashMap<>();
  private final List<BigDecimal> together = new ArrayList<>();

  private EnergyReading(MunicipalityCode code, int year) {
    this.code = code;
    this.year = year;
  }

  /// What an answer says, or why it is not taken; one of the two is empty.
  ///
  /// @param tonnes by sector of the tree in use
  record Sectors(Map<String, BigDecimal> tonnes, List<Fault> faults) {}

  static Sectors read(JsonNode rows, MunicipalityCode code, int year) {
    EnergyReading reading = new EnergyReading(code, year);
    for (JsonNode row : rows) {
      reading.row(row);
    }
    reading.wholeness();
    return reading.faults.isEmpty()
        ? new Sectors(reading.bySector(), List.of())
        : new Sectors(Map.of(), List.copyOf(reading.faults));
  }

  private void row(JsonNode row) {
    subject(row);
    if (!Json.text(row, "type").equals(EMISSIONS)) {
      return;
    }
    String unit = Json.text(row, "enhed");
    if (OTHER_UNITS.contains(unit)) {
      return;
    }
    String sector = Json.text(row, "sektor");
    JsonNode value = row.get("værdi");
    if (!unit.equals(TONNES)) {
      fault(Kind.UNIT_UNKNOWN, unit, sector);
    } else if (value == null || !value.isNumber()) {
      fault(Kind.ROW_UNREADABLE, sector, value == null ? "" : value.toString());
    } else if (sector.equals(TOGETHER)) {
      together.add(value.decimalValue());
    } else if (!SECTORS.containsKey(sector)) {
      fault(Kind.SECTOR_UNKNOWN, sector);
    } else if (tonnes.putIfAbsent(sector, value.decimalValue()) != null) {
      fault(Kind.SECTOR_TWICE, sector);
    }
  }

  /// Where a row says whom and when it is about, it is about those that were asked for. Codes come
  /// with and without their leading zero, as text and as numbers.
  private void subject(JsonNode row) {
    for (String field : CODE_FIELDS) {
      String said = Json.text(row, field);
      if (said.matches("[0-9]{3,4}") && !MunicipalityCode.parse(said).equals(code)) {
        once(Kind.OTHER_MUNICIPALITY, said);
      }
    }
    for (String field : YEAR_FIELDS) {
      String said = Json.text(row, field);
      if (!said.isEmpty() && !said.equals(Integer.toString(year))) {
        once(Kind.OTHER_YEAR, said);
      }
    }
  }

  private void wholeness() {
    for (String sector : new TreeSet<>(SECTORS.keySet())) {
      if (!tonnes.containsKey(sector) && !tells(sector)) {
        fault(Kind.SECTOR_MISSING, sector);
      }
    }
    if (!faults.isEmpty()) {
      return;
    }
    BigDecimal sum = tonnes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (together.isEmpty()) {
      fault(Kind.SUM_MISSING, sum.toPlainString());
    } else if (together.stream()
        .noneMatch(said -> said.subtract(sum).abs().compareTo(AGREEMENT) <= 0)) {
      fault(
          Kind.SUM_DISAGREES,
          sum.toPlainString(),
          together.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")));
    }
  }

  /// Whether something is said of a sector already, so that it is not missing as well.
  private boolean tells(String sector) {
    return faults.stream().anyMatch(fault -> fault.arguments().contains(sector));
  }

  private Map<String, BigDecimal> bySector() {
    Map<String, BigDecimal> sums = new HashMap<>();
    tonnes.forEach((sector, amount) -> sums.merge(SECTORS.get(sector), amount, BigDecimal::add));
    return Map.copyOf(sums);
  }

  private void once(Kind kind, String said) {
    Fault fault = Fault.of(kind, code.digits(), Integer.toString(year), said);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private void fault(Kind kind, String... more) {
    List<String> arguments = new ArrayList<>(List.of(code.digits(), Integer.toString(year)));
    arguments.addAll(List.of(more));
    faults.add(new Fault(kind, arguments));
  }
}
