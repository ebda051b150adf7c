package dk.tonsvis.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.tonsvis.access.ClaimRule;
import dk.tonsvis.access.Provider;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.site.Axe;
import dk.tonsvis.site.Chromium;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Ways in, in a real browser: with a mouse, with the keyboard alone, on a phone, without script.
class DoorJourneyTest {
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

  /// The browser calls the server as people do in a trial, since passkeys are bound to a name.
  private static String address() {
    return desk.address().replace("127.0.0.1", "localhost");
  }

  private static NewContextOptions phone() {
    return Chromium.options(address())
        .setViewportSize(375, 740)
        .setHasTouch(true)
        .setIsMobile(true);
  }

  private static Person withPassword(String name) {
    Person person = desk.person(name, desk.municipality("vindby"), Role.COORDINATOR);
    desk.house().access().passwords().set(person, GOOD, ACTOR);
    return person;
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void the_first_start_leads_to_an_administrator_on_a_phone_and_without_script() {
    for (boolean hasScript : List.of(true, false)) {
      String token = desk.house().access().administrators().link().token();
      try (Chromium.Visit visit =
          Chromium.visit(address(), phone().setJavaScriptEnabled(hasScript))) {
        Page page = visit.open("/velkommen/" + token);
        field(page, "Navn").fill("Asta Admin");
        field(page, "E-mail").fill("boss" + hasScript + "@vindby.example");
        field(page, "Ny adgangskode").fill("kort");
        press(page, "Kom i gang");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("mindst 15 tegn");
        assertThat(field(page, "Navn")).hasValue("Asta Admin");
        field(page, "Ny adgangskode").fill(GOOD);
        field(page, "Ny adgangskode igen").fill(GOOD);
        if (hasScript) {
          Axe.assertSound(page);
        }
        press(page, "Kom i gang");
        assertThat(page.locator("h1")).containsText("Asta Admin");
      }
    }
  }

  @Test
  void one_signs_in_with_the_keyboard_alone_and_sees_every_stop() {
    Person bo = withPassword("Bo Birk");
    try (Chromium.Visit visit = Chromium.visit(address(), Chromium.options(address()))) {
      Page page = visit.open("/en/arbejde/profil");
      assertThat(page.locator("h1")).hasText("Sign in");
      field(page, "E-mail").focus();
      page.keyboard().type(bo.email());
      page.keyboard().press("Tab");
      assertThat(field(page, "Password")).isFocused();
      assertThat(
              page.evaluate(
                  """
                  () => { const style = getComputedStyle(document.activeElement);
                    return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; }"""))
          .isEqualTo(true);
      page.keyboard().type(GOOD);
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("My profile");
      Axe.assertSound(page);
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out").setExact(true))
          .first()
          .focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Sign in");
      Axe.assertSound(page);
    }
  }

  @Test
  void one_makes_a_passkey_and_signs_in_with_it() {
    Person cille = withPassword("Cille Dam");
    try (Chromium.Visit visit = Chromium.visit(address(), Chromium.options(address()))) {
      Page page = visit.page();
      device(page);
      visit.open("/log-ind?videre=%2Farbejde%2Fprofil");
      field(page, "E-mail").fill(cille.email());
      field(page, "Adgangskode").fill(GOOD);
      press(page, "Log ind");
      field(page, "Hvad skal den hedde?").fill("Cilles telefon");
      press(page, "Lav adgangsnøgle");
      assertThat(page.getByText("Adgangsnøglen er klar.")).isVisible();
      assertThat(page.getByText("Cilles telefon").first()).isVisible();
      press(page, "Log ud");
      press(page, "Log ind med adgangsnøgle");
      assertThat(page.locator("h1")).containsText("Cille Dam");
      assertThat(desk.house().access().passkeys().list(cille.id()))
          .singleElement()
          .satisfies(passkey -> assertThat(passkey.signatureCount()).isPositive());
    }
  }

  /// An authenticator inside the machine, which knows its owner.
  private static void device(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", arguments);
  }

  @Test
  void without_script_no_passkey_is_offered() {
    try (Chromium.Visit visit =
        Chromium.visit(address(), Chromium.options(address()).setJavaScriptEnabled(false))) {
      Page page = visit.open("/log-ind");
      assertThat(page.locator("[data-passkey]")).isHidden();
      assertThat(field(page, "Adgangskode")).isVisible();
    }
  }

  @Test
  void the_provider_of_the_municipality_signs_in_and_the_page_is_sound() {
    MockOAuth2Server server = new MockOAuth2Server();
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
      Provider provider =
          new Provider(
              "vindby",
              server.issuerUrl("vindby").toString(),
              "tonsvis",
              "Vindby Kommune",
              "Municipality of Vindby",
              List.of(),
              true);
      desk.house().people().keep(desk.municipality("vindby"), ACTOR);
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
      server.enqueueCallback(
          new DefaultOAuth2TokenCallback(
              "vindby",
              "dan",
              "JWT",
              List.of("tonsvis"),
              Map.of(
                  "name", "Dan Eng", "email", "dan@vindby.example", "role", List.of("koordinator")),
              3600));
      signInBy(server);
    } finally {
      desk.house().access().providers().list().forEach(DoorJourneyTest::shut);
      server.shutdown();
    }
  }

  private static void signInBy(MockOAuth2Server server) {
    try (Chromium.Visit visit = Chromium.visit(List.of(address(), origin(server)), phone())) {
      Page page = visit.open("/arbejde");
      Axe.assertSound(page);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vindby Kommune")).click();
      assertThat(page.locator("h1")).containsText("Dan Eng");
      Axe.assertSound(page);
      page = visit.open("/arbejde/profil");
      assertThat(page.getByText("Vindby Kommune").first()).isVisible();
      Axe.assertSound(page);
    }
  }

  private static String origin(MockOAuth2Server server) {
    String issuer = server.issuerUrl("vindby").toString();
    return issuer.substring(0, issuer.lastIndexOf('/'));
  }

  /// So that other tests meet the page without it.
  private static void shut(Provider provider) {
    desk.house()
        .access()
        .providers()
        .keep(
            new Provider(
                provider.id(),
                provider.issuer(),
                provider.clientId(),
                provider.nameDanish(),
                provider.nameEnglish(),
                provider.scopes(),
                false),
            ACTOR);
  }
}
