package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Trend;
import dk.tonsvis.explain.Explanation;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.explain.Value;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainRoutesTest {
  private static final long SEED = 4_404;
  private static final int SAMPLE = 120;

  /// The figures of a page that say where they come from, by their address.
  private static List<String> whence(Markup page) {
    return page.tags("a")
        .filter(a -> a.at("class").equals("whence"))
        .map(a -> a.at("href"))
        .distinct()
        .toList();
  }

  @Test
  void every_figure_in_the_table_of_every_municipality_is_the_one_that_is_explained() {
    Numbers numbers = Numbers.in(Language.DANISH);
    List<Integer> years = RunningSite.house().accounts().newest("ens-kommuner").years();
    List<String> sectors =
        RunningSite.house().reference().sectorTree("national-5").leaves().stream()
            .map(sector -> sector.code())
            .toList();
    for (Municipality place : RunningSite.house().places().list()) {
      List<List<String>> table =
          RunningSite.page("/kommuner/" + place.slug()).table("development-table");
      for (int row = 0; row <= sectors.size(); row++) {
        for (int column = 0; column < years.size(); column++) {
          Name name =
              row < sectors.size()
                  ? Name.ofSector(Kind.EMISSION, place.slug(), years.get(column), sectors.get(row))
                  : Name.ofYear(Kind.EMISSION, place.slug(), years.get(column));
          Explanation explanation = RunningSite.house().explanations().find(name).orElseThrow();
          assertThat(table.get(row).get(column + 1))
              .as(name.path())
              .isEqualTo(numbers.cell(explanation.value().figure()));
        }
      }
    }
  }

  @Test
  void every_figure_in_the_table_of_what_lies_ahead_is_the_one_that_is_explained() {
    Numbers numbers = Numbers.in(Language.DANISH);
    for (String place : List.of("odense", "laesoe")) {
      List<List<String>> table = RunningSite.page("/kommuner/" + place).table("trend-table");
      assertThat(table).isNotEmpty();
      for (List<String> row : table) {
        int year = Integer.parseInt(row.getFirst());
        List<String> explained =
            Stream.of(Trend.Method.values())
                .map(method -> numbers.cell(explained(Name.ofTrend(place, year, method))))
                .toList();
        assertThat(row.subList(1, row.size())).isEqualTo(explained);
      }
    }
  }

  @Test
  void every_figure_of_the_country_is_the_one_that_is_explained() {
    Numbers numbers = Numbers.in(Language.DANISH);
    List<List<String>> table = RunningSite.page("/").table("projection-table");
    assertThat(table).isNotEmpty();
    for (List<String> row : table) {
      int year = Integer.parseInt(row.getFirst());
      assertThat(row.get(2))
          .isEqualTo(numbers.cell(explained(Name.ofYear(Kind.PROJECTION, Name.COUNTRY, year))));
    }
    List<List<String>> codes = RunningSite.page("/nationalt").table("codes-table");
    assertThat(codes).hasSizeGreaterThan(60);
    int year = RunningSite.house().alliance().besideTheNation().years().getLast();
    for (List<String> row : codes) {
      assertThat(row.getLast())
          .as(row.getFirst())
          .isEqualTo(
              numbers.cell(
                  explained(Name.ofSector(Kind.PROJECTION, Name.COUNTRY, year, row.getFirst()))));
    }
    assertThat(RunningSite.page("/forklar/fremskrivning/hele-landet/2030").text()).contains("KF25");
  }

  @Test
  void the_figures_of_the_national_target_lead_to_what_they_say() {
    Numbers numbers = Numbers.in(Language.DANISH);
    Markup page = RunningSite.page("/");
    for (Kind kind : List.of(Kind.LEVEL, Kind.MANKO, Kind.NEEDED)) {
      Name name = Name.ofTarget(kind, Name.COUNTRY, "danmark-2030");
      assertThat(whence(page)).contains(Whence.path(name));
      Co2e amount = explained(name).known().orElseThrow();
      // A target that is kept by more than enough is told as so much below it.
      assertThat(page.text())
          .contains(
              Markup.plain(numbers.tonnesSpoken(amount.isNegative() ? amount.negated() : amount)));
    }
  }

  @Test
  void the_tonnes_of_each_direction_of_a_plan_are_the_ones_that_are_explained() {
    Numbers numbers = Numbers.in(Language.DANISH);
    Revision revision = RunningSite.house().plans().findInForce("0461").orElseThrow();
    List<List<String>> table = RunningSite.page("/kommuner/odense/plan").table("themes-table");
    List<Theme> themes = revision.plan().themes();
    int seen = 0;
    for (int row = 0; row < themes.size(); row++) {
      if (themes.get(row).tonnage() instanceof Theme.Tonnage.Own) {
        Name name = Name.ofTheme("odense", revision.number(), themes.get(row).number());
        assertThat(table.get(row).get(1)).isEqualTo(numbers.cell(explained(name)));
        seen++;
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void the_figures_in_the_list_of_a_region_are_the_ones_that_are_explained() {
    Numbers numbers = Numbers.in(Language.DANISH);
    Emissions emissions = RunningSite.house().accounts().newest("ens-kommuner");
    int last = emissions.lastYear();
    List<List<String>> table = RunningSite.page("/regioner/syddanmark").table("members-table");
    assertThat(table).hasSize(22);
    Voice voice = Voice.in(Language.DANISH);
    for (List<String> row : table) {
      String place = RunningSite.house().places().find(row.getFirst()).orElseThrow().slug();
      Co2e each = explained(Name.ofYear(Kind.PER_INHABITANT, place, last)).known().orElseThrow();
      Name change = Name.ofSpan(Kind.CHANGE, place, emissions.firstYear(), last);
      Value moved = RunningSite.house().explanations().find(change).orElseThrow().value();
      assertThat(row.subList(1, row.size()))
          .containsExactly(
              numbers.cell(explained(Name.ofYear(Kind.EMISSION, place, last))),
              Markup.plain(voice.shortChange(((Value.Moved) moved).change())),
              numbers.decimal(each.tonnes(), 1));
    }
  }

  private static Figure explained(Name name) {
    return RunningSite.house().explanations().find(name).orElseThrow().value().figure();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nationalt",
        "/regioner/syddanmark",
        "/kommuner/odense/plan",
        "/kommuner/odense",
        "/kommuner/laesoe",
        "/kommuner/vindby",
        "/omregning",
        "/kommuner/odense/omregning",
        "/kommuner/vindby/reduktionssti",
        "/kommuner/laesoe/reduktionssti",
        "/kommuner/vindby/indsatser/1.1"
      })
  void every_figure_that_links_on_a_page_is_explained_in_both_languages(String path) {
    HttpResponse<String> response = RunningSite.get(path);
    String there =
        response.statusCode() == 200
            ? path
            : response.headers().firstValue("Location").orElseThrow();
    List<String> links = whence(RunningSite.page(there));
    assertThat(links).isNotEmpty();
    for (String link : links) {
      assertThat(RunningSite.get(link).statusCode()).as(link).isEqualTo(200);
      assertThat(RunningSite.get("/en" + link).statusCode()).as(link).isEqualTo(200);
    }
  }

  @Test
  void each_explanation_leads_on_until_there_is_nothing_left_to_explain() {
    Deque<String> ahead =
        new ArrayDeque<>(
            List.of(
                "/forklar/aendring/danmark/2018-2023",
                "/forklar/noedvendigt-fald/odense/"
                    + RunningSite.house().targets().of("0461").getFirst().id(),
                "/forklar/reduktionssti/vindby/2030"));
    Set<String> seen = new TreeSet<>(ahead);
    Random random = new Random(SEED);
    for (int visited = 0; visited < SAMPLE && !ahead.isEmpty(); visited++) {
      String address = ahead.pop();
      List<String> links = new ArrayList<>(whence(RunningSite.page(address)));
      Collections.shuffle(links, random);
      links.stream().limit(6).filter(seen::add).forEach(ahead::add);
    }
    assertThat(seen).hasSizeGreaterThan(40);
  }

  @Test
  void the_page_says_the_value_the_formula_and_the_source() {
    Markup page = RunningSite.page("/forklar/udledning/odense/2023");
    assertThat(page.headline()).isEqualTo("Odense: udledning i 2023 er 808.556,3 ton CO₂e.");
    assertThat(page.table("inputs-table")).hasSize(5);
    assertThat(page.text())
        .contains("Hovedgrupperne lagt sammen.")
        .contains("Energistyrelsen")
        .contains("18. maj 2026");
    Markup sum = RunningSite.page("/en/forklar/udledning/danmark/2023");
    assertThat(sum.text()).contains("98 of 98 municipalities are in the figure.");
    assertThat(sum.table("inputs-table")).hasSize(98);
  }

  @Test
  void the_same_stands_as_linked_data_with_the_address_of_this_installation() {
    HttpResponse<String> response = RunningSite.get("/forklar/aendring/odense/2018-2023.jsonld");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/ld+json");
    assertThat(response.body())
        .contains("prov:wasGeneratedBy")
        .contains(RunningSite.address() + "/forklar/udledning/odense/2018?aflaest=2026-05-18");
    assertThat(
            RunningSite.get(
                    "/forklar/aendring/odense/2018-2023.jsonld", "X-Forwarded-Proto", "https")
                .body())
        .contains("https://127.0.0.1/forklar/");
  }

  @Test
  void an_index_of_a_formula_is_set_low() {
    assertThat(ExplainPages.pieces("E = Σ_s E_{s,t} − 1"))
        .containsExactly("E = Σ", "s", " E", "s,t", " − 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/forklar/findes-ikke/odense/2023",
        "/forklar/udledning/odense/1890",
        "/forklar/udledning/odense/2023/rumfart",
        "/forklar/udledning/odense/2023?aflaest=i-gaar",
        "/forklar/udledning/odense/2023?aflaest=2001-01-01",
        "/forklar/udledning/%3Cscript%3E/2023",
        "/forklar/reduktionssti/odense/9999"
      })
  void what_is_not_a_figure_is_not_found(String path) {
    assertThat(RunningSite.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void an_english_word_in_the_address_leads_to_the_page() {
    HttpResponse<String> response =
        RunningSite.get("/en/explain/udledning/odense/2023?aflaest=2026-05-18");
    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(response.headers().firstValue("Location"))
        .hasValue("/en/forklar/udledning/odense/2023?aflaest=2026-05-18");
  }
}
