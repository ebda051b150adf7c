package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Ranks;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages say is what the account says. The expected figures are those of the two vintages
/// of the national account, read on 17 March and 18 May 2026.
class FiguresOnPagesTest {
  private final House house = RunningSite.house();
  private final Emissions now = emissions(1);
  private final Emissions before = emissions(0);

  private Emissions emissions(int number) {
    return house.accounts().emissions(house.accounts().list(Accounts.NATIONAL).get(number));
  }

  @Test
  void the_front_page_says_what_the_municipalities_emitted_together() {
    Markup danish = RunningSite.page("/");
    assertThat(danish.headline())
        .isEqualTo(
            "De 98 kommuner udledte 34,0 mio. ton CO₂e i 2023. Det er 25 % mindre end i 2018.");
    assertThat(danish.text())
        .contains("98 af 98 kommuner er med i tallet.")
        .contains("Udledningen er faldet i 98 af 98 kommuner siden 2018");
    Markup english = RunningSite.page("/en");
    assertThat(english.headline())
        .isEqualTo(
            "The 98 municipalities emitted 34.0 million tonnes of CO₂e in 2023. "
                + "That is 25 % less than in 2018.");
    assertThat(english.text()).contains("98 of 98 municipalities are in the figure.");
  }

  @Test
  void the_front_page_does_not_subtract_the_national_target_from_the_municipal_sum() {
    assertThat(RunningSite.page("/").text())
        .contains("Derfor trækkes målet ikke fra kommunernes sum.");
  }

  @Test
  void odense_reads_its_emissions_and_its_gap() {
    Markup danish = RunningSite.page("/kommuner/odense");
    assertThat(danish.headline())
        .isEqualTo("Odense udledte 808.556 ton CO₂e i 2023. Det er 27 % mindre end i 2018.");
    assertThat(danish.text())
        .contains("Det kræver 115.508 ton mindre hvert år.")
        .contains("De seneste 5 år er udledningen faldet med 59.751 ton om året.")
        .contains("Netto nul kan måles i ethvert regnskab over kommunens område.");
    Markup english = RunningSite.page("/en/kommuner/odense");
    assertThat(english.headline())
        .isEqualTo(
            "Odense emitted 808,556 tonnes of CO₂e in 2023. That is 27 % less than in 2018.");
    assertThat(english.text()).contains("115,508 tonnes less each year").contains("59,751 tonnes");
  }

  @Test
  void laesoe_absorbs_more_than_it_emits_and_is_told_in_tonnes() {
    Markup page = RunningSite.page("/kommuner/laesoe");
    assertThat(page.headline())
        .isEqualTo("Læsø optog mere, end der blev udledt: −9.374 ton CO₂e i 2023.");
    assertThat(page.text())
        .doesNotContainPattern("[0-9] ?% (mindre|mere) end")
        .contains("Læsø optager 5,2 ton mere pr. indbygger, end der udledes.");
    assertThat(change("/", "Læsø")).isEqualTo("−1.361 ton");
    List<String> row =
        RunningSite.page("/kommuner").table("places-caption").stream()
            .filter(cells -> cells.getFirst().equals("Læsø"))
            .findFirst()
            .orElseThrow();
    assertThat(row.getLast()).isEqualTo("−1.361 ton");
  }

  /// What the list of the front page says beside a name.
  private static String change(String path, String name) {
    String html = RunningSite.page(path).html();
    String item = html.substring(html.indexOf("<li data-name=\"" + name + "\""));
    return Markup.plain(item.substring(0, item.indexOf("</li>"))).replace(name, "").strip();
  }

  @Test
  void koebenhavn_is_no_longer_halved_by_the_new_figures() {
    assertThat(RunningSite.page("/kommuner/koebenhavn").text())
        .contains(
            "Ændringen fra 2018 til 2023 var −50,7 % med de gamle tal og er −49,0 % med de nye. "
                + "Et fald på 50 % er dermed ikke længere nået.")
        .contains("Forskellen er en ny opgørelse, ikke en ny udledning.");
    assertThat(RunningSite.page("/en/kommuner/koebenhavn").text())
        .contains("was −50.7 % by the old figures and is −49.0 % by the new")
        .contains("A fall of 50 % is thereby no longer reached.");
  }

  @Test
  void a_target_of_another_account_is_shown_but_not_subtracted() {
    assertThat(RunningSite.page("/kommuner/assens").text())
        .contains("Udledningen i Assens Kommune skal være mindst 70 % lavere i 2030 end i 1990.")
        .contains("Det trækkes ikke fra tallene på denne side")
        .contains("412.000 ton i 2022")
        .contains("Assens Kommune skal nå netto nul senest i 2050.")
        .contains(
            "Udledningen skal 339.091 ton længere ned end i 2023. Det kræver 12.559 ton mindre hvert år.");
    assertThat(RunningSite.page("/en/kommuner/assens").text())
        .contains("It is not subtracted from the figures on this page");
  }

  @Test
  void vindby_is_marked_as_invented_and_stands_outside_the_nation() {
    Markup page = RunningSite.page("/kommuner/vindby");
    assertThat(Markup.plain(page.html()))
        .contains("Opdigtet Kommunen findes ikke.")
        .contains("er ikke med i landets tal.");
    assertThat(Markup.plain(RunningSite.page("/en/kommuner/vindby").html()))
        .contains("Invented This municipality does not exist.");
    assertThat(RunningSite.page("/").html()).doesNotContain("Vindby");
    assertThat(now.municipalities()).hasSize(98).doesNotContain("0999");
  }

  @Test
  void where_no_target_is_known_the_page_says_so() {
    assertThat(RunningSite.page("/kommuner/odder").text()).contains("Intet mål er registreret.");
    assertThat(RunningSite.page("/en/kommuner/odder").text()).contains("No target is registered.");
  }

  @Test
  void every_municipality_page_shows_the_accounts_own_figures() {
    Numbers numbers = Numbers.in(Language.DANISH);
    List<Sector> sectors = house.reference().sectorTree("national-5").leaves();
    for (Municipality municipality : house.places().list()) {
      String code = municipality.code().digits();
      List<List<String>> expected = new ArrayList<>();
      for (Sector sector : sectors) {
        expected.add(
            row(
                sector.name(Language.DANISH),
                now.years().stream().map(y -> numbers.cell(now.figure(code, y, sector.code())))));
      }
      expected.add(
          row("I alt", now.years().stream().map(y -> numbers.cell(now.total(code, y).asFigure()))));
      assertThat(RunningSite.page("/kommuner/" + municipality.slug()).table("development-table"))
          .as(municipality.name())
          .isEqualTo(expected);
    }
  }

  private static List<String> row(String heading, Stream<String> cells) {
    return Stream.concat(Stream.of(heading), cells).toList();
  }

  @Test
  void the_restatement_shows_both_vintages_of_every_year() {
    Numbers numbers = Numbers.in(Language.DANISH);
    List<List<String>> rows = RunningSite.page("/kommuner/koebenhavn").table("restated-table");
    assertThat(rows).hasSize(now.years().size());
    for (List<String> row : rows) {
      int year = Integer.parseInt(row.getFirst());
      assertThat(row.get(1)).isEqualTo(numbers.cell(before.total("0101", year).asFigure()));
      assertThat(row.get(2)).isEqualTo(numbers.cell(now.total("0101", year).asFigure()));
    }
    assertThat(rows.getLast()).containsExactly("2023", "834.539", "867.437", "+32.898", "+3,9 %");
  }

  @Test
  void the_sums_of_both_vintages_are_exact_to_a_tenth_of_a_tonne() {
    assertThat(sums(now)).containsExactly("45528920.6", "36695005.2", "34039453.5");
    assertThat(sums(before)).containsExactly("45553782.0", "36600715.9", "33991832.7");
  }

  private static List<String> sums(Emissions emissions) {
    return Stream.of(2018, 2022, 2023)
        .map(year -> emissions.total(year).known().grams())
        .map(grams -> new java.math.BigDecimal(grams).movePointLeft(6))
        .map(tonnes -> tonnes.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString())
        .toList();
  }

  @Test
  void the_restatement_moves_63_of_97_municipalities_in_the_order_of_change() {
    Ranks ranks = Ranks.between(before.figures(), now.figures(), 2018, 2023);
    assertThat(ranks.moves()).hasSize(97);
    assertThat(ranks.changed()).isEqualTo(63);
  }
}
