package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.access.OpenSession;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRoutesTest {
  private static final String GOOD = "fire grå gæs gik en tur";
  private static final String OTHER = "en helt anden lang sætning";

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Browser at(Person person) {
    Browser browser = desk.browser(person);
    browser.get("/arbejde/profil");
    return browser;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void name_and_language_are_changed_and_the_address_is_not() {
    Person anna = desk.person("Anna Ager");
    assertThat(
            location(
                at(anna)
                    .post(
                        "/arbejde/profil",
                        "navn",
                        "Anna Bro",
                        "sprog",
                        "en",
                        "email",
                        "x@evil.example")))
        .isEqualTo("/arbejde/profil?gjort=profile");
    assertThat(desk.house().people().find(anna.id()))
        .contains(new Person(anna.id(), "Anna Bro", anna.email(), Language.ENGLISH));
  }

  @Test
  void a_new_password_wants_the_old_one_and_ends_the_other_sessions() {
    Person bo = desk.person("Bo Birk");
    desk.house().access().passwords().set(bo, GOOD, Actor.part("test"));
    Browser here = at(bo);
    Browser elsewhere = at(bo);
    HttpResponse<String> wrong = change(here, "ikke den rigtige kode");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Det er ikke din adgangskode");
    assertThat(location(change(here, GOOD))).isEqualTo("/arbejde/profil?gjort=password");
    assertThat(here.get("/arbejde/profil").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/arbejde/profil").statusCode()).isEqualTo(302);
  }

  private static HttpResponse<String> change(Browser browser, String old) {
    return browser.post(
        "/arbejde/profil/adgangskode",
        "nuvaerende-adgangskode",
        old,
        "adgangskode",
        OTHER,
        "gentaget-adgangskode",
        OTHER);
  }

  @Test
  void one_ends_a_session_of_ones_own_and_nobody_elses() {
    Person cille = desk.person("Cille Dam");
    Person dan = desk.person("Dan Eng");
    Browser his = at(dan);
    String session = sessions(dan).getFirst().id();
    at(cille).post("/arbejde/profil/log-ud", "session", session);
    assertThat(his.get("/arbejde/profil").statusCode()).isEqualTo(200);
    Browser another = at(dan);
    another.post("/arbejde/profil/log-ud", "session", session);
    assertThat(his.get("/arbejde/profil").statusCode()).isEqualTo(302);
    assertThat(another.get("/arbejde/profil").statusCode()).isEqualTo(200);
  }

  private static List<OpenSession> sessions(Person person) {
    return desk.house().access().sessions().list(person.id(), Optional.empty());
  }

  @Test
  void one_signs_out_everywhere() {
    Person eva = desk.person("Eva Fjord");
    Browser elsewhere = at(eva);
    Browser here = at(eva);
    assertThat(location(here.post("/arbejde/profil/log-ud-alle-steder")))
        .isEqualTo("/log-ind?gjort=signed-out-everywhere");
    assertThat(here.get("/arbejde").statusCode()).isEqualTo(302);
    assertThat(elsewhere.get("/arbejde").statusCode()).isEqualTo(302);
    assertThat(sessions(eva)).isEmpty();
  }

  @Test
  void an_administrator_adds_a_provider_and_what_its_claims_mean() {
    Browser browser =
        desk.browser(desk.person("Asta", Organisation.INSTALLATION, Role.ADMINISTRATOR));
    browser.get("/arbejde/drift/log-ind");
    HttpResponse<String> wrong =
        browser.post("/arbejde/drift/log-ind", "id", "Ø", "udsteder", "http://id.example");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Skriv en adresse med https", "http://id.example");
    assertThat(
            location(
                browser.post(
                    "/arbejde/drift/log-ind",
                    "id",
                    "kommunen",
                    "navn-da",
                    "Kommunen",
                    "navn-en",
                    "The town",
                    "udsteder",
                    "https://id.example",
                    "klient",
                    "tonsvis",
                    "omfang",
                    "openid profile  email",
                    "aaben",
                    "yes")))
        .isEqualTo("/arbejde/drift/log-ind/kommunen?gjort=provider");
    String page = "/arbejde/drift/log-ind/kommunen";
    assertThat(browser.get(page).body())
        .contains("/log-ind/svar/kommunen", "TONSVIS_OIDC_KOMMUNEN_SECRET", "profile email");
    String[] rule = {"oplysning", "roles", "vaerdi", "koordinator", "rolle", "coordinator"};
    browser.post(page + "/regler", rule);
    assertThat(desk.house().access().providers().rules("kommunen")).hasSize(1);
    assertThat(browser.post(page + "/regler", "oplysning", "roles").statusCode()).isEqualTo(422);
    browser.get(page);
    browser.post(page + "/regler/fjern", rule);
    assertThat(desk.house().access().providers().rules("kommunen")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[1]",
        "not json",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"\\u0000\",\"rawId\":\"***\",\"type\":\"x\",\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"},\"clientExtensionResults\":{}}",
        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"attestationObject\":\"AAAA\"},\"clientExtensionResults\":{}}"
      })
  void what_is_no_answer_of_a_passkey_is_refused(String answer) {
    Browser browser = at(desk.person("Fie Gran"));
    for (String path : List.of("/log-ind/noegle", "/arbejde/profil/noegle")) {
      assertThat(browser.json(path + "/spoerg", "").statusCode()).isEqualTo(200);
      assertThat(browser.json(path, answer).statusCode()).as(path).isEqualTo(422);
      assertThat(browser.json(path, answer).statusCode()).as("twice").isEqualTo(422);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/log-ind?email=%00&adgangskode=x",
        "/glemt-adgangskode?email=a%00%40b.example",
        "/arbejde/profil/log-ud?session=%00",
        "/arbejde/profil/noegle/fjern?noegle=%00",
        "/arbejde/profil/fjern-log-ind?udsteder=%00&navn=%00",
        "/arbejde/profil?navn=%00"
      })
  void the_sign_number_zero_is_nobodys_and_is_no_mistake_of_ours(String path) {
    Browser browser = at(desk.person("Gry Holm"));
    assertThat(
            browser
                .send(
                    HttpRequest.newBuilder(URI.create(desk.address() + path))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void all_that_is_known_about_oneself_is_one_link_away_in_both_languages() {
    Browser browser = desk.browser(desk.person("Ea Ravn"));
    assertThat(browser.get("/arbejde/profil").body())
        .contains("Alt om mig", "href=\"/arbejde/profil/data.json\"");
    assertThat(browser.get("/en/arbejde/profil").body())
        .contains("All about me", "href=\"/en/arbejde/profil/data.json\"");
    HttpResponse<String> file = browser.get("/arbejde/profil/data.json");
    assertThat(file.body()).contains("Ea Ravn");
    assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_cell_without_a_deed_has_no_label() {
    Browser browser = desk.browser(desk.person("Gro Skov"));
    assertThat(browser.get("/arbejde/profil").body())
        .containsPattern("<td data-label=\"[^\"]+\">")
        .containsPattern("<td ?>\\s*</td>");
  }
}
