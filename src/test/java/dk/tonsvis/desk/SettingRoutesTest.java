package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.hearing.Council;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.store.Sight;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a coordinator settles for the municipality, and where it shows.
class SettingRoutesTest {
  private static final String PAGE = "/arbejde/kommuner/vindby/indstillinger";
  private static final String ELSEWHERE = PAGE.replace("vindby", "odense");

  private static RunningDesk desk;
  private static Person anna;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static HttpResponse<String> settle(Browser browser, String email, String days) {
    browser.get(PAGE);
    return browser.post(
        PAGE,
        "kontor",
        "Klimasekretariatet",
        "email",
        email,
        "telefon",
        "12 34 56 78",
        "side",
        "https://vindby.example/klima",
        "dage",
        days,
        "sprog",
        "en");
  }

  private static List<Council> councils(String code) {
    return Sight.of(Set.of(code)).during(() -> desk.house().councils().list(code));
  }

  @Test
  void what_is_settled_shows_to_everyone_and_in_the_forms_that_follow() {
    Browser browser = desk.browser(anna);
    assertThat(desk.browser().get("/kommuner/vindby").body()).doesNotContain("id=\"contact\"");
    HttpResponse<String> sent = settle(browser, "klima@vindby.example", "42");
    assertThat(browser.follow(sent).body())
        .contains("Indstillingerne er gemt.", "Klimasekretariatet");
    assertThat(desk.browser().get("/kommuner/vindby").body())
        .contains("Klimasekretariatet", "mailto:klima@vindby.example", "tel:12345678")
        .contains("https://vindby.example/klima");
    assertThat(browser.get("/arbejde/kommuner/vindby/personer").body())
        .containsPattern("value=\"en\"\\s+selected");
    assertThat(browser.get("/arbejde/kommuner/vindby/journal").body())
        .contains("indstillinger er ændret");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    HttpResponse<String> refused = settle(desk.browser(anna), "klima", "2");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Adressen skal ligne klima@kommune.dk.", "fra 7 til 365")
        .contains("value=\"klima\"", "value=\"2\"", "value=\"12 34 56 78\"");
  }

  @Test
  void a_council_is_added_once_however_often_its_form_is_sent_and_can_be_removed() {
    Browser browser = desk.browser(anna);
    assertThat(browser.get(PAGE).body()).contains("name=\"raad\"", "Ingen endnu.");
    String[] elders = {
      "raad", UUID.randomUUID().toString(),
      "slags", "senior-council",
      "raadets-navn", "Ældrerådet",
      "raadets-email", "raad@vindby.example"
    };
    assertThat(browser.post(PAGE + "/raad", elders).statusCode()).isEqualTo(303);
    assertThat(browser.post(PAGE + "/raad", elders).statusCode()).isEqualTo(303);
    assertThat(councils("0999")).extracting(Council::name).containsExactly("Ældrerådet");
    HttpResponse<String> again =
        browser.post(
            PAGE + "/raad", "raadets-navn", "Seniorer", "raadets-email", "RAAD@vindby.example");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Et råd har adressen i forvejen.", "value=\"Seniorer\"");
    String id = councils("0999").getFirst().id().toString();
    assertThat(browser.get(PAGE).body()).contains("raad@vindby.example", "/raad/" + id);
    assertThat(browser.post(PAGE + "/raad/" + id + "/fjern").statusCode()).isEqualTo(303);
    assertThat(browser.post(PAGE + "/raad/" + id + "/fjern").statusCode()).isEqualTo(404);
    assertThat(councils("0999")).isEmpty();
  }

  @Test
  void nobody_from_elsewhere_sees_the_councils_or_changes_anything() {
    Person per = desk.person("Per Povlsen", desk.municipality("odense"), Role.COORDINATOR);
    Browser other = desk.browser(per);
    assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
    other.get(ELSEWHERE);
    other.post(
        ELSEWHERE + "/raad", "raadets-navn", "Rådet", "raadets-email", "raad@odense.example");
    Council theirs = councils("0461").getFirst();
    Browser browser = desk.browser(anna);
    browser.get(PAGE);
    assertThat(browser.post(PAGE + "/raad/" + theirs.id() + "/fjern").statusCode()).isEqualTo(404);
    assertThat(councils("0461")).containsExactly(theirs);
    assertThat(Sight.NOTHING.during(() -> desk.house().councils().list("0461"))).isEmpty();
  }

  @Test
  void an_approver_reads_no_settings() {
    Person asta = desk.person("Asta Aagaard", desk.municipality("vindby"), Role.APPROVER);
    assertThat(desk.browser(asta).get(PAGE).statusCode()).isEqualTo(403);
  }
}
