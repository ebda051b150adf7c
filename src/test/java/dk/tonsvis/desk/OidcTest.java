package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.access.ClaimRule;
import dk.tonsvis.access.Links;
import dk.tonsvis.access.Provider;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Signs in by a real OpenID Connect server over HTTP, and by one that does one thing wrong.
class OidcTest {
  private static final Actor ACTOR = Actor.part("test");

  private static RunningDesk desk;
  private static MockOAuth2Server real;
  private static CrookedProvider crooked;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    real = new MockOAuth2Server();
    real.start(InetAddress.getLoopbackAddress(), 0);
    crooked = new CrookedProvider();
    desk.house().people().keep(desk.municipality("vindby"), ACTOR);
    provider("real", real.issuerUrl("vindby").toString());
    provider("crooked", crooked.issuer());
  }

  @AfterAll
  static void close() {
    real.shutdown();
    crooked.close();
    desk.close();
  }

  private static void provider(String id, String issuer) {
    Provider provider =
        new Provider(
            id, issuer, CrookedProvider.CLIENT, "Vindby", "Vindby", List.of("profile"), true);
    desk.house().access().providers().keep(provider, ACTOR);
    desk.house()
        .access()
        .providers()
        .keepRules(
            provider,
            List.of(
                new ClaimRule(
                    "role",
                    "koordinator",
                    Optional.of(Role.COORDINATOR),
                    Optional.of(desk.municipality("vindby").id()))),
            ACTOR);
  }

  /// What the real one says of the next who comes.
  private static void say(String subject, String email, String... roles) {
    real.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "vindby",
            subject,
            "JWT",
            List.of(CrookedProvider.CLIENT),
            Map.of("name", "Nanna Ny", "email", email, "role", List.of(roles)),
            3600));
  }

  /// Goes to the real one and comes back.
  private static HttpResponse<String> goAndComeBack(Browser browser, String from) {
    HttpResponse<String> leaving = browser.get(from);
    assertThat(location(leaving)).startsWith(real.issuerUrl("vindby").toString());
    HttpResponse<String> there = new Browser("").get(location(leaving));
    return browser.get(location(there).replace(desk.address(), ""));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static boolean isIn(Browser browser) {
    return browser.get("/arbejde").statusCode() == 200;
  }

  @Test
  void who_the_provider_vouches_for_comes_in_with_the_role_that_follows_and_to_where_they_wanted() {
    say("nanna", "nanna@vindby.example", "koordinator");
    Browser browser = desk.browser();
    assertThat(browser.get("/log-ind?videre=%2Farbejde%2Fprofil").body())
        .contains("/log-ind/med/real?videre=%2Farbejde%2Fprofil");
    HttpResponse<String> back =
        goAndComeBack(browser, "/log-ind/med/real?videre=%2Farbejde%2Fprofil");
    assertThat(location(back)).isEqualTo("/arbejde/profil");
    assertThat(browser.get("/arbejde").body()).contains("Nanna Ny", "/arbejde/kommuner/vindby");
  }

  @Test
  void the_code_is_asked_for_with_a_state_a_nonce_and_a_challenge_that_are_new_each_time() {
    Map<String, String> first = asked(location(desk.browser().get("/log-ind/med/real")));
    Map<String, String> second = asked(location(desk.browser().get("/log-ind/med/real")));
    assertThat(first)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", desk.address() + "/log-ind/svar/real");
    assertThat(at(first, "scope").split(" ", -1)).containsExactlyInAnyOrder("openid", "profile");
    for (String once : List.of("state", "nonce", "code_challenge")) {
      assertThat(at(first, once)).hasSize(43).isNotEqualTo(at(second, once));
    }
  }

  private static Map<String, String> asked(String address) {
    return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String at(Map<String, String> asked, String name) {
    return asked.getOrDefault(name, "");
  }

  @Test
  void somebody_without_a_role_is_told_to_ask_for_an_invitation() {
    say("ole", "ole@vindby.example");
    Browser browser = desk.browser();
    HttpResponse<String> back = goAndComeBack(browser, "/en/log-ind/med/real");
    assertThat(location(back)).endsWith("/log-ind?fejl=ingen-rolle");
    assertThat(browser.follow(back).body()).contains("ingen rolle her endnu");
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void an_address_that_somebody_has_lets_nobody_in_until_they_link_it_themselves() {
    Person pia = desk.person("Pia Pil");
    say("pia", pia.email(), "koordinator");
    Browser browser = desk.browser();
    assertThat(location(goAndComeBack(browser, "/log-ind/med/real")))
        .isEqualTo("/log-ind?fejl=kendt");
    assertThat(isIn(browser)).isFalse();

    Browser hers = desk.browser(pia);
    hers.get("/arbejde/profil");
    assertThat(hers.post("/arbejde/profil/tilknyt", "tjeneste", "real").body())
        .contains("/log-ind/med/real");
    say("pia", pia.email(), "koordinator");
    assertThat(location(goAndComeBack(hers, "/log-ind/med/real")))
        .isEqualTo("/arbejde/profil?gjort=linked");
    say("pia", pia.email(), "koordinator");
    assertThat(location(goAndComeBack(browser, "/log-ind/med/real"))).isEqualTo("/arbejde");
    assertThat(browser.get("/arbejde").body()).contains("Pia Pil");
  }

  @Test
  void nothing_is_linked_to_who_did_not_ask_for_it() {
    Person rie = desk.person("Rie Rask");
    Browser browser = desk.browser(rie);
    say("stranger", "stranger@vindby.example", "koordinator");
    goAndComeBack(browser, "/log-ind/med/real");
    assertThat(desk.house().access().identities().list(rie.id())).isEmpty();
  }

  @Test
  void an_invitation_can_be_accepted_by_a_provider_and_only_once() {
    Person siv = desk.person("Siv Sol");
    String token =
        desk.house()
            .access()
            .links()
            .issueAnew(Purpose.INVITATION, desk.municipality("vindby").id(), siv.id(), ACTOR)
            .token();
    Browser browser = desk.browser();
    assertThat(browser.get("/invitation/" + token).body())
        .contains("/log-ind/med/real?invitation=" + token);
    say("siv", siv.email());
    assertThat(location(goAndComeBack(browser, "/log-ind/med/real?invitation=" + token)))
        .isEqualTo("/arbejde");
    assertThat(browser.get("/arbejde").body()).contains("Siv Sol");
    say("tea", "tea@vindby.example");
    assertThat(location(goAndComeBack(desk.browser(), "/log-ind/med/real?invitation=" + token)))
        .isEqualTo("/log-ind?fejl=invitation");
  }

  @Test
  void an_invitation_that_is_accepted_takes_the_others_with_it_and_is_not_for_who_can_sign_in() {
    Person ulf = desk.person("Ulf Uld");
    Links links = desk.house().access().links();
    String one = links.issue(Purpose.INVITATION, "a", Optional.of(ulf.id()), ACTOR).token();
    String other = links.issue(Purpose.INVITATION, "b", Optional.of(ulf.id()), ACTOR).token();
    say("ulf", ulf.email());
    goAndComeBack(desk.browser(), "/log-ind/med/real?invitation=" + one);
    assertThat(desk.browser().get("/invitation/" + other).statusCode()).isEqualTo(410);

    String late = links.issue(Purpose.INVITATION, "c", Optional.of(ulf.id()), ACTOR).token();
    say("thief", "thief@vindby.example");
    assertThat(location(goAndComeBack(desk.browser(), "/log-ind/med/real?invitation=" + late)))
        .isEqualTo("/log-ind?fejl=invitation");
    assertThat(desk.house().access().identities().list(ulf.id())).hasSize(1);
  }

  @Test
  void two_windows_can_be_on_their_way_at_the_same_time_and_each_comes_back_once() {
    Browser browser = desk.browser();
    Map<String, String> first = asked(location(browser.get("/log-ind/med/crooked")));
    Map<String, String> second = asked(location(browser.get("/log-ind/med/crooked")));
    crooked.next(CrookedProvider.Trick.NOTHING, at(first, "nonce"));
    String back = "/log-ind/svar/crooked?code=c&state=";
    assertThat(location(browser.get(back + at(first, "state")))).isEqualTo("/arbejde");
    assertThat(location(browser.get(back + at(first, "state"))))
        .isEqualTo("/log-ind?fejl=udloebet");
    assertThat(at(second, "state")).isNotEqualTo(at(first, "state"));
  }

  @Test
  void who_does_as_it_should_lets_in() {
    Browser browser = desk.browser();
    assertThat(location(trick(browser, CrookedProvider.Trick.NOTHING))).isEqualTo("/arbejde");
    assertThat(isIn(browser)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void what_fails_a_check_lets_nobody_in_and_is_a_plain_page(CrookedProvider.Trick trick) {
    Browser browser = desk.browser();
    HttpResponse<String> answer = trick(browser, trick);
    assertThat(location(answer)).isEqualTo("/log-ind?fejl=tvivl");
    assertThat(browser.follow(answer).body()).contains("kunne ikke bekræftes");
    assertThat(isIn(browser)).isFalse();
    assertThat(desk.house().people().findByEmail(crooked.email())).isEmpty();
  }

  private static HttpResponse<String> trick(Browser browser, CrookedProvider.Trick trick) {
    Map<String, String> asked = asked(location(browser.get("/log-ind/med/crooked")));
    crooked.next(trick, at(asked, "nonce"));
    return browser.get("/log-ind/svar/crooked?code=c&state=" + at(asked, "state"));
  }

  @Test
  void an_answer_to_another_browser_or_from_another_provider_is_not_taken() {
    Browser browser = desk.browser();
    Map<String, String> asked = asked(location(browser.get("/log-ind/med/crooked")));
    crooked.next(CrookedProvider.Trick.NOTHING, at(asked, "nonce"));
    String state = at(asked, "state");
    String wrong = "A".repeat(43);
    for (String path :
        List.of(
            "/log-ind/svar/crooked?code=c&state=" + wrong,
            "/log-ind/svar/crooked?code=c",
            "/log-ind/svar/nobody?code=c&state=" + wrong)) {
      assertThat(location(browser.get(path))).isEqualTo("/log-ind?fejl=udloebet");
    }
    String stolen = "/log-ind/svar/crooked?code=c&state=" + state;
    assertThat(location(desk.browser().get(stolen))).isEqualTo("/log-ind?fejl=udloebet");
    assertThat(location(browser.get("/log-ind/svar/real?code=c&state=" + state)))
        .isEqualTo("/log-ind?fejl=udloebet");
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void a_refusal_and_a_stranger_who_names_himself_are_not_taken() {
    for (String more : List.of("&error=access_denied", "&code=c&iss=https%3A%2F%2Fevil.example")) {
      Browser browser = desk.browser();
      Map<String, String> asked = asked(location(browser.get("/log-ind/med/crooked")));
      crooked.next(CrookedProvider.Trick.NOTHING, at(asked, "nonce"));
      assertThat(location(browser.get("/log-ind/svar/crooked?state=" + at(asked, "state") + more)))
          .isEqualTo("/log-ind?fejl=afvist");
      assertThat(isIn(browser)).isFalse();
    }
  }

  @Test
  void a_provider_that_does_not_answer_or_describes_another_is_not_gone_to() {
    try (CrookedProvider liar = new CrookedProvider()) {
      provider("liar", liar.issuer());
      liar.describeAs("https://evil.example");
      assertThat(location(desk.browser().get("/log-ind/med/liar")))
          .isEqualTo("/log-ind?fejl=tjeneste");
    }
    provider("gone", "http://127.0.0.1:1");
    assertThat(location(desk.browser().get("/log-ind/med/gone")))
        .isEqualTo("/log-ind?fejl=tjeneste");
    assertThat(desk.browser().get("/log-ind/med/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void a_provider_that_is_off_lets_nobody_in() {
    provider("off", crooked.issuer());
    Provider on = desk.house().access().providers().find("off").orElseThrow();
    desk.house()
        .access()
        .providers()
        .keep(
            new Provider("off", on.issuer(), on.clientId(), "Slukket", "Off", List.of(), false),
            ACTOR);
    assertThat(desk.browser().get("/log-ind/med/off").statusCode()).isEqualTo(404);
    assertThat(desk.browser().get("/log-ind").body()).doesNotContain("Slukket");
    assertThat(on.name(Language.ENGLISH)).isEqualTo("Vindby");
  }
}
