package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.account.Restatement.Restated;
import dk.tonsvis.account.Restatement.Totals;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The figures of real municipalities are those of Energi- og CO2-regnskabet, Energistyrelsen /
/// klimaregnskabet.dk, as read on 17 March and 18 May 2026.
class RestatementTest {
  private static final Path DOCUMENT = Path.of("docs/model/restatement.md");

  @Test
  void the_cells_in_the_document_are_what_is_computed() throws IOException {
    Restatement restatement = Restatement.between(documented(2), documented(3));
    int unchanged = 0;
    for (List<String> row : MarkdownTable.read(DOCUMENT, "sector").rows()) {
      Cell cell = new Cell("0999", Integer.parseInt(row.get(1)), row.get(0));
      switch (row.get(4)) {
        case "appeared" ->
            assertThat(restatement.appeared())
                .containsExactly(
                    new Entry(cell, Figure.measured(MarkdownTable.tonnes(row.get(3)))));
        case "0" -> unchanged++;
        default -> {
          Change change = restated(restatement, cell).change();
          assertThat(change.amount()).isEqualTo(MarkdownTable.tonnes(row.get(4)));
          assertThat(change.share().percent())
              .isCloseTo(MarkdownTable.tonnes(row.get(5)).tonnes(), Offset.offset(0.05));
        }
      }
    }
    assertThat(restatement.unchanged()).isEqualTo(unchanged).isPositive();
    assertThat(restatement.restated()).hasSize(4);
    assertThat(restatement.disappeared()).isEmpty();
  }

  @Test
  void the_totals_in_the_document_are_what_is_computed() throws IOException {
    Restatement restatement = Restatement.between(documented(2), documented(3));
    List<List<String>> rows = MarkdownTable.read(DOCUMENT, "total").rows();
    assertThat(restatement.years()).hasSameSizeAs(rows);
    for (List<String> row : rows) {
      Totals total = totals(restatement, Integer.parseInt(row.get(0)));
      assertThat(known(total.from())).isEqualTo(amount(row.get(1)));
      assertThat(known(total.to())).isEqualTo(amount(row.get(2)));
      assertThat(total.common().map(Change::amount)).isEqualTo(amount(row.get(3)));
    }
    assertThat(totals(restatement, 2020).from().present()).isZero();
    assertThat(totals(restatement, 2020).to().present()).isEqualTo(1);
  }

  private static Optional<Co2e> known(Total total) {
    return total.present() == 0 ? Optional.empty() : Optional.of(total.known());
  }

  /// A dash is what nobody has.
  private static Optional<Co2e> amount(String text) {
    return text.equals("–") ? Optional.empty() : Optional.of(MarkdownTable.tonnes(text));
  }

  @Test
  void the_example_in_the_document_crosses_fifty_per_cent() throws IOException {
    List<Crossing> crossings = Crossing.between(documented(2), documented(3));
    assertThat(crossings).singleElement().extracting(Crossing::percents).isEqualTo(List.of(-50));
    assertThat(crossings.getFirst().isLost()).isTrue();
    assertThat(crossings.getFirst().earlier().share().percent()).isEqualTo(-50.0);
    assertThat(crossings.getFirst().later().share().percent()).isEqualTo(-49.5);
  }

  @Test
  void koebenhavn_had_halved_its_emissions_in_march_and_has_not_in_may() {
    AccountFigures march =
        new Figures("national").put("0101", 2018, "1691075.7").put("0101", 2023, "834538.9").done();
    AccountFigures may =
        new Figures("national").put("0101", 2018, "1701882.1").put("0101", 2023, "867436.9").done();
    Crossing crossing = Crossing.between(march, may).getFirst();
    assertThat(crossing.earlier().share().percent()).isCloseTo(-50.65, Offset.offset(0.005));
    assertThat(crossing.later().share().percent()).isCloseTo(-49.03, Offset.offset(0.005));
    assertThat(crossing.percents()).containsExactly(-50);
    assertThat(crossing.isLost()).isTrue();
    assertThat(Restatement.between(march, may).restated().get(1).change().share().percent())
        .isCloseTo(3.94, Offset.offset(0.005));
  }

  @Test
  void albertslund_and_hoeje_taastrup_change_places_and_laesoe_has_none() {
    AccountFigures march =
        new Figures("national")
            .put("0101", 2018, "1691075.7")
            .put("0101", 2023, "834538.9")
            .put("0165", 2018, "111799.9")
            .put("0165", 2023, "70284.7")
            .put("0169", 2018, "269299.5")
            .put("0169", 2023, "165017.0")
            .put("0461", 2018, "1105339.2")
            .put("0461", 2023, "799447.7")
            .put("0825", 2018, "-8018.0")
            .put("0825", 2023, "-9231.4")
            .done();
    AccountFigures may =
        new Figures("national")
            .put("0101", 2018, "1701882.1")
            .put("0101", 2023, "867436.9")
            .put("0165", 2018, "112062.2")
            .put("0165", 2023, "68153.9")
            .put("0169", 2018, "270641.0")
            .put("0169", 2023, "167356.8")
            .put("0461", 2018, "1107310.1")
            .put("0461", 2023, "808556.3")
            .put("0825", 2018, "-8013.2")
            .put("0825", 2023, "-9374.2")
            .done();
    Ranks ranks = Ranks.between(march, may, 2018, 2023);
    assertThat(ranks.moves())
        .extracting(m -> m.municipality() + " " + m.earlierRank() + " " + m.laterRank())
        .containsExactly("0101 1 1", "0165 3 2", "0169 2 3", "0461 4 4");
    assertThat(ranks.changed()).isEqualTo(2);
  }

  @Test
  void equal_changes_share_a_rank() {
    AccountFigures one =
        new Figures("a")
            .put("0101", 2018, "100")
            .put("0101", 2023, "50")
            .put("0147", 2018, "200")
            .put("0147", 2023, "100")
            .put("0151", 2018, "100")
            .put("0151", 2023, "60")
            .done();
    assertThat(Ranks.between(one, one, 2018, 2023).moves())
        .extracting(Ranks.Move::laterRank)
        .containsExactly(1, 1, 3);
  }

  @Test
  void a_municipality_with_other_sectors_at_the_end_is_not_ranked() {
    AccountFigures one =
        new Figures("a")
            .put("0101", 2018, "100")
            .put("0101", 2023, "50")
            .put("0147", 2018, "200")
            .put("0147", 2023, "100")
            .missing("0147", 2023, "transport")
            .done();
    assertThat(Ranks.between(one, one, 2018, 2023).moves())
        .extracting(Ranks.Move::municipality)
        .containsExactly("0101");
    assertThat(Crossing.between(one, one)).isEmpty();
  }

  @Test
  void a_figure_that_went_missing_disappeared_and_is_no_restatement() {
    AccountFigures one = new Figures("a").put("0101", 2018, "100").put("0101", 2019, "90").done();
    AccountFigures two =
        new Figures("a").put("0101", 2018, "110").missing("0101", 2019, "energy").done();
    Restatement restatement = Restatement.between(one, two);
    assertThat(restatement.disappeared())
        .containsExactly(
            new Entry(new Cell("0101", 2019, "energy"), Figure.measured(Co2e.ofTonnes(90))));
    assertThat(restatement.restated()).hasSize(1);
    assertThat(restatement.years().get(1).totals().to().isComplete()).isFalse();
    assertThat(restatement.years().get(1).totals().common()).isEmpty();
  }

  @Test
  void a_year_that_only_one_vintage_has_is_no_end_of_a_crossing() {
    AccountFigures one = new Figures("a").put("0101", 2018, "100").put("0101", 2023, "61").done();
    AccountFigures two =
        new Figures("a")
            .put("0101", 2018, "100")
            .put("0101", 2023, "60")
            .put("0101", 2024, "20")
            .done();
    Crossing crossing = Crossing.between(one, two).getFirst();
    assertThat(crossing.toYear()).isEqualTo(2023);
    assertThat(crossing.percents()).containsExactly(-40);
    assertThat(crossing.isLost()).isFalse();
    assertThat(Crossing.between(one, new Figures("a").put("0101", 2018, "100").done())).isEmpty();
  }

  @Test
  void two_accounts_are_never_compared() {
    AccountFigures national = new Figures("national").put("0461", 2018, "100").done();
    AccountFigures own = new Figures("odense-2020").put("0461", 2018, "100").done();
    assertThatThrownBy(() -> Restatement.between(national, own))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("odense-2020");
    assertThatThrownBy(() -> Ranks.between(national, own, 2018, 2023))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Crossing.between(national, own))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void restatements_add_up_over_municipalities_cells_and_years() {
    Random random = new Random(98);
    for (int i = 0; i < 50; i++) {
      Restatement restatement = Restatement.between(randomAccount(random), randomAccount(random));
      Co2e byCell = Co2e.ZERO;
      for (Restated restated : restatement.restated()) {
        byCell = byCell.plus(restated.change().amount());
      }
      Co2e byYear = Co2e.ZERO;
      for (Restatement.YearTotals year : restatement.years()) {
        byYear = byYear.plus(year.totals().moved());
      }
      Co2e byMunicipality = Co2e.ZERO;
      for (Restatement.MunicipalityTotals municipality : restatement.municipalities()) {
        byMunicipality = byMunicipality.plus(municipality.totals().moved());
      }
      assertThat(byYear).isEqualTo(byCell).isEqualTo(byMunicipality);
    }
  }

  @Test
  void an_account_compared_with_itself_has_no_restatement() {
    AccountFigures one = randomAccount(new Random(1));
    assertThat(Restatement.between(one, one).isEmpty()).isTrue();
    assertThat(Ranks.between(one, one, 2018, 2020).changed()).isZero();
    assertThat(Crossing.between(one, one)).isEmpty();
  }

  private static Restated restated(Restatement restatement, Cell cell) {
    return restatement.restated().stream()
        .filter(r -> r.cell().equals(cell))
        .findAny()
        .orElseThrow();
  }

  private static Totals totals(Restatement restatement, int year) {
    return restatement.years().stream()
        .filter(y -> y.year() == year)
        .findAny()
        .orElseThrow()
        .totals();
  }

  private static AccountFigures documented(int column) throws IOException {
    Map<Cell, Figure> figures = new HashMap<>();
    for (List<String> row : MarkdownTable.read(DOCUMENT, "sector").rows()) {
      if (!row.get(column).equals("–")) {
        figures.put(
            new Cell("0999", Integer.parseInt(row.get(1)), row.get(0)),
            Figure.measured(MarkdownTable.tonnes(row.get(column))));
      }
    }
    return new AccountFigures("vindby", figures);
  }

  private static AccountFigures randomAccount(Random random) {
    Map<Cell, Figure> figures = new HashMap<>();
    for (String code : List.of("0101", "0147", "0461", "0825")) {
      for (int year = 2018; year <= 2020; year++) {
        for (String sector : List.of("energy", "transport", "agriculture_land")) {
          Cell cell = new Cell(code, year, sector);
          switch (random.nextInt(6)) {
            case 0 -> figures.put(cell, Figure.missing("NE"));
            case 1 -> figures.remove(cell);
            default ->
                figures.put(
                    cell,
                    Figure.measured(Co2e.ofGrams(random.nextLong(-1_000_000L, 1_000_000_000L))));
          }
        }
      }
    }
    return new AccountFigures("random", figures);
  }

  /// Figures of one sector, written down one by one.
  private static final class Figures {
    private final String identity;
    private final Map<Cell, Figure> figures = new HashMap<>();

    Figures(String identity) {
      this.identity = identity;
    }

    Figures put(String municipality, int year, String tonnes) {
      figures.put(
          new Cell(municipality, year, "energy"), Figure.measured(Co2e.parseTonnes(tonnes)));
      return this;
    }

    Figures missing(String municipality, int year, String sector) {
      figures.put(new Cell(municipality, year, sector), Figure.missing("NE"));
      return this;
    }

    AccountFigures done() {
      return new AccountFigures(identity, figures);
    }
  }
}
