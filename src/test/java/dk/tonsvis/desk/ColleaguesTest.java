package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.mail.Outgoing;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ColleaguesTest {
  private static final String PAGE = "/arbejde/kommuner/vindby/personer";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+(/invitation/[\\w/-]+)");

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Browser coordinator(String name) {
    return desk.browser(desk.person(name, desk.municipality("vindby"), Role.COORDINATOR));
  }

  private static HttpResponse<String> invite(Browser browser, String email, String role) {
    browser.get(PAGE);
    return browser.post(
        PAGE, "navn", "Ny Kollega", "email", email, "rolle", role, "til", "", "sprog", "da");
  }

  @Test
  void a_colleague_is_invited_gets_a_letter_and_comes_in_by_its_link() {
    Browser browser = coordinator("Anna");
    HttpResponse<String> made = invite(browser, "ny.kollega@vindby.example", "coordinator");
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.body()).contains("udbakken").doesNotContain("/invitation/");
    String link = link("ny.kollega@vindby.example");
    Browser colleague = desk.browser();
    assertThat(colleague.get(link).body()).contains("Ny Kollega");
    HttpResponse<String> in =
        colleague.post(
            link,
            NewPassword.FIRST,
            "cykelsti langs havnen",
            NewPassword.AGAIN,
            "cykelsti langs havnen");
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(colleague.get("/arbejde").body()).contains("/arbejde/kommuner/vindby");
  }

  @Test
  void an_earlier_letter_does_not_let_anybody_in_to_what_is_given_later() {
    String email = "to.gange@vindby.example";
    Browser anna = coordinator("Anna");
    invite(anna, email, "adviser");
    String first = link(email);
    invite(anna, email, "coordinator");
    String second = link(email);
    assertThat(second).isNotEqualTo(first);
    assertThat(desk.browser().get(first).statusCode()).isEqualTo(410);
    assertThat(desk.browser().get(second).statusCode()).isEqualTo(200);
  }

  /// The link of the last letter to an address.
  private static String link(String email) {
    Matcher link =
        LINK.matcher(
            desk.house().mail().outbox().stream()
                .filter(each -> each.address().orElse("").equals(email))
                .max(Comparator.comparing(Outgoing::number))
                .orElseThrow()
                .letter()
                .orElseThrow()
                .written()
                .text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void all_that_is_wrong_is_said_at_once_and_nobody_is_invited() {
    int before = desk.house().people().list().size();
    Browser browser = coordinator("Anna");
    browser.get(PAGE);
    HttpResponse<String> refused =
        browser.post(PAGE, "navn", "", "email", "ingen", "rolle", "", "til", "i går");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Skriv et navn.", "Adressen skal ligne", "Vælg en rolle.", "Skriv en dag")
        .contains("Der er 4 ting at rette");
    assertThat(desk.house().people().list()).hasSize(before + 1);
  }

  @Test
  void who_prepares_does_not_choose_who_approves() {
    Browser browser = coordinator("Anna");
    assertThat(invite(browser, "godkender@vindby.example", "approver").statusCode()).isEqualTo(422);
    assertThat(
            browser
                .post(
                    PAGE + "/godkendere",
                    "navn",
                    "G",
                    "email",
                    "godkender@vindby.example",
                    "rolle",
                    "approver")
                .statusCode())
        .isEqualTo(403);
    assertThat(desk.house().people().findByEmail("godkender@vindby.example")).isEmpty();
  }

  @Test
  void a_role_of_another_municipality_cannot_be_ended_from_here() {
    Person other = desk.person("Odense", desk.municipality("odense"), Role.COORDINATOR);
    long id = desk.house().people().memberships(other.id()).getFirst().id();
    Browser browser = coordinator("Anna");
    browser.get(PAGE);
    assertThat(browser.post(PAGE + "/" + id + "/afslut").statusCode()).isEqualTo(404);
    assertThat(desk.house().people().standing(other.id()).bonds()).hasSize(1);
  }
}
