package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import dk.tonsvis.web.Assets;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What the pages of a plan say, on invented plans for Odense that are stored nowhere.
class PlanPagesTest {
  private static final String CODE = "0461";
  private static final Municipality PLACE = RunningSite.house().places().find(CODE).orElseThrow();
  private static final Revision FIRST =
      revision(
          1,
          SamplePlans.first(CODE),
          new Step.Adopted(LocalDate.of(2023, 9, 20), "Byrådet", "2023-14"),
          new Step.Superseded(LocalDate.of(2025, 5, 4), 2));
  private static final Revision SECOND =
      revision(
          2,
          SamplePlans.second(CODE),
          new Step.Hearing(LocalDate.of(2025, 2, 1), Optional.of(LocalDate.of(2025, 3, 1))),
          new Step.Adopted(LocalDate.of(2025, 5, 4), "Byrådet", ""));

  private static Revision revision(int number, Plan plan, Step... steps) {
    return new Revision(
        CODE,
        number,
        plan,
        "0123456789abcdef",
        Instant.parse("2026-01-01T12:00:00Z"),
        List.of(steps));
  }

  private static PlanView view(Language language, Revision shown) {
    return new PlanView(
        RunningSite.house(), Voice.in(language), PLACE, shown, List.of(FIRST, SECOND));
  }

  private static Frame frame(Language language) {
    return new Frames(new Frame.Furniture(Assets.read(), "–"), RunningSite.house())
        .below(language, PLACE, "/plan", "Plan", "Plan");
  }

  private static Markup rendered(Page page) {
    StringOutput html = new StringOutput();
    SiteConfiguration.templates().render(page.template(), page, html);
    return new Markup(html.toString());
  }

  private static Markup plan(Language language, Revision shown) {
    return rendered(PlanPages.of(view(language, shown), frame(language)));
  }

  private static Markup action(Language language, Revision shown, String number) {
    Action action = shown.plan().findAction(number).orElseThrow();
    return rendered(ActionPages.of(view(language, shown), action, frame(language)));
  }

  private static Markup comparison(Language language) {
    PlanView view = view(language, SECOND);
    return rendered(
        ComparisonPages.of(
            view,
            FIRST,
            RunningSite.house().plans().compareThrough(FIRST, SECOND),
            frame(language)));
  }

  /// Every page of both revisions.
  private static Map<String, Markup> all(Language language) {
    Map<String, Markup> pages = new TreeMap<>();
    for (Revision revision : List.of(FIRST, SECOND)) {
      String name = " of revision " + revision.number();
      pages.put("plan" + name, plan(language, revision));
      pages.put(
          "adaptation" + name,
          rendered(AdaptationPages.of(view(language, revision), frame(language))));
      for (Action action : revision.plan().actions()) {
        pages.put("action " + action.number() + name, action(language, revision, action.number()));
      }
    }
    pages.put("comparison", comparison(language));
    return pages;
  }

  @Test
  void the_headline_adds_up_the_directions_and_counts_shared_tonnes_once() {
    Markup page = plan(Language.DANISH, SECOND);
    assertThat(page.headline())
        .isEqualTo(
            "Planen for Odense skal hente 42.500 ton CO₂e om året i 2030. "
                + "7 indsatser er registreret her.");
    assertThat(page.text())
        .contains("»Partnerskaber« deler sine ton med »Natur og landbrug«; de er talt én gang.");
    assertThat(page.table("themes-table"))
        .containsExactly(
            List.of("Varme", "30.000", "1"),
            List.of("Natur og landbrug", "12.500", "5"),
            List.of("Partnerskaber", "deler med B", "0"),
            List.of("Viden", "ingen for sig selv", "0"),
            List.of("I alt i 2030", "42.500", ""));
  }

  @Test
  void the_sum_is_held_against_what_was_published_of_the_same_account() {
    assertThat(plan(Language.DANISH, SECOND).text())
        .contains(
            "Kommunen har offentliggjort 45.000 ton for 2030 (Klimaplan 2022). "
                + "Hovedretningerne henter 2.500 ton mindre.");
  }

  @Test
  void what_is_not_known_is_said_and_never_zero() {
    Markup page = plan(Language.DANISH, SECOND);
    assertThat(page.text())
        .contains("5 af 6 indsatser, der skal mindske udledningen, har en kendt effekt i planen.")
        .contains("Sparede kørte kilometer Effekten kendes ikke. Planen siger: ikke offentliggjort")
        .contains("Hvor mange ton målet tillader, er ikke offentliggjort.")
        .doesNotContain(" 0 ton");
    assertThat(action(Language.DANISH, SECOND, "2").headline())
        .isEqualTo("Indsats 2, Sparede kørte kilometer: Hvor meget den gør, kendes ikke.");
  }

  @Test
  void the_person_who_answers_for_an_action_is_on_no_page() {
    for (Language language : Language.values()) {
      all(language)
          .forEach(
              (name, page) -> {
                assertThat(page.html()).as(name).doesNotContain(SamplePlans.OWNER);
                assertThat(page.text()).as(name).doesNotContainPattern("\\{[0-9]\\}");
              });
    }
    assertThat(action(Language.DANISH, SECOND, "1").text()).contains("Teknik og Miljø");
  }

  @Test
  void texts_in_danish_say_so_on_english_pages() {
    Markup page = action(Language.ENGLISH, SECOND, "1");
    assertThat(page.html())
        .contains("<strong lang=\"da\">Fjernvarme</strong>")
        .contains("<span lang=\"da\">Mangel på montører.</span>");
    assertThat(action(Language.DANISH, SECOND, "1").html()).doesNotContain("lang=\"da\">Fjern");
    assertThat(plan(Language.ENGLISH, SECOND).html())
        .contains("<span lang=\"da\">Natur og landbrug</span>")
        .contains("Transport is to emit 40 % less.");
  }

  @Test
  void a_revision_says_how_far_it_has_come_and_where_the_one_in_force_is() {
    assertThat(plan(Language.DANISH, SECOND).text())
        .contains("I kraft Udgave 2")
        .contains("Sendt i høring 1. februar 2025. Høringen slutter 1. marts 2025.")
        .contains("Vedtaget 4. maj 2025 af Byrådet.")
        .doesNotContain("gælder ikke");
    Markup old = plan(Language.DANISH, FIRST);
    assertThat(old.text())
        .contains("Afløst Udgave 1")
        .contains("Vedtaget 20. september 2023 af Byrådet (sag 2023-14).")
        .contains("Denne udgave gælder ikke længere.");
    assertThat(old.tags("a").map(a -> a.at("href"))).contains("/kommuner/odense/plan");
  }

  @Test
  void a_revision_in_hearing_is_shown_where_nothing_is_in_force_and_says_so() {
    Revision hearing =
        revision(
            1,
            SamplePlans.first(CODE),
            new Step.Hearing(LocalDate.of(2026, 1, 5), Optional.empty()));
    assertThat(PlanView.current(List.of(hearing))).hasValue(hearing);
    PlanView view =
        new PlanView(
            RunningSite.house(), Voice.in(Language.DANISH), PLACE, hearing, List.of(hearing));
    assertThat(rendered(PlanPages.of(view, frame(Language.DANISH))).text())
        .contains("I høring Udgave 1")
        .contains("Den er ikke vedtaget, og ingen anden udgave er i kraft her.");
  }

  @Test
  void a_draft_cannot_be_looked_at() {
    Revision draft = revision(3, SamplePlans.draft(CODE));
    Assertions.assertThatThrownBy(
            () ->
                new PlanView(
                    RunningSite.house(),
                    Voice.in(Language.DANISH),
                    PLACE,
                    draft,
                    List.of(FIRST, SECOND, draft)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_effect_is_told_in_words_with_its_span_its_course_and_how_sure_it_is() {
    assertThat(action(Language.DANISH, SECOND, "1").text())
        .contains("50.000 MWh (mellem 40.000 MWh og 55.000 MWh) om året flyttes fra Fyringsolie")
        .contains("Hvor Oliefyr")
        .contains("først langsomt, så hurtigt, så langsomt. Det sidste år med effekt er 2048.")
        .contains("Sandsynligheden for, at det sker, er 80 %. Kan blive op til 3 år forsinket.")
        .contains("Kan ramme ton, som andre indsatser også tager.")
        .contains("30. juni 2027 Første kvarter")
        .contains("Anlæg i alt 12.000.000 kr.");
    // In 2032 oil emits 266 kg and district heating 90 − 70 · 12 / 30 = 62 kg: 50,000 · 0.204.
    assertThat(plan(Language.DANISH, SECOND).text())
        .contains("fjerner 10.200 ton om året fra 2032");
  }

  @Test
  void a_share_of_a_named_pool_names_the_pool_and_not_its_sector() {
    Markup page = action(Language.DANISH, SECOND, "7");
    assertThat(page.headline())
        .isEqualTo(
            "Indsats 7, Ordning, fjerner 55 % af det, der er tilbage i gruppen »Oliefyr«, "
                + "fra 2030.");
    assertThat(page.text()).contains("55 % (mellem 29 % og 57 %) af det, der er tilbage");
  }

  @Test
  void actions_that_exclude_or_overlap_each_other_say_so() {
    assertThat(action(Language.DANISH, SECOND, "5").text())
        .contains("Kun én kan virke: Denne går forud for 5.1 Bedre gødning.")
        .contains("Den arbejder på den samme udledning som indsats 5.1.");
    assertThat(action(Language.DANISH, SECOND, "5.1").text())
        .contains("Alternativet er 5 Mindre gødning.");
    assertThat(action(Language.DANISH, SECOND, "1").text())
        .contains("Den arbejder på den samme udledning som indsats 7.");
    assertThat(action(Language.DANISH, FIRST, "1").text())
        .contains("Ingen anden indsats i planen arbejder på den samme udledning.");
  }

  @Test
  void an_action_that_cannot_be_added_up_says_why() {
    Markup page = action(Language.DANISH, SECOND, "5");
    List<List<String>> ways = page.table("shares-table");
    assertThat(ways.stream().map(List::getFirst))
        .containsExactly("Del af det hele", "Alene", "Til sidst");
    assertThat(page.text()).contains("er den eneste, der går op");
  }

  @Test
  void the_comparison_tells_of_every_action_and_quotes_the_reason() {
    Markup page = comparison(Language.DANISH);
    assertThat(page.headline()).isEqualTo("Planen for Odense: fra udgave 1 til udgave 2.");
    assertThat(page.text())
        .contains("Indsatserne: 1 er som før, 1 er ændret, 1 er udgået, 5 er nye.")
        .contains("3 Kampagne Er udgået. Planens begrundelse: Der var ikke penge til den.");
  }

  @Test
  void a_hazard_that_nobody_answers_is_said() {
    Markup page =
        rendered(AdaptationPages.of(view(Language.DANISH, SECOND), frame(Language.DANISH)));
    assertThat(page.headline())
        .isEqualTo(
            "Planen for Odense vurderer 2 klimarisici. "
                + "1 vokser, og 1 indsats skal gøre noget ved det.");
    assertThat(page.text())
        .contains("Risikoen er 10 nu og vokser til 15 i 2050.")
        .contains("Planen har ingen indsats mod det.")
        .doesNotContain(" ton ");
    assertThat(page.table("risks-table"))
        .contains(
            List.of(
                "Stormflod ved havnen", "Kyst og havniveau", "2 × 5 = 10", "3 × 5 = 15", "2050"));
  }

  @Test
  void an_address_names_an_action_by_its_number_whatever_follows() {
    Plan plan = SECOND.plan();
    assertThat(PlanLinks.find(plan, "5.1-bedre-goedning").map(Action::number)).hasValue("5.1");
    assertThat(PlanLinks.find(plan, "5-bedre-goedning").map(Action::number)).hasValue("5");
    assertThat(PlanLinks.find(plan, "5.1").map(Action::number)).hasValue("5.1");
    assertThat(PlanLinks.find(plan, "5.10")).isEmpty();
    assertThat(PlanLinks.find(plan, "")).isEmpty();
  }

  @Test
  void the_copy_to_take_home_has_no_person() {
    Plan copy = PublicCopy.of(SECOND.plan());
    assertThat(copy.toString()).doesNotContain(SamplePlans.OWNER);
    assertThat(copy.actions().stream().map(Action::number).toList())
        .isEqualTo(SECOND.plan().actions().stream().map(Action::number).toList());
    assertThat(copy.findAction("1").orElseThrow().delivery().unit()).isEqualTo("Teknik og Miljø");
  }

  @Test
  void a_plan_on_an_account_without_sectors_names_them_as_the_nation_does() {
    Markup page = RunningSite.page("/kommuner/odense/indsatser/3.b-lavbund");
    assertThat(page.text()).contains("Landbrug og arealer").doesNotContain("agriculture_land");
  }
}
