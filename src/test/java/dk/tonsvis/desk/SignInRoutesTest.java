package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRoutesTest {
  private static final String GOOD = "fire grå gæs gik en tur";

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Person withPassword(String name) {
    Person person = desk.person(name, desk.municipality("vindby"), Role.COORDINATOR);
    desk.house().access().passwords().set(person, GOOD, Actor.part("test"));
    return person;
  }

  private static HttpResponse<String> signIn(
      Browser browser, Person person, String password, String onward) {
    browser.get("/log-ind");
    return browser.post(
        "/log-ind", "email", person.email(), "adgangskode", password, "videre", onward);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie");
  }

  @Test
  void who_has_the_password_comes_to_where_they_wanted_and_is_there() {
    Person anna = withPassword("Anna Ager");
    Browser browser = desk.browser();
    HttpResponse<String> answer = signIn(browser, anna, GOOD, "/arbejde/profil");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/arbejde/profil");
    assertThat(browser.get("/arbejde").body()).contains("Anna Ager");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\tx",
        "evil",
        ""
      })
  void nobody_is_sent_on_to_another_site(String onward) {
    Person bo = withPassword("Bo Birk");
    assertThat(location(signIn(desk.browser(), bo, GOOD, onward))).isEqualTo("/arbejde");
  }

  @Test
  void what_was_typed_stays_but_for_the_password() {
    Person cille = withPassword("Cille Dam");
    HttpResponse<String> answer =
        signIn(desk.browser(), cille, "ikke den rigtige kode", "/arbejde/profil");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(cille.email(), "/arbejde/profil", "passer ikke sammen")
        .doesNotContain("ikke den rigtige kode");
  }

  @Test
  void an_unknown_address_and_a_wrong_password_are_told_the_same() {
    Person dan = withPassword("Dan Eng");
    String known = signIn(desk.browser(), dan, "ikke den rigtige kode", "").body();
    Browser browser = desk.browser();
    browser.get("/log-ind");
    String unknown =
        browser
            .post("/log-ind", "email", "x@vindby.example", "adgangskode", "ikke den rigtige kode")
            .body();
    assertThat(plain(unknown, "x@vindby.example")).isEqualTo(plain(known, dan.email()));
  }

  private static String plain(String body, String email) {
    return body.replace(email, "").replaceAll("(value|data-token)=\"[^\"]{36,}\"", "");
  }

  @Test
  void a_form_without_its_token_is_not_taken() {
    Person eva = withPassword("Eva Fjord");
    Browser browser = desk.browser();
    HttpResponse<String> answer =
        browser.post("/log-ind", "email", eva.email(), "adgangskode", GOOD);
    assertThat(location(answer)).isEqualTo("/log-ind?fejl=udloebet");
    assertThat(browser.get("/arbejde").statusCode()).isEqualTo(302);
    assertThat(browser.follow(answer).body()).contains("stået åben for længe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: https://evil.example",
        "Origin: null"
      })
  void what_another_sites_page_sends_is_refused_on_the_whole_server(String header) {
    String[] parts = header.split(": ", 2);
    for (String path : List.of("/log-ind", "/log-ud", "/arbejde/profil", "/", "/api/v1/x")) {
      HttpResponse<String> answer =
          desk.browser()
              .send(
                  HttpRequest.newBuilder(URI.create(desk.address() + path))
                      .header(parts[0], parts[1])
                      .POST(HttpRequest.BodyPublishers.noBody())
                      .build());
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(cookies(answer)).isEmpty();
    }
  }

  @Test
  void signing_in_gives_the_session_a_new_id_and_signing_out_ends_it() {
    Person fie = withPassword("Fie Gran");
    Browser browser = desk.browser();
    browser.get(TestSignIn.PATH + "?person=" + fie.id());
    String before = session(browser);
    browser.get("/glemt-adgangskode");
    browser.post("/log-ind", "email", fie.email(), "adgangskode", GOOD);
    assertThat(session(browser)).isNotEqualTo(before);
    browser.get("/arbejde/profil");
    assertThat(location(browser.post("/log-ud"))).isEqualTo("/log-ind?gjort=signed-out");
    assertThat(browser.get("/arbejde").statusCode()).isEqualTo(302);
  }

  private static String session(Browser browser) {
    return browser.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("tonsvis"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /// How many sessions there are, and the state by which what readers are shown is kept.
  private static String written() {
    return desk.house()
            .database()
            .jdbc()
            .sql("select count(*) from spring_session")
            .query((row, _) -> row.getLong(1))
            .single()
        + " "
        + desk.house().database().state();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/log-ind",
        "/en/log-ind",
        "/glemt-adgangskode",
        "/velkommen/x",
        "/invitation/x",
        "/invitation/rolle/x",
        "/arbejde"
      })
  void who_only_looks_makes_no_session_and_empties_nothing_that_is_kept(String path) {
    String before = written();
    desk.browser().get(path);
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void neither_signing_in_nor_guessing_empties_what_is_kept_for_readers() {
    Person liv = withPassword("Liv Munk");
    String before = desk.house().database().state();
    Browser browser = desk.browser();
    signIn(browser, liv, "ikke den rigtige kode", "");
    signIn(browser, liv, GOOD, "");
    browser.get("/arbejde/profil");
    browser.post("/log-ud");
    assertThat(desk.house().database().state()).isEqualTo(before);
  }

  @Test
  void a_session_without_a_person_lives_for_ten_minutes_and_one_client_begins_only_some() {
    String other = "198.51.100.77";
    Set<Integer> answers = new HashSet<>();
    for (int i = 0; i <= Passing.MOST_IN_A_MINUTE; i++) {
      Browser browser = desk.browser();
      browser.get("/log-ind");
      answers.add(challenge(browser, "198.51.100.76").statusCode());
    }
    assertThat(answers).containsExactlyInAnyOrder(200, 429);
    Browser browser = desk.browser();
    browser.get("/log-ind");
    assertThat(challenge(browser, other).statusCode()).isEqualTo(200);
    assertThat(
            desk.house()
                .database()
                .jdbc()
                .sql(
                    """
                    select distinct max_inactive_interval from spring_session
                    where principal_name is null
                    """)
                .query((row, _) -> row.getInt(1))
                .list())
        .containsExactly(600);
  }

  /// Asks for a passkey from an address behind the proxy.
  private static HttpResponse<String> challenge(Browser browser, String client) {
    return browser.send(
        HttpRequest.newBuilder(URI.create(desk.address() + "/log-ind/noegle/spoerg"))
            .header("X-CSRF-TOKEN", browser.token())
            .header("X-Forwarded-For", client)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites_forms() {
    Person mia = desk.person("Mia Nord");
    assertThat(cookies(desk.browser().get(TestSignIn.PATH + "?person=" + mia.id())))
        .singleElement()
        .satisfies(
            cookie ->
                assertThat(cookie)
                    .startsWith("tonsvis=")
                    .contains("; Path=/;", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Max-Age", "Expires", "Domain"));
  }

  @Test
  void by_https_the_cookie_is_this_hosts_alone_and_browsers_come_by_nothing_else() {
    HttpResponse<String> answer =
        desk.browser()
            .send(
                HttpRequest.newBuilder(URI.create(desk.address() + "/log-ind"))
                    .header("X-Forwarded-Proto", "https")
                    .build());
    assertThat(cookies(answer))
        .singleElement()
        .satisfies(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-tonsvis-formular=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Max-Age", "Domain"));
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000");
    assertThat(desk.browser().get("/log-ind").headers().firstValue("Strict-Transport-Security"))
        .isEmpty();
  }

  @Test
  void a_session_holds_texts_alone() {
    Person gry = withPassword("Gry Holm");
    signIn(desk.browser(), gry, GOOD, "");
    List<String> attributes =
        desk.house()
            .database()
            .jdbc()
            .sql(
                """
                select attribute_name || '=' || convert_from(attribute_bytes, 'UTF8')
                from spring_session_attributes a
                join spring_session s on s.primary_id = a.session_primary_id
                where s.principal_name = :person
                """)
            .param("person", gry.id().toString())
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(attributes)
        .anyMatch(text -> text.endsWith("=" + gry.id()))
        .noneMatch(text -> text.contains(gry.name()) || text.contains(gry.email()));
  }

  @Test
  void nobody_stays_signed_in_longer_than_a_working_day() {
    Person hal = withPassword("Hal Ibsen");
    Browser browser = desk.browser();
    signIn(browser, hal, GOOD, "");
    assertThat(browser.get("/arbejde").statusCode()).isEqualTo(200);
    age(hal, "creation_time = creation_time - 12 * 3600000 - 1000");
    assertThat(browser.get("/arbejde").statusCode()).isEqualTo(302);
  }

  @Test
  void a_session_that_nobody_used_for_an_hour_has_ended() {
    Person ida = withPassword("Ida Juul");
    Browser browser = desk.browser();
    signIn(browser, ida, GOOD, "");
    age(ida, "last_access_time = last_access_time - 3601000, expiry_time = expiry_time - 3601000");
    assertThat(browser.get("/arbejde").statusCode()).isEqualTo(302);
  }

  @Test
  void a_desk_that_is_only_read_writes_nothing_for_a_minute() {
    Person kim = withPassword("Kim Lund");
    Browser browser = desk.browser();
    signIn(browser, kim, GOOD, "");
    browser.get("/arbejde/profil");
    String before = version(kim);
    browser.get("/arbejde/profil");
    assertThat(version(kim)).isEqualTo(before);
    age(kim, "last_access_time = last_access_time - 61000");
    String aged = version(kim);
    browser.get("/arbejde/profil");
    assertThat(version(kim)).isNotEqualTo(aged);
  }

  /// Which transaction wrote the session last.
  private static String version(Person person) {
    return desk.house()
        .database()
        .jdbc()
        .sql("select xmin::text from spring_session where principal_name = :person")
        .param("person", person.id().toString())
        .query((row, _) -> row.getString(1))
        .single();
  }

  private static void age(Person person, String change) {
    desk.house()
        .database()
        .jdbc()
        .sql("update spring_session set " + change + " where principal_name = :person")
        .param("person", person.id().toString())
        .update();
  }

  @Test
  void after_many_wrong_ones_one_is_told_how_long_to_wait() {
    Person jo = withPassword("Jo Kjær");
    Browser browser = desk.browser();
    HttpResponse<String> answer = signIn(browser, jo, "ikke den rigtige kode", "");
    for (int i = 0; i < 9 && answer.statusCode() == 422; i++) {
      answer =
          browser.post("/log-ind", "email", jo.email(), "adgangskode", "ikke den rigtige kode");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Prøv igen om");
  }

  private static void signInFrom(Person person, String agent, String password) {
    Browser browser = desk.browser();
    browser.get("/log-ind");
    String form =
        "_csrf="
            + URLEncoder.encode(browser.token(), StandardCharsets.UTF_8)
            + "&email="
            + URLEncoder.encode(person.email(), StandardCharsets.UTF_8)
            + "&adgangskode="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    browser.send(
        HttpRequest.newBuilder(URI.create(desk.address() + "/log-ind"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", agent)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  @Test
  void who_signs_in_from_somewhere_new_gets_one_letter_and_none_the_first_time() {
    Person hans = withPassword("Hans Iversen");
    String office = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0";
    String phone = "Mozilla/5.0 (iPhone) Version/26.0 Safari/604.1";
    signInFrom(hans, office, GOOD);
    signInFrom(hans, office, GOOD);
    assertThat(desk.house().mail().list(hans.id())).isEmpty();
    signInFrom(hans, phone, "ikke den rigtige kode");
    assertThat(desk.house().mail().list(hans.id())).isEmpty();
    signInFrom(hans, phone, GOOD);
    signInFrom(hans, phone, GOOD);
    assertThat(desk.house().mail().list(hans.id()))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.letter().orElseThrow().written().text())
                    .contains("den 22. november 2026 kl. 10.00 fra Safari · iPhone.")
                    .contains("/arbejde/profil#sessioner\n"));
  }
}
