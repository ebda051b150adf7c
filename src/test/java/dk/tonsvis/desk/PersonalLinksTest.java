package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.access.Entry;
import dk.tonsvis.access.IssuedLink;
import dk.tonsvis.access.Link;
import dk.tonsvis.access.Links;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.mail.Outgoing;
import dk.tonsvis.person.Person;
import dk.tonsvis.store.Sight;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonalLinksTest {
  private static final String GOOD = "fire grå gæs gik en tur";
  private static final Actor ACTOR = Actor.part("test");

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static IssuedLink invitation(Person person) {
    return desk.house()
        .access()
        .links()
        .issueAnew(
            Purpose.INVITATION, desk.municipality("vindby").id(), person.id(), Actor.part("test"));
  }

  @Test
  void an_invitation_tells_who_invites_and_lets_in_who_chooses_a_password() {
    Person anna = desk.person("Anna Ager");
    desk.house().people().keep(desk.municipality("vindby"), Actor.part("test"));
    String path = "/invitation/" + invitation(anna).token();
    Browser browser = desk.browser();
    HttpResponse<String> page = browser.get(path);
    assertThat(page.body()).contains("Anna Ager", "Vindby Kommune", anna.email());
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    HttpResponse<String> answer =
        browser.post(path, "adgangskode", GOOD, "gentaget-adgangskode", GOOD);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.follow(answer).body()).contains("Anna Ager");
    assertThat(desk.browser().get(path).statusCode()).isEqualTo(410);
  }

  @Test
  void a_password_that_is_stored_takes_the_other_letters_back() {
    Person siv = desk.person("Siv Sol");
    Links links = desk.house().access().links();
    String one = links.issue(Purpose.INVITATION, "a", Optional.of(siv.id()), ACTOR).token();
    String other = links.issue(Purpose.INVITATION, "b", Optional.of(siv.id()), ACTOR).token();
    String recovery = links.issue(Purpose.RECOVERY, "", Optional.of(siv.id()), ACTOR).token();
    Browser browser = desk.browser();
    browser.get("/invitation/" + one);
    browser.post("/invitation/" + one, "adgangskode", GOOD, "gentaget-adgangskode", GOOD);
    assertThat(desk.browser().get("/invitation/" + other).statusCode()).isEqualTo(410);
    assertThat(desk.browser().get("/glemt-adgangskode/" + recovery).statusCode()).isEqualTo(410);
  }

  @Test
  void an_invitation_never_replaces_the_password_of_who_can_sign_in() {
    Person tea = desk.person("Tea Toft");
    desk.house().access().passwords().set(tea, GOOD, ACTOR);
    String path = "/invitation/" + invitation(tea).token();
    Browser browser = desk.browser();
    assertThat(browser.get(path).body())
        .contains("Du kan logge ind")
        .doesNotContain("gentaget-adgangskode");
    String other = "en helt anden lang sætning";
    browser.post(path, "adgangskode", other, "gentaget-adgangskode", other);
    assertThat(desk.house().access().passwords().enter(tea.email(), GOOD, "192.0.2.9"))
        .isEqualTo(new Entry.Entered(tea));
  }

  @Test
  void a_weak_password_is_told_and_the_link_stays_good() {
    Person bo = desk.person("Bo Birk");
    String path = "/en/invitation/" + invitation(bo).token();
    Browser browser = desk.browser();
    browser.get(path);
    HttpResponse<String> answer =
        browser.post(path, "adgangskode", "kort", "gentaget-adgangskode", "andet");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("at least 15", "not the same");
    assertThat(browser.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void a_new_link_takes_the_place_of_whoever_was_signed_in_on_a_shared_computer() {
    Browser shared = desk.browser(desk.person("Cille Dam"));
    assertThat(shared.get("/arbejde").body()).contains("Cille Dam");
    Person dan = desk.person("Dan Eng");
    String path = "/invitation/" + invitation(dan).token();
    shared.get(path);
    shared.post(path, "adgangskode", GOOD, "gentaget-adgangskode", GOOD);
    assertThat(shared.get("/arbejde").body()).contains("Dan Eng").doesNotContain("Cille Dam");
  }

  @Test
  void a_link_for_a_new_password_ends_all_sessions_and_signs_nobody_in() {
    Person eva = desk.person("Eva Fjord");
    Browser before = desk.browser(eva);
    IssuedLink link =
        desk.house().access().links().issueAnew(Purpose.RECOVERY, "", eva.id(), Actor.part("test"));
    String path = "/glemt-adgangskode/" + link.token();
    Browser browser = desk.browser();
    browser.get(path);
    HttpResponse<String> answer =
        browser.post(path, "adgangskode", GOOD, "gentaget-adgangskode", GOOD);
    assertThat(answer.headers().firstValue("Location")).hasValue("/log-ind?gjort=recovered");
    assertThat(before.get("/arbejde").statusCode()).isEqualTo(302);
    assertThat(browser.get("/arbejde").statusCode()).isEqualTo(302);
    browser.follow(answer);
    assertThat(
            browser
                .post("/log-ind", "email", eva.email(), "adgangskode", GOOD)
                .headers()
                .firstValue("Location"))
        .hasValue("/arbejde");
  }

  @Test
  void a_letter_with_a_link_goes_to_who_has_the_address_and_everybody_is_told_the_same()
      throws InterruptedException {
    Person hal = desk.person("Hal Ibsen");
    assertThat(askFor(hal.email())).isEqualTo(askFor("nobody@vindby.example"));
    for (int i = 0; i < 200 && desk.house().mail().list(hal.id()).isEmpty(); i++) {
      Thread.sleep(50);
    }
    Outgoing letter = desk.house().mail().list(hal.id()).getFirst();
    assertThat(letter.template()).isEqualTo("recovery");
    String link = link(letter);
    assertThat(link).startsWith("http://localhost:").contains("/glemt-adgangskode/");
    assertThat(desk.browser().get(URI.create(link).getPath()).statusCode()).isEqualTo(200);
  }

  private static String link(Outgoing letter) {
    return Sight.EVERYTHING.during(
        () ->
            desk.house()
                .database()
                .jdbc()
                .sql("select arguments ->> 'link' from mail_letter where id = :id")
                .param("id", letter.number())
                .query((row, _) -> row.getString(1))
                .single());
  }

  /// Where who asks for a letter is sent on to.
  private static String askFor(String email) {
    Browser browser = desk.browser();
    browser.get("/glemt-adgangskode");
    HttpResponse<String> answer = browser.post("/glemt-adgangskode", "email", email);
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void who_asks_too_often_for_letters_has_to_wait() {
    Browser browser = desk.browser();
    browser.get("/glemt-adgangskode");
    HttpResponse<String> answer = browser.post("/glemt-adgangskode", "email", "i@vindby.example");
    for (int i = 0; i < 9 && answer.statusCode() == 302; i++) {
      answer = browser.post("/glemt-adgangskode", "email", "i@vindby.example");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
  }

  @Test
  void what_is_no_link_of_ours_says_so() {
    for (String path : List.of("/invitation/x", "/velkommen/x", "/en/glemt-adgangskode/x")) {
      HttpResponse<String> answer = desk.browser().get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }
    Person fie = desk.person("Fie Gran");
    assertThat(desk.browser().get("/velkommen/" + invitation(fie).token()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_first_administrator_gets_in_by_the_printed_link_once() {
    IssuedLink link = desk.house().access().administrators().linkForFirst().orElseThrow();
    String path = "/velkommen/" + link.token();
    Browser browser = desk.browser();
    assertThat(browser.get(path).body()).contains("Velkommen til Tonsvis");
    HttpResponse<String> wrong =
        browser.post(path, "navn", "", "email", "x", "adgangskode", "kort");
    assertThat(wrong.statusCode()).isEqualTo(422);
    HttpResponse<String> answer =
        browser.post(
            path,
            "navn",
            "Asta Admin",
            "email",
            "boss@vindby.example",
            "adgangskode",
            GOOD,
            "gentaget-adgangskode",
            GOOD);
    assertThat(answer.headers().firstValue("Location")).hasValue("/arbejde?gjort=welcome");
    assertThat(browser.get("/arbejde/drift").statusCode()).isEqualTo(200);
    assertThat(desk.browser().get(path).statusCode()).isEqualTo(410);
  }

  /// A scanner opens every link several times before the letter is delivered, with GET and HEAD,
  /// and several at once.
  @Test
  void a_thousand_links_that_a_mail_scanner_opened_first_still_work_once() throws Exception {
    int count = 1_000;
    Person gry = desk.person("Gry Holm");
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tokens.add(
          desk.house()
              .access()
              .links()
              .issue(Purpose.INVITATION, "", Optional.of(gry.id()), Actor.part("test"))
              .token());
    }
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> scans = new ArrayList<>();
      for (String token : tokens) {
        for (String method : List.of("GET", "HEAD", "GET")) {
          scans.add(pool.submit(() -> scan(client, method, token)));
        }
      }
      for (Future<Integer> scan : scans) {
        assertThat(scan.get()).isEqualTo(200);
      }
      List<Future<Integer>> uses = new ArrayList<>();
      for (String token : tokens) {
        uses.add(pool.submit(() -> redeemTwice(token)));
      }
      for (Future<Integer> use : uses) {
        assertThat(use.get()).isEqualTo(1);
      }
    }
    assertThat(desk.house().access().links().list(Purpose.INVITATION, ""))
        .hasSize(count)
        .allMatch(link -> desk.house().access().links().state(link) == Link.State.REDEEMED);
  }

  private static int scan(HttpClient client, String method, String token) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(desk.address() + "/invitation/" + token))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /// How many of two who redeem at once succeed.
  private static int redeemTwice(String token) {
    return (int)
        Stream.of(1, 2)
            .parallel()
            .filter(
                _ -> desk.house().access().links().redeem(Purpose.INVITATION, token).isPresent())
            .count();
  }
}
