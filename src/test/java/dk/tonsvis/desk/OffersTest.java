package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.access.Purpose;
import dk.tonsvis.mail.Outgoing;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who can sign in has a role once they have said yes to it, with the letter in hand.
class OffersTest {
  private static final String COLLEAGUES = "/arbejde/kommuner/vindby/personer";
  private static final String PASSWORD = "cykelsti langs havnen";
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /// Somebody who can sign in and has no role.
  private static Person known(String name) {
    Person person = desk.person(name);
    desk.house().access().passwords().set(person, PASSWORD, RunningDesk.ACTOR);
    return person;
  }

  private static Browser administrator() {
    return desk.browser(desk.person("Asta", Organisation.INSTALLATION, Role.ADMINISTRATOR));
  }

  private static HttpResponse<String> appoint(Person person) {
    Browser browser = desk.browser(desk.person("Gert", vindby(), Role.APPROVER));
    browser.get(COLLEAGUES);
    return browser.post(
        COLLEAGUES + "/godkendere",
        "navn",
        person.name(),
        "email",
        person.email(),
        "rolle",
        "approver");
  }

  private static Organisation vindby() {
    return desk.municipality("vindby");
  }

  private static List<Role> roles(Person person) {
    return desk.house().people().standing(person.id()).bonds().stream()
        .map(bond -> bond.role())
        .toList();
  }

  /// Where the newest letter to somebody leads.
  private static String link(Person person) {
    Outgoing letter = desk.house().mail().list(person.id()).getFirst();
    assertThat(letter.template()).isEqualTo("role-offered");
    Matcher link = LINK.matcher(letter.letter().orElseThrow().written().text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void a_role_is_had_once_its_letter_is_answered_by_who_has_signed_in() {
    Person bo = known("Bo Birk");
    assertThat(appoint(bo).body()).contains("når de har sagt ja").doesNotContain("/invitation/");
    assertThat(roles(bo)).isEmpty();
    String path = link(bo);

    assertThat(desk.browser().get(path).body())
        .contains("Vil du være godkender for Vindby Kommune?", "Log ind og svar");
    Browser browser = desk.browser(bo);
    assertThat(browser.get(path).body()).contains("Ja, det vil jeg");
    assertThat(roles(bo)).as("opening it changes nothing").isEmpty();
    HttpResponse<String> yes = browser.post(path);
    assertThat(yes.headers().firstValue("Location")).hasValue("/arbejde?gjort=role-taken");
    assertThat(browser.follow(yes).body()).contains("Du har rollen nu.");
    assertThat(roles(bo)).containsExactly(Role.APPROVER);
    assertThat(browser.get(path).statusCode()).isEqualTo(410);
  }

  /// Whoever redeemed an earlier link of theirs, or knows their password.
  @Test
  void whoever_has_only_the_account_or_only_the_letter_gets_no_role() {
    Person cille = known("Cille Dam");
    appoint(cille);
    String path = link(cille);
    Browser account = desk.browser(cille);
    assertThat(account.get("/arbejde").body()).doesNotContain("/invitation/rolle");

    Person finder = known("Dan Eng");
    Browser letter = desk.browser(finder);
    assertThat(letter.get(path).body()).contains("Du er logget ind som Dan Eng");
    assertThat(letter.post(path).body()).contains("Brevet er til en anden");
    Browser nobody = desk.browser();
    nobody.get(path);
    nobody.post(path);
    assertThat(roles(cille)).isEmpty();
    assertThat(roles(finder)).isEmpty();
  }

  @Test
  void an_offer_is_seen_and_taken_back_where_it_was_made() {
    Person eva = known("Eva Fjord");
    appoint(eva);
    String path = link(eva);
    Browser coordinator = desk.browser(desk.person("Kurt", vindby(), Role.COORDINATOR));
    assertThat(coordinator.get(COLLEAGUES).body())
        .contains("Tilbudt en rolle", "Eva Fjord")
        .doesNotContain("/godkendere/tilbud/");
    Browser approver = desk.browser(desk.person("Gry", vindby(), Role.APPROVER));
    String id =
        desk.house()
            .access()
            .offers()
            .waiting(Optional.of(eva.id()))
            .getFirst()
            .link()
            .id()
            .toString();
    String withdrawal = action(approver.get(COLLEAGUES), "/godkendere/tilbud/" + id);
    assertThat(coordinator.post(withdrawal.replace("/godkendere", "")).statusCode())
        .as("not a coordinator's to take back")
        .isEqualTo(404);
    assertThat(approver.follow(approver.post(withdrawal)).body())
        .contains("Tilbuddet er trukket tilbage");
    assertThat(desk.browser().get(path).statusCode()).isEqualTo(410);
    assertThat(approver.post(withdrawal).statusCode()).isEqualTo(404);
  }

  private static String action(HttpResponse<String> page, String part) {
    Matcher action = Pattern.compile("action=\"(\\S*" + part + "\\S*)\"").matcher(page.body());
    assertThat(action.find()).as(part).isTrue();
    return action.group(1);
  }

  @Test
  void an_administrator_offers_roles_on_the_page_of_a_person_and_takes_them_back() {
    Person fie = known("Fie Gran");
    Browser browser = administrator();
    String page = "/arbejde/drift/personer/" + fie.id();
    browser.get(page);
    HttpResponse<String> offered =
        browser.post(page + "/rolle", "rolle", "administrator@installation");
    assertThat(offered.body()).contains("Fie Gran er tilbudt rollen", "Tilbudt en rolle");
    assertThat(roles(fie)).isEmpty();
    String path = link(fie);
    browser.post(action(offered, "/tilbud/"));
    assertThat(desk.browser(fie).get(path).statusCode()).isEqualTo(410);
  }

  @Test
  void a_second_offer_of_the_same_role_takes_the_place_of_the_first() {
    Person gro = known("Gro Holm");
    appoint(gro);
    String first = link(gro);
    appoint(gro);
    assertThat(desk.browser().get(first).statusCode()).isEqualTo(410);
    assertThat(desk.house().access().offers().waiting(Optional.of(gro.id()))).hasSize(1);
  }

  @Test
  void a_role_that_somebody_has_is_not_offered_again() {
    Person hal = known("Hal Ibsen");
    desk.house()
        .people()
        .addMembership(
            hal.id(),
            vindby(),
            Role.APPROVER,
            RunningDesk.TODAY,
            Optional.empty(),
            RunningDesk.ACTOR);
    assertThat(appoint(hal).body()).contains("har rollen i forvejen");
    assertThat(desk.house().mail().list(hal.id())).isEmpty();
  }

  @Test
  void an_address_that_is_corrected_takes_all_letters_to_the_old_one_back() {
    Person ida = known("Ida Juul");
    appoint(ida);
    String path = link(ida);
    String recovery =
        desk.house()
            .access()
            .links()
            .issueAnew(Purpose.RECOVERY, "", ida.id(), RunningDesk.ACTOR)
            .token();
    Browser browser = administrator();
    String page = "/arbejde/drift/personer/" + ida.id();
    browser.get(page);
    browser.post(page, "navn", "Ida Juul Krag", "email", ida.email(), "sprog", "da");
    assertThat(desk.browser().get(path).statusCode()).as("only the name").isEqualTo(200);
    browser.post(page, "navn", "Ida Juul", "email", "ida.ny@vindby.example", "sprog", "da");
    assertThat(desk.browser().get(path).statusCode()).isEqualTo(410);
    assertThat(desk.browser().get("/glemt-adgangskode/" + recovery).statusCode()).isEqualTo(410);
  }
}
