package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Engine;
import dk.tonsvis.pathway.Ensemble;
import dk.tonsvis.pathway.Fan;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.place.Municipality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Where municipalities are led, as their readers see it.
class PathwayPageTest {
  private static Pathway vindby() {
    return switch (RunningSite.house()
        .pathways()
        .compute(
            "0999",
            RunningSite.house().plans().findInForce("0999"),
            Scenario.PLAN,
            Precision.usual().withContributions())) {
      case Computation.Computed(Pathway pathway) -> pathway;
      case Computation.Impossible impossible -> throw new AssertionError(impossible);
    };
  }

  @Test
  void the_plan_is_answered_in_one_sentence_with_the_figures_of_the_engine() {
    Outcome.Held main = Led.main(vindby()).orElseThrow();
    PathwayVoice voice =
        new PathwayVoice(Voice.in(Language.DANISH), RunningSite.house().reference());
    String headline = RunningSite.page("/kommuner/vindby/reduktionssti").headline();
    assertThat(headline)
        .startsWith("Planen, som den er vedtaget, ")
        .contains(Markup.plain(voice.size(main.manko())))
        .contains(main.target().year() + "-målet")
        .endsWith(Markup.plain(voice.futures(main.probability())) + " fremtider.");
  }

  @Test
  void all_scenarios_can_be_taken_home_as_one_table_of_the_same_figures() {
    Markup page = RunningSite.page("/kommuner/vindby/reduktionssti");
    String address = "/kommuner/vindby/reduktionssti.csv";
    assertThat(page.tags("a").map(a -> a.at("href"))).contains(address);
    List<String> lines = RunningSite.get(address).body().lines().toList();
    assertThat(lines.getFirst()).startsWith("Model,Scenario,Region,Variable,Unit,2023,2024");
    String net =
        "Tonsvis " + Engine.VERSION + ",Plan,Denmark|Vindby,Emissions|Kyoto Gases,t CO2e/yr,";
    String last = Led.net(vindby(), 2050).tonnesText();
    assertThat(lines).anyMatch(line -> line.startsWith(net) && line.endsWith("," + last));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("Tonsvis " + Engine.VERSION + ",Plan and partners,"))
        .anyMatch(line -> line.contains("|95th Percentile,"));
    assertThat(RunningSite.get("/kommuner/laesoe/reduktionssti.csv").body().lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("Tonsvis " + Engine.VERSION + ",Baseline,Denmark|Læsø,"));
  }

  @Test
  void the_table_tells_each_year_that_the_drawing_shows() {
    Pathway pathway = vindby();
    List<List<String>> rows =
        RunningSite.page("/kommuner/vindby/reduktionssti").table("pathway-table");
    assertThat(rows).hasSize(pathway.years().count());
    assertThat(rows.getFirst().getFirst()).isEqualTo(String.valueOf(pathway.years().first()));
    assertThat(rows.getLast().getFirst()).isEqualTo("2050");
  }

  @Test
  void a_plan_whose_effects_are_not_known_has_a_baseline_and_says_so() {
    for (String slug : List.of("odense", "assens", "laesoe")) {
      Markup page = RunningSite.page("/kommuner/" + slug + "/reduktionssti");
      assertThat(page.headline()).startsWith("Uden en plan med kendte effekter ventes ");
      assertThat(page.text()).contains("Hvad der ikke er offentliggjort");
      assertThat(page.text()).contains("indgår ikke");
      assertThat(page.tags("a").map(a -> a.at("href")))
          .noneMatch(href -> href.endsWith("hvad-hvis"));
    }
  }

  @Test
  void a_place_that_takes_up_more_than_it_emits_is_said_to_and_not_shamed() {
    assertThat(RunningSite.page("/kommuner/laesoe/reduktionssti").headline())
        .matches("Uden en plan .* ventes Læsø at optage [0-9.]+ ton mere, end der udledes, i .*");
  }

  @Test
  void what_was_computed_from_stands_on_the_page() {
    Pathway pathway = vindby();
    assertThat(RunningSite.page("/kommuner/vindby/reduktionssti").text())
        .contains("revision " + pathway.standing().revision().orElseThrow())
        .contains("version " + pathway.standing().engine())
        .contains(pathway.standing().release())
        .contains(pathway.standing().inputHash().substring(0, 16));
  }

  @Test
  void an_answer_from_fewer_draws_says_so() {
    Ensemble few =
        new Ensemble(
            PathwayDoor.FEWER_DRAWS,
            Precision.USUAL_DRAWS,
            Precision.USUAL_SEED,
            new Fan(new TreeMap<>()),
            Map.of(),
            2030,
            List.of());
    PathwayVoice voice =
        new PathwayVoice(Voice.in(Language.DANISH), RunningSite.house().reference());
    assertThat(new PathwayDoubts(voice).draws(few))
        .isEqualTo("Der er travlt, så svaret bygger på 1.000 fremtider i stedet for 10.000.");
  }

  @Test
  void the_way_to_turning_at_the_plan_is_there_once_and_not_followed_by_crawlers() {
    List<Markup.Tag> links =
        RunningSite.page("/kommuner/vindby/reduktionssti")
            .tags("a")
            .filter(a -> a.at("href").endsWith("/hvad-hvis"))
            .toList();
    assertThat(links).hasSize(1);
    assertThat(links.getFirst().at("rel")).isEqualTo("nofollow");
  }

  @Test
  void the_code_of_a_municipality_leads_to_its_pathway() {
    assertThat(RunningSite.get("/kommuner/0461/reduktionssti").headers().firstValue("Location"))
        .isEqualTo(Optional.of("/kommuner/odense/reduktionssti"));
  }

  @Tag("long")
  @Test
  void every_municipality_has_a_pathway() {
    for (Municipality municipality : RunningSite.house().places().listWithInvented()) {
      String path = "/kommuner/" + municipality.slug() + "/reduktionssti";
      assertThat(RunningSite.page(path).headline()).as(path).isNotEmpty();
    }
  }
}
