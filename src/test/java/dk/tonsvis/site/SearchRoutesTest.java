package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.plan.Adoption;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.search.Found;
import dk.tonsvis.store.TestDatabase;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRoutesTest {
  private static Markup search(String query) {
    return RunningSite.page("/soeg?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /// The addresses that were found, best first.
  private static List<String> hits(Markup page) {
    String list = page.html().replaceFirst("(?s).*<ol class=\"hits\">", "");
    return new Markup(list.replaceFirst("(?s)</ol>.*", ""))
        .tags("a")
        .map(a -> a.at("href"))
        .toList();
  }

  @Test
  void a_slip_still_finds_odense_first() {
    assertThat(hits(search("odnse")).getFirst()).isEqualTo("/kommuner/odense");
    assertThat(hits(RunningSite.page("/en/soeg?q=odnse")).getFirst())
        .isEqualTo("/en/kommuner/odense");
  }

  @Test
  void actions_methods_and_standard_actions_are_found() {
    assertThat(hits(search("varmepumper"))).anyMatch(hit -> hit.contains("/indsatser/"));
    assertThat(hits(search("manko"))).contains("/metode#maal");
    assertThat(hits(search("lavbundsjord"))).anyMatch(hit -> hit.startsWith("/standardindsatser#"));
  }

  @Test
  void everything_that_can_be_found_is_there() {
    for (String query : List.of("odense", "varme", "plan", "skov", "tal")) {
      for (String hit : hits(search(query))) {
        String path = hit.replaceFirst("#.*", "");
        Markup page = RunningSite.page(path);
        if (hit.contains("#")) {
          assertThat(page.ids()).as(hit).contains(hit.substring(hit.indexOf('#') + 1));
        }
      }
    }
  }

  @Test
  void pages_of_the_country_and_of_its_parts_are_found() {
    assertThat(hits(search("landet"))).contains("/nationalt");
    assertThat(hits(search("nordjylland"))).contains("/regioner/nordjylland", "/kkr/nordjylland");
  }

  @Test
  void what_is_invented_says_so_in_the_list() {
    assertThat(search("vindby").text()).contains("Vindby (opdigtet)");
    assertThat(RunningSite.page("/en/soeg?q=vindby").text()).contains("Vindby (invented)");
  }

  @Test
  void nothing_found_and_nothing_asked_for_say_so() {
    assertThat(search("qqqqzzzz").headline()).isEqualTo("Intet passer på »qqqqzzzz«");
    assertThat(RunningSite.page("/soeg").headline()).isEqualTo("Søg i kommuner, planer og metode");
    String attack = "\"><script>alert(1)</script>";
    assertThat(search(attack).tags("script")).hasSize(1);
  }

  @Test
  void every_page_has_the_field_and_sends_it_without_script() {
    Markup page = RunningSite.page("/en/metode");
    assertThat(page.tags("form").map(form -> form.at("action"))).contains("/en/soeg");
    HttpResponse<String> moved = RunningSite.get("/en/search?q=odense");
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(moved.headers().firstValue("Location")).hasValue("/en/soeg?q=odense");
  }

  @Test
  void a_draft_is_not_found_and_an_adopted_plan_is_as_soon_as_it_is_adopted() {
    Actor someone = Actor.part("test");
    try (House house =
        House.over(
            TestDatabase.fresh(),
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC))) {
      Plan draft = SamplePlans.draft("0741");
      String secret = "hemmelig indsats";
      PlanImport imported =
          house
              .plans()
              .importFile(
                  "plan.json", PlanFiles.json(draft).getBytes(StandardCharsets.UTF_8), someone);
      int number = ((PlanImport.Stored) imported).revision().number();
      try (Site site = Site.start(house, "127.0.0.1", 0)) {
        String address = "http://127.0.0.1:" + site.port();
        RunningSite.sendTo(address, "GET", "/soeg?q=hemmelig");
        assertThat(found(house, secret)).isEmpty();
        assertThat(
                house
                    .plans()
                    .adopt("0741", number, LocalDate.of(2026, 2, 1), "Byrådet", "1", someone))
            .isInstanceOf(Adoption.Adopted.class);
        String body = RunningSite.sendTo(address, "GET", "/soeg?q=hemmelig").body();
        assertThat(body).contains("/kommuner/samsoe/indsatser/9-hemmelig-indsats");
        assertThat(body).doesNotContain(SamplePlans.OWNER);
        assertThat(found(house, SamplePlans.OWNER)).noneMatch(hit -> hit.contains("samsoe"));
      }
    }
  }

  private static List<String> found(House house, String text) {
    return house.search().find(Language.DANISH, text, 50).stream()
        .map(Found::address)
        .filter(address -> address.contains("samsoe/"))
        .toList();
  }
}
