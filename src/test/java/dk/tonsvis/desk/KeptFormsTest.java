package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFormsTest {
  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Person administrator(String name) {
    return desk.person(name, Organisation.INSTALLATION, Role.ADMINISTRATOR);
  }

  /// Sends the form about a person after the session is gone.
  private static HttpResponse<String> sendTooLate(Browser browser, Person writer, Person about) {
    String page = "/arbejde/drift/personer/" + about.id();
    assertThat(browser.get(page).body()).contains("name=\"_hvem\" value=\"" + writer.id() + "\"");
    browser.forgetSession();
    return browser.post(
        page,
        "navn",
        "Skrevet længe & grundigt",
        "email",
        "ny@vindby.example",
        "_side",
        page,
        "_hvem",
        writer.id().toString());
  }

  @Test
  void what_was_written_when_the_session_ended_stands_in_the_form_after_signing_in_again() {
    Person anna = administrator("Anna");
    Person about = desk.person("Bo");
    Browser browser = desk.browser(anna);
    HttpResponse<String> late = sendTooLate(browser, anna, about);
    assertThat(late.statusCode()).isEqualTo(302);
    assertThat(late.headers().firstValue("Location").orElseThrow())
        .startsWith("/log-ind?videre=%2Farbejde%2Fdrift%2Fpersoner%2F");
    assertThat(desk.house().people().find(about.id())).contains(about);

    browser.get(TestSignIn.PATH + "?person=" + anna.id());
    String page = "/arbejde/drift/personer/" + about.id();
    assertThat(browser.get(page).body())
        .contains("Skrevet længe &amp; grundigt", "ny@vindby.example", "Din session var slut");
    HttpResponse<String> sent =
        browser.post(page, "navn", "Bo Birk", "email", about.email(), "sprog", "da");
    assertThat(sent.headers().firstValue("Location")).hasValue(page + "?gjort=person-changed");
    assertThat(browser.follow(sent).body())
        .contains("Bo Birk", "Ændringen er gemt")
        .doesNotContain("Din session var slut");
  }

  @Test
  void somebody_else_who_signs_in_in_the_same_browser_does_not_see_it() {
    Person anna = administrator("Anna");
    Person other = administrator("Carl");
    Person about = desk.person("Dorte");
    Browser browser = desk.browser(anna);
    sendTooLate(browser, anna, about);
    browser.get(TestSignIn.PATH + "?person=" + other.id());
    assertThat(browser.get("/arbejde/drift/personer/" + about.id()).body())
        .doesNotContain("Skrevet længe");
  }

  @Test
  void nor_does_the_same_person_in_another_browser() {
    Person anna = administrator("Anna");
    Person about = desk.person("Erik");
    sendTooLate(desk.browser(anna), anna, about);
    assertThat(desk.browser(anna).get("/arbejde/drift/personer/" + about.id()).body())
        .doesNotContain("Skrevet længe");
  }

  @Test
  void a_form_with_an_old_token_is_shown_again_with_what_was_written_and_changes_nothing() {
    Person anna = administrator("Anna");
    Person about = desk.person("Fie");
    Browser browser = desk.browser(anna);
    String page = "/arbejde/drift/personer/" + about.id();
    browser.get(page);
    browser.get(TestSignIn.PATH + "?person=" + anna.id());
    HttpResponse<String> sent =
        browser.post(
            page,
            "navn",
            "Fie Fisk",
            "email",
            about.email(),
            "_side",
            page,
            "_hvem",
            anna.id().toString());
    assertThat(sent.headers().firstValue("Location")).hasValue(page);
    assertThat(browser.follow(sent).body()).contains("Fie Fisk");
    assertThat(desk.house().people().find(about.id())).contains(about);
  }

  private static long kept(Person person) {
    return desk.house()
        .database()
        .jdbc()
        .sql("select count(*) from desk_kept_form where person = :person")
        .param("person", person.id().value())
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /// As whoever knows the id of a person can, without a session.
  private static HttpResponse<String> sendAs(Browser browser, String writer, String name) {
    return browser.post(
        "/arbejde/profil", "navn", name, "_side", "/arbejde/profil", "_hvem", writer);
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(KeptForms.COOKIE + "="))
        .toList();
  }

  @Test
  void a_browser_keeps_one_form_under_one_token() {
    Person gro = desk.person("Gro");
    Browser browser = desk.browser();
    String first = cookies(sendAs(browser, gro.id().toString(), "Først")).getFirst();
    String second = cookies(sendAs(browser, gro.id().toString(), "Sidst")).getFirst();
    assertThat(second).isEqualTo(first);
    assertThat(kept(gro)).isEqualTo(1);
    browser.get(TestSignIn.PATH + "?person=" + gro.id());
    assertThat(browser.get("/arbejde/profil").body()).contains("Sidst").doesNotContain("Først");
  }

  @Test
  void of_one_person_no_more_than_twenty_are_kept_and_the_newest_is_among_them() {
    Person hal = desk.person("Hal");
    for (int i = 0; i < KeptForms.MOST_OF_PERSON + 5; i++) {
      sendAs(desk.browser(), hal.id().toString(), "Nr. " + i);
    }
    assertThat(kept(hal)).isEqualTo(KeptForms.MOST_OF_PERSON);
  }

  @Test
  void where_nothing_was_kept_the_browser_gets_no_cookie() {
    String nobody = UUID.randomUUID().toString();
    assertThat(cookies(sendAs(desk.browser(), nobody, "Ingen"))).isEmpty();
  }

  @Test
  void nothing_leads_to_another_site() {
    Browser browser = desk.browser();
    browser.get("/arbejde");
    for (String page :
        new String[] {"https://evil.example/", "//evil.example", "/\\evil.example"}) {
      HttpResponse<String> sent =
          browser.post("/arbejde/drift/personer", "_side", page, "_hvem", "x");
      assertThat(sent.headers().firstValue("Location")).hasValue("/log-ind?videre=%2Farbejde");
    }
  }

  @Test
  void behind_a_server_that_speaks_https_the_cookie_goes_by_https_alone() {
    Person anna = administrator("Anna");
    HttpResponse<String> late =
        desk.browser()
            .send(
                HttpRequest.newBuilder(URI.create(desk.address() + "/arbejde/profil"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Forwarded-Proto", "https")
                    .POST(HttpRequest.BodyPublishers.ofString("navn=Anna&_hvem=" + anna.id()))
                    .build());
    assertThat(late.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(KeptForms.COOKIE + "="))
        .singleElement()
        .satisfies(cookie -> assertThat(cookie).contains("Secure", "HttpOnly"));
  }

  @ParameterizedTest
  @CsvSource({
    "/velkommen/x,stået åben for længe",
    "/invitation/x,stået åben for længe",
    "/glemt-adgangskode,stået åben for længe",
    "/en/glemt-adgangskode/x,had been open for too long"
  })
  void who_cannot_sign_in_yet_and_sends_a_form_too_late_is_told_why_it_is_empty(
      String path, String told) {
    Browser browser = desk.browser();
    HttpResponse<String> late = browser.post(path, "email", "anna@vindby.example");
    assertThat(late.headers().firstValue("Location")).hasValue(path + "?gjort=for-sent");
    assertThat(browser.follow(late).body()).contains(told).doesNotContain("anna@vindby.example");
  }
}
