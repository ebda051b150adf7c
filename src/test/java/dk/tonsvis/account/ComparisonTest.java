package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  /// Rows such as `0101 2018 energy 100`, in tonnes.
  private static AccountFigures figures(String... rows) {
    Map<Cell, Figure> figures = new HashMap<>();
    for (String row : rows) {
      String[] parts = row.split(" ", -1);
      figures.put(
          new Cell(parts[0], Integer.parseInt(parts[1]), parts[2]),
          Figure.measured(Co2e.parseTonnes(parts[3])));
    }
    return new AccountFigures("a", figures);
  }

  private static final AccountFigures EARLIER =
      figures(
          "0101 2018 energy 100",
          "0101 2023 energy 49",
          "0147 2018 energy 100",
          "0147 2023 energy 60",
          "0151 2018 energy 100",
          "0151 2023 energy 80");
  private static final AccountFigures LATER =
      figures(
          "0101 2018 energy 101",
          "0101 2023 energy 65",
          "0147 2018 energy 102",
          "0147 2023 energy 57",
          "0151 2018 energy 100",
          "0151 2023 energy 80");

  @Test
  void two_vintages_are_compared_in_figures_crossings_and_ranks() {
    Comparison comparison = Comparison.between(EARLIER, LATER);
    assertThat(comparison.restatement()).isEqualTo(Restatement.between(EARLIER, LATER));
    assertThat(comparison.crossings()).extracting(Crossing::municipality).contains("0101");
    assertThat(comparison.ranks().orElseThrow().changed()).isEqualTo(2);
  }

  @Test
  void vintages_that_share_one_year_have_no_ranks() {
    AccountFigures lastYear = figures("0101 2023 energy 65");
    assertThat(Comparison.between(EARLIER, lastYear).ranks()).isEmpty();
    assertThatThrownBy(
            () -> Comparison.between(EARLIER, new AccountFigures("b", EARLIER.figures())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_largest_movement_comes_first_whether_up_or_down() {
    Restatement restatement = Restatement.between(EARLIER, LATER);
    assertThat(restatement.compared()).isEqualTo(6);
    assertThat(restatement.restatedYears()).containsExactly(2018, 2023);
    assertThat(restatement.largest().orElseThrow().cell())
        .isEqualTo(new Cell("0101", 2023, "energy"));
    assertThat(restatement.largestByMunicipality())
        .extracting(sum -> sum.municipality() + " " + sum.year())
        .containsExactly("0101 2023", "0147 2023");
    assertThat(Restatement.between(LATER, EARLIER).largestByMunicipality())
        .extracting(sum -> sum.totals().moved())
        .containsExactly(Co2e.ofTonnes(-16), Co2e.ofTonnes(3));
  }

  @Test
  void nothing_is_largest_where_nothing_moved() {
    Restatement restatement = Restatement.between(EARLIER, EARLIER);
    assertThat(restatement.largest()).isEmpty();
    assertThat(restatement.largestByMunicipality()).isEmpty();
    assertThat(restatement.restatedYears()).isEmpty();
  }

  @Test
  void who_moved_farthest_in_rank_comes_first() {
    Ranks ranks =
        Ranks.between(
            figures(
                "0101 2018 e 100",
                "0101 2023 e 10",
                "0147 2018 e 100",
                "0147 2023 e 20",
                "0151 2018 e 100",
                "0151 2023 e 30"),
            figures(
                "0101 2018 e 100",
                "0101 2023 e 40",
                "0147 2018 e 100",
                "0147 2023 e 20",
                "0151 2018 e 100",
                "0151 2023 e 30"),
            2018,
            2023);
    assertThat(ranks.listChanged())
        .extracting(Ranks.Move::municipality)
        .containsExactly("0101", "0147", "0151");
    assertThat(ranks.listChanged()).extracting(Ranks.Move::distance).containsExactly(2, 1, 1);
  }

  @Test
  void errors_that_are_only_counted_are_errors() {
    Import.Rejected rejected =
        new Import.Rejected(
            List.of(
                Problem.of(Place.FILE, FileKind.EMPTY_FILE),
                Problem.of(Place.FILE, FileKind.AND_MORE, new Problem.Count(41)),
                Problem.of(Place.FILE, Flaw.READ_AS_WINDOWS_1252)));
    assertThat(rejected.errors()).isEqualTo(42);
    assertThat(rejected.warnings()).isEqualTo(1);
  }
}
