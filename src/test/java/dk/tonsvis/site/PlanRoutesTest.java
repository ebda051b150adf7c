package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.plan.Adoption;
import dk.tonsvis.plan.Hearing;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.PlanReading;
import dk.tonsvis.store.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages of plans over HTTP, for a municipality with an old revision, one in force, one in
/// hearing and a draft.
class PlanRoutesTest {
  private static final String CODE = "0741";
  private static final String PLAN = "/kommuner/samsoe/plan";
  private static final Actor SOMEONE = Actor.part("test");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  private static House house;
  private static Site site;
  private static int old;
  private static int inForce;
  private static int hearing;
  private static int draft;

  @BeforeAll
  static void open() {
    house =
        House.over(
            TestDatabase.fresh(),
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    old = stored(SamplePlans.first(CODE));
    adopt(old, DAY);
    inForce = stored(SamplePlans.second(CODE));
    adopt(inForce, DAY.plusDays(10));
    hearing = stored(SamplePlans.third(CODE));
    assertThat(
            house.plans().sendToHearing(CODE, hearing, DAY.plusDays(20), Optional.empty(), SOMEONE))
        .isInstanceOf(Hearing.Sent.class);
    draft = stored(SamplePlans.draft(CODE));
    site = Site.start(house, "127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    site.close();
    house.close();
  }

  private static int stored(Plan plan) {
    byte[] file = PlanFiles.json(plan).getBytes(StandardCharsets.UTF_8);
    PlanImport result = house.plans().importFile("plan.json", file, SOMEONE);
    if (result instanceof PlanImport.Stored stored) {
      return stored.revision().number();
    }
    throw new AssertionError(result);
  }

  private static void adopt(int number, LocalDate on) {
    assertThat(house.plans().adopt(CODE, number, on, "Byrådet", "2026-1", SOMEONE))
        .isInstanceOf(Adoption.Adopted.class);
  }

  private static HttpResponse<String> get(String path) {
    return RunningSite.sendTo("http://127.0.0.1:" + site.port(), "GET", path);
  }

  private static Markup page(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return new Markup(response.body());
  }

  @Test
  void the_plan_is_the_revision_in_force_and_every_public_one_has_an_address() {
    assertThat(page(PLAN).text()).contains("I kraft Udgave " + inForce);
    assertThat(page(PLAN + "/" + inForce).text()).contains("I kraft Udgave " + inForce);
    assertThat(page(PLAN + "/" + old).text()).contains("Denne udgave gælder ikke længere.");
    assertThat(page("/en" + PLAN + "/" + hearing).text())
        .contains("This revision is in hearing and not in force yet.");
  }

  @Test
  void a_draft_answers_as_a_revision_that_never_was() {
    int never = draft + 50;
    for (String language : List.of("", "/en")) {
      for (String path :
          List.of(
              PLAN + "/%d",
              PLAN + "/%d.json",
              PLAN + "/%d.xlsx",
              PLAN + "/sammenlign?fra=" + inForce + "&til=%d",
              PLAN + "/sammenlign?fra=%d&til=" + inForce,
              "/kommuner/samsoe/indsatser/9-hemmelig-indsats?udgave=%d")) {
        HttpResponse<String> ofDraft = get(language + path.formatted(draft));
        HttpResponse<String> ofNothing = get(language + path.formatted(never));
        assertThat(ofDraft.statusCode()).as(path).isEqualTo(404);
        assertThat(ofDraft.body().replaceAll("\\b" + draft + "\\b", "N"))
            .as(path)
            .isEqualTo(ofNothing.body().replaceAll("\\b" + never + "\\b", "N"));
      }
    }
    assertThat(get("/kommuner/samsoe/indsatser/9-hemmelig-indsats").statusCode()).isEqualTo(404);
    for (String path : List.of(PLAN, PLAN + "/sammenlign", "/kommuner/samsoe/klimatilpasning")) {
      assertThat(page(path).html()).as(path).doesNotContain("emmelig", PLAN + "/" + draft);
    }
  }

  @Test
  void an_action_has_one_address_and_its_number_leads_there() {
    String canonical = "/kommuner/samsoe/indsatser/5.1-bedre-goedning";
    assertThat(page(canonical).headline()).startsWith("Indsats 5.1, Bedre gødning, ");
    for (String other :
        List.of(
            "/kommuner/samsoe/indsatser/5.1",
            "/kommuner/samsoe/indsatser/5.1-et-andet-navn",
            "/kommuner/0741/indsatser/5.1-bedre-goedning")) {
      HttpResponse<String> response = get(other);
      assertThat(response.statusCode()).as(other).isEqualTo(308);
      assertThat(response.headers().firstValue("Location")).hasValue(canonical);
    }
    assertThat(get("/kommuner/samsoe/indsatser/77").statusCode()).isEqualTo(404);
  }

  @Test
  void an_action_is_shown_as_another_revision_has_it_where_that_is_asked_for() {
    Markup page = page("/kommuner/samsoe/indsatser/1-fjernvarme?udgave=" + old);
    assertThat(page.text()).contains("Udgave " + old + ", afløst 11. februar 2026");
    assertThat(page.tags("a").map(a -> a.at("href")))
        .contains("/kommuner/samsoe/indsatser/1-fjernvarme");
  }

  @Test
  void two_revisions_are_compared_the_earlier_first_whichever_way_round() {
    String forward = PLAN + "/sammenlign?fra=" + old + "&til=" + inForce;
    String backward = PLAN + "/sammenlign?fra=" + inForce + "&til=" + old;
    assertThat(page(forward).headline())
        .isEqualTo("Planen for Samsø: fra udgave %d til udgave %d.".formatted(old, inForce));
    assertThat(page(backward).headline()).isEqualTo(page(forward).headline());
    assertThat(page(PLAN + "/sammenlign").headline()).isEqualTo(page(forward).headline());
    assertThat(get(PLAN + "/sammenlign?fra=x").statusCode()).isEqualTo(404);
    assertThat(
            get("/kommuner/0741/plan/sammenlign?til=" + inForce + "&fra=" + old)
                .headers()
                .firstValue("Location"))
        .hasValue(forward);
  }

  @Test
  void a_public_file_has_everything_but_the_person() {
    HttpResponse<String> json = get(PLAN + "/" + inForce + ".json");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(json.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"samsoe-plan-" + inForce + ".json\"");
    assertThat(json.body()).contains("Fjernvarme", "Teknik og Miljø");
    assertThat(json.body()).doesNotContain(SamplePlans.OWNER);
    HttpResponse<String> workbook = get(PLAN + "/" + inForce + ".xlsx");
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
        .contains("samsoe-plan-" + inForce + ".xlsx");
  }

  @Test
  void the_workbook_that_everyone_may_have_is_the_plan_and_can_be_handed_in_again() {
    byte[] file =
        RunningSite.bytes("http://127.0.0.1:" + site.port(), PLAN + "/" + inForce + ".xlsx");
    PlanReading read = PlanFiles.read(file, house.reference(), house.places());
    Plan stored = house.plans().find(CODE, inForce).orElseThrow().plan();
    assertThat(read).isInstanceOf(PlanReading.Read.class);
    assertThat(((PlanReading.Read) read).plan()).isEqualTo(PublicCopy.of(stored));
  }

  @Test
  void a_municipality_without_a_plan_has_a_calm_page_that_blames_nobody() {
    Markup page = page("/kommuner/laesoe/plan");
    assertThat(page.headline()).isEqualTo("Ingen klimaplan for Læsø er registreret her.");
    assertThat(page.text()).contains("ikke noget om kommunen");
    assertThat(page("/en/kommuner/laesoe/klimatilpasning").headline())
        .isEqualTo("No adaptation for Læsø is registered here.");
    assertThat(get("/kommuner/laesoe/plan/1").statusCode()).isEqualTo(404);
    assertThat(get("/kommuner/laesoe/plan/sammenlign").statusCode()).isEqualTo(404);
    assertThat(get("/kommuner/laesoe/indsatser/1").statusCode()).isEqualTo(404);
  }

  @Test
  void a_page_that_has_not_changed_is_not_sent_again() {
    for (String path : List.of(PLAN, "/en" + PLAN, "/standardindsatser")) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          RunningSite.sendTo("http://127.0.0.1:" + site.port(), "GET", path, "If-None-Match", tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
    }
  }

  @Test
  void numbers_that_are_none_find_nothing() {
    for (String path :
        List.of(
            "/0", "/00" + inForce, "/99999999999999999999", "/-1", "/1e3", "/" + inForce + "x")) {
      assertThat(get(PLAN + path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
