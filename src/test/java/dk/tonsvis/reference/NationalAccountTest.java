package dk.tonsvis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vintages that come with the program, held against sums worked out apart from it. Figures of
/// the national account: Energi- og CO2-regnskabet, Energistyrelsen / klimaregnskabet.dk, as read
/// on 17 March and 18 May 2026.
class NationalAccountTest {
  private static final Reference REFERENCE = Reference.load();
  private static final Places PLACES = Places.load();

  @ParameterizedTest
  @CsvSource({
    "all, 2018, 45553782.0, 45528920.6",
    "all, 2022, 36600715.9, 36695005.2",
    "all, 2023, 33991832.7, 34039453.5",
    "0461, 2018, 1105339.2, 1107310.1",
    "0461, 2022, 1037848.2, 1050698.4",
    "0461, 2023, 799447.7, 808556.3",
    "0420, 2018, 444728.5, 443257.3",
    "0420, 2022, 361961.5, 360599.1",
    "0420, 2023, 340689.0, 339091.2",
    "0101, 2018, 1691075.7, 1701882.1",
    "0101, 2023, 834538.9, 867436.9",
    "0727, 2022, 122669.9, 122065.1",
    "0825, 2018, -8018.0, -8013.2",
    "0825, 2023, -9231.4, -9374.2"
  })
  void sums_are_those_that_were_worked_out_by_hand(
      String whose, int year, String inMarch, String inMay) {
    Predicate<Row> part =
        row ->
            row.integer("aar") == year
                && (whose.equals("all") || row.text("kommunekode").equals(whose));
    assertThat(sum("national-account-2026-03-17.csv", part)).isEqualTo(Co2e.parseTonnes(inMarch));
    assertThat(sum("national-account-2026-05-18.csv", part)).isEqualTo(Co2e.parseTonnes(inMay));
  }

  @ParameterizedTest
  @CsvSource({
    "energy, 776404.0, 508313.1",
    "transport, 264528.1, 251262.3",
    "agriculture_land, 14800.8, 11802.9",
    "waste_wastewater, 26941.7, 24848.7",
    "industrial_processes, 24635.5, 12329.3"
  })
  void odenses_sectors_are_those_of_the_account(String sector, String in2018, String in2023) {
    assertThat(odense(sector, 2018)).isEqualTo(Co2e.parseTonnes(in2018));
    assertThat(odense(sector, 2023)).isEqualTo(Co2e.parseTonnes(in2023));
  }

  private static Co2e odense(String sector, int year) {
    return sum(
        "national-account-2026-05-18.csv",
        row ->
            row.text("kommunekode").equals("0461")
                && row.text("sektor").equals(sector)
                && row.integer("aar") == year);
  }

  @Test
  void both_vintages_have_every_municipality_year_and_sector_once() {
    SectorTree tree = REFERENCE.sectorTree("national-5");
    for (VintageTable vintage : REFERENCE.listVintages()) {
      boolean national = vintage.account().equals("ens-kommuner");
      List<String> codes =
          national
              ? PLACES.list().stream()
                  .map(Municipality::code)
                  .map(MunicipalityCode::digits)
                  .toList()
              : List.of("0999");
      Set<String> expected = new HashSet<>();
      for (String code : codes) {
        for (int year = 2018; year <= 2023; year++) {
          for (Sector leaf : tree.leaves()) {
            expected.add(code + " " + year + " " + leaf.code());
          }
        }
      }
      assertThat(rows(vintage.file()))
          .hasSize(national ? 2_940 : 30)
          .extracting(
              row -> row.text("kommunekode") + " " + row.text("aar") + " " + row.text("sektor"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void vindby_can_be_checked_on_paper() {
    for (int year = 2018; year <= 2023; year++) {
      int after = year - 2018;
      int of = year;
      assertThat(sum("vindby-2026-06-01.csv", row -> row.integer("aar") == of))
          .isEqualTo(Co2e.ofTonnes(60_000 - 2_400L * after));
      assertThat(sum("vindby-2026-03-01.csv", row -> row.integer("aar") == of))
          .isEqualTo(Co2e.ofTonnes(60_000 - 2_520L * after));
    }
  }

  @Test
  void a_vintage_opens_as_text_that_says_where_it_is_from() throws Exception {
    for (VintageTable vintage : REFERENCE.listVintages()) {
      try (var in = REFERENCE.open(vintage)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("# ").contains("\nkommunekode;aar;sektor;ton_co2e\n");
        assertThat(text)
            .contains(
                vintage.account().equals("vindby")
                    ? "INVENTED"
                    : REFERENCE
                        .getIdentity(vintage.account())
                        .provenance()
                        .attribution()
                        .orElseThrow());
      }
    }
  }

  private static Co2e sum(String file, Predicate<Row> part) {
    return rows(file).stream()
        .filter(part)
        .map(row -> row.cell("ton_co2e", Co2e::parseTonnes))
        .reduce(Co2e.ZERO, Co2e::plus);
  }

  private static List<Row> rows(String file) {
    return Table.read(Reference.class, file, "kommunekode", "aar", "sektor", "ton_co2e").rows();
  }
}
