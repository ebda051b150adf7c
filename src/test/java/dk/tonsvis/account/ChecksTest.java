package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.sheet.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static final Set<String> ALL = Set.of("0101", "0420", "0461");

  @Test
  void a_complete_file_of_known_codes_has_no_problems() {
    assertThat(check(account(), ALL, Map.of())).isEmpty();
  }

  @Test
  void an_unknown_code_is_told_once_with_the_first_row_and_the_number_of_rows() {
    List<Problem> problems =
        check(
            List.of(
                line(2, "0461", 2018, "energy"),
                line(3, "0998", 2018, "energy"),
                line(4, "0998", 2019, "energy")),
            Set.of(),
            Map.of());
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().text(Language.DANISH))
        .isEqualTo("Række 3, kolonnen kommunekode: Ingen kommune har koden 0998. Antal rækker: 2.");
  }

  @Test
  void christiansoe_has_a_sentence_of_its_own() {
    List<Problem> problems = check(List.of(line(2, "0411", 2018, "energy")), Set.of(), Map.of());
    assertThat(problems.getFirst().kind()).isEqualTo(Flaw.CHRISTIANSOE);
    assertThat(problems.getFirst().sentence(Language.ENGLISH)).contains("not a municipality");
  }

  @Test
  void unknown_sectors_sums_and_years_are_told() {
    List<Problem> problems =
        check(
            List.of(
                line(2, "0461", 2018, "Energi"),
                line(3, "0461", 2018, "total"),
                line(4, "0461", 1905, "energy")),
            Set.of(),
            Map.of());
    assertThat(problems)
        .extracting(Problem::kind)
        .containsExactly(Flaw.UNKNOWN_SECTOR, Flaw.SECTOR_IS_A_SUM, Flaw.YEAR_OUT_OF_RANGE);
    assertThat(problems.get(2).sentence(Language.DANISH))
        .isEqualTo("Året 1905 ligger uden for 1990–2100. Antal rækker: 1.");
  }

  @Test
  void a_cell_that_stands_twice_names_both_rows() {
    List<Problem> problems =
        check(
            List.of(
                line(2, "0461", 2018, "energy"),
                line(3, "0461", 2019, "energy"),
                line(9, "0461", 2018, "energy")),
            Set.of(),
            Map.of());
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().text(Language.ENGLISH))
        .isEqualTo("Row 9: 0461, 2018, energy is already in row 2.");
  }

  @Test
  void a_municipality_that_is_not_there_is_named() {
    List<Line> lines = new ArrayList<>(account());
    lines.removeIf(line -> line.entry().cell().municipality().equals("0420"));
    assertThat(check(lines, ALL, Map.of()))
        .extracting(p -> p.text(Language.ENGLISH))
        .containsExactly("Municipality 0420 is missing altogether.");
  }

  @Test
  void cells_that_others_have_are_summed_up_by_municipality() {
    List<Line> lines = new ArrayList<>(account());
    lines.removeIf(
        line ->
            line.entry().cell().municipality().equals("0461")
                && !line.entry().cell().sector().equals("energy"));
    assertThat(check(lines, ALL, Map.of()))
        .extracting(p -> p.text(Language.ENGLISH))
        .containsExactly(
            "Municipality 0461 lacks fields that other municipalities have. Number: 4"
                + " (2018 agriculture_land, 2018 transport, 2019 agriculture_land …).");
  }

  @Test
  void a_code_that_is_wrong_asks_nobody_for_its_cells() {
    List<Line> lines = new ArrayList<>(account());
    lines.add(line(99, "0461", 2018, "solar"));
    lines.add(line(100, "0461", 1066, "energy"));
    assertThat(check(lines, ALL, Map.of()))
        .extracting(Problem::kind)
        .containsExactly(Flaw.UNKNOWN_SECTOR, Flaw.YEAR_OUT_OF_RANGE);
  }

  @Test
  void a_missing_figure_with_its_reason_is_there() {
    List<Line> lines = new ArrayList<>(account());
    lines.replaceAll(
        line ->
            line.row() == 5
                ? new Line(5, new Entry(line.entry().cell(), Figure.missing("NE")))
                : line);
    assertThat(check(lines, ALL, Map.of())).isEmpty();
  }

  @Test
  void a_file_in_kilotonnes_is_one_problem() {
    assertThat(check(scaled(g -> g / 1_000), ALL, before()))
        .extracting(p -> p.text(Language.DANISH))
        .containsExactly(
            "Filens tal giver tilsammen 900,0 ton, mens den forrige version gav 900.000,0 ton"
                + " for de samme felter. Er enheden ton CO₂e?");
  }

  @Test
  void a_file_in_kilograms_is_one_problem() {
    assertThat(check(scaled(g -> g * 1_000), ALL, before()))
        .extracting(Problem::kind)
        .containsExactly(Flaw.UNIT_SLIP_IN_FILE);
  }

  @Test
  void one_municipality_in_kilotonnes_in_one_year_is_named() {
    List<Line> lines = new ArrayList<>(account());
    lines.replaceAll(
        line ->
            line.entry().cell().municipality().equals("0461") && line.entry().cell().year() == 2019
                ? scaled(line, g -> g / 1_000)
                : line);
    assertThat(check(lines, ALL, before()))
        .extracting(p -> p.text(Language.ENGLISH))
        .containsExactly(
            "Municipality 0461 has 150.0 tonnes in 2019 but had 150,000.0 tonnes in the previous"
                + " version. Is the unit tonnes of CO₂e?");
  }

  @Test
  void a_small_cell_that_grows_a_thousandfold_is_no_slip() {
    Map<Cell, Figure> before = new HashMap<>(before());
    before.put(
        new Cell("0461", 2018, "agriculture_land"), Figure.measured(Co2e.parseTonnes("0.1")));
    assertThat(check(account(), ALL, before)).isEmpty();
  }

  @Test
  void a_sum_near_zero_that_changes_sign_is_no_slip() {
    List<Line> lines =
        List.of(
            new Line(2, entry("0461", 2018, "energy", 8_000)),
            new Line(3, entry("0461", 2018, "agriculture_land", -9_000)));
    Map<Cell, Figure> before =
        Map.of(
            new Cell("0461", 2018, "energy"), Figure.measured(Co2e.ofTonnes(8_000)),
            new Cell("0461", 2018, "agriculture_land"), Figure.measured(Co2e.ofTonnes(-7_999)));
    assertThat(check(lines, Set.of(), before)).isEmpty();
  }

  @Test
  void the_restatement_of_may_2026_is_no_slip() {
    List<Line> lines =
        List.of(
            new Line(
                2,
                new Entry(
                    new Cell("0101", 2023, "energy"),
                    Figure.measured(Co2e.parseTonnes("867436.9")))));
    Map<Cell, Figure> before =
        Map.of(new Cell("0101", 2023, "energy"), Figure.measured(Co2e.parseTonnes("834538.9")));
    assertThat(check(lines, Set.of(), before)).isEmpty();
  }

  /// Three municipalities, two years, three sectors, 50,000 t in each cell.
  private static List<Line> account() {
    List<Line> lines = new ArrayList<>();
    for (String code : List.of("0101", "0420", "0461")) {
      for (int year = 2018; year <= 2019; year++) {
        for (String sector : List.of("energy", "transport", "agriculture_land")) {
          lines.add(new Line(lines.size() + 2, entry(code, year, sector, 50_000)));
        }
      }
    }
    return lines;
  }

  private static Map<Cell, Figure> before() {
    Map<Cell, Figure> before = new HashMap<>();
    account().forEach(line -> before.put(line.entry().cell(), line.entry().figure()));
    return before;
  }

  private static List<Line> scaled(LongUnaryOperator grams) {
    return account().stream().map(line -> scaled(line, grams)).toList();
  }

  private static Line scaled(Line line, LongUnaryOperator grams) {
    Co2e amount = line.entry().figure().known().orElseThrow();
    return new Line(
        line.row(),
        new Entry(
            line.entry().cell(), Figure.measured(Co2e.ofGrams(grams.applyAsLong(amount.grams())))));
  }

  private static Line line(int row, String municipality, int year, String sector) {
    return new Line(row, entry(municipality, year, sector, 50_000));
  }

  private static Entry entry(String municipality, int year, String sector, long tonnes) {
    return new Entry(new Cell(municipality, year, sector), Figure.measured(Co2e.ofTonnes(tonnes)));
  }

  private static List<Problem> check(
      List<Line> lines, Set<String> required, Map<Cell, Figure> previous) {
    Expectations expectations =
        new Expectations(
            ALL, required, Sample.SECTORS, Set.of("total"), Expectations.YEARS, previous);
    return Checks.of(lines, Origin.UNKNOWN, expectations, 500);
  }
}
