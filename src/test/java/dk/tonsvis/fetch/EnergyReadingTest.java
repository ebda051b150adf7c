package dk.tonsvis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.place.MunicipalityCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The traps of Energi- og CO2-regnskabet, one by one.
class EnergyReadingTest {
  private static final MunicipalityCode ODENSE = new MunicipalityCode("0461");

  private final List<String> rows =
      new ArrayList<>(
          List.of(
              row("Affaldsdeponi", "10.25"),
              row("Energi", "100"),
              row("Kemiske processer", "0"),
              row("Landbrug", "50"),
              row("Spildevand", "5.5"),
              row("Transport", "200")));

  @Test
  void landfill_and_wastewater_are_one_sector_here() {
    assertThat(read("365.75", "315.75").tonnes())
        .containsOnlyKeys(
            "energy", "transport", "agriculture_land", "waste_wastewater", "industrial_processes")
        .containsEntry("waste_wastewater", new BigDecimal("15.75"));
  }

  @Test
  void the_full_sum_is_found_where_agriculture_emits_and_where_it_takes_up() {
    assertThat(read("315.75", "365.75").faults()).isEmpty();
    rows.set(3, row("Landbrug", "-50"));
    // The smaller of the two is the full sum now, and either may come first.
    assertThat(read("315.75", "265.75").faults()).isEmpty();
    assertThat(read("265.75", "315.75").tonnes())
        .containsEntry("agriculture_land", new BigDecimal("-50"));
  }

  @Test
  void neither_sum_within_half_a_tonne_keeps_the_answer_out() {
    assertThat(read("366.25").faults()).isEmpty();
    assertThat(read("365.25").faults()).isEmpty();
    assertThat(read("366.26", "315.75").faults())
        .containsExactly(Fault.of(Kind.SUM_DISAGREES, "0461", "2023", "365.75", "366.26, 315.75"));
    assertThat(read().faults())
        .containsExactly(Fault.of(Kind.SUM_MISSING, "0461", "2023", "365.75"));
  }

  @Test
  void a_wrong_unit_is_told_of_for_the_sector_that_has_it() {
    rows.set(1, row("Energi", "100").replace("Ton CO2e", "Kiloton CO2e"));
    assertThat(read("365.75").faults())
        .containsExactly(Fault.of(Kind.UNIT_UNKNOWN, "0461", "2023", "Kiloton CO2e", "Energi"));
  }

  @Test
  void rows_of_other_units_and_types_are_passed_over() {
    rows.add(row("Energi", "7").replace("Ton CO2e", "Ton CO2e/indb."));
    rows.add(row("Energi", "7").replace("Ton CO2e", "Ton CO2e/km²"));
    rows.add(row("Energi", "7").replace("Samlet CO2-udledning", "Samlet slutenergiforbrug"));
    assertThat(read("365.75").faults()).isEmpty();
  }

  @Test
  void a_new_a_missing_and_a_doubled_sector_are_all_told_of() {
    rows.set(0, row("Skibsfart", "10.25"));
    rows.set(1, row("Transport", "100"));
    rows.set(2, row("Kemiske processer", "null"));
    rows.set(4, row("Spildevand", "\"5,5\""));
    assertThat(read("365.75").faults())
        .containsExactlyInAnyOrder(
            Fault.of(Kind.SECTOR_UNKNOWN, "0461", "2023", "Skibsfart"),
            Fault.of(Kind.SECTOR_TWICE, "0461", "2023", "Transport"),
            Fault.of(Kind.ROW_UNREADABLE, "0461", "2023", "Kemiske processer", "null"),
            Fault.of(Kind.ROW_UNREADABLE, "0461", "2023", "Spildevand", "\"5,5\""),
            Fault.of(Kind.SECTOR_MISSING, "0461", "2023", "Affaldsdeponi"),
            Fault.of(Kind.SECTOR_MISSING, "0461", "2023", "Energi"));
  }

  @Test
  void codes_are_read_in_every_form_and_another_municipality_is_noticed() {
    for (String form : List.of("461", "\"461\"", "\"0461\"")) {
      rows.set(1, row("Energi", "100").replace("{", "{\"kommunekode\": " + form + ", "));
      assertThat(read("365.75").faults()).as(form).isEmpty();
    }
    rows.set(1, row("Energi", "100").replace("{", "{\"kommunekode\": 420, \"år\": 2022, "));
    assertThat(read("365.75").faults())
        .containsExactly(
            Fault.of(Kind.OTHER_MUNICIPALITY, "0461", "2023", "420"),
            Fault.of(Kind.OTHER_YEAR, "0461", "2023", "2022"));
  }

  private EnergyReading.Sectors read(String... together) {
    List<String> all = new ArrayList<>(rows);
    for (String sum : together) {
      all.add(row("Samlet", sum));
    }
    String text = "{\"data\": [" + String.join(", ", all) + "]}";
    Answer answer = new Answer(200, text.getBytes(StandardCharsets.UTF_8));
    return EnergyReading.read(Json.array(answer, "data", "test"), ODENSE, 2023);
  }

  private static String row(String sector, String value) {
    return String.format(
        Locale.ROOT,
        "{\"sektor\": \"%s\", \"type\": \"Samlet CO2-udledning\", \"enhed\": \"Ton CO2e\","
            + " \"værdi\": %s}",
        sector,
        value);
  }
}
