package dk.tonsvis.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.tonsvis.access.Administrators;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.site.Axe;
import dk.tonsvis.site.Chromium;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the link that the first start prints to the first colleague at the desk, with the keyboard
/// alone.
class FirstColleagueJourneyTest {
  private static final String GOOD = "fire grå gæs gik en tur";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+((?:/en)?/invitation/[\\w-]+)");

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Chromium.Visit window(int width) {
    return Chromium.visit(
        desk.address(), Chromium.options(desk.address()).setViewportSize(width, 800));
  }

  private static String link() {
    Administrators administrators = desk.house().access().administrators();
    return administrators.linkForFirst().orElseGet(administrators::link).token();
  }

  @ParameterizedTest
  @CsvSource({"DANISH, 375", "ENGLISH, 1280"})
  void the_first_start_leads_to_a_colleague_at_the_desk(Language language, int width) {
    walk(language, width);
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({"DANISH, 1280", "ENGLISH, 375"})
  void the_same_in_the_other_windows(Language language, int width) {
    walk(language, width);
  }

  private static void walk(Language language, int width) {
    Words words = Words.of("desk", language);
    String prefix = language == Language.ENGLISH ? "/en" : "";
    String email = "ny" + language + width + "@vindby.example";
    String path;
    try (Chromium.Visit visit = window(width)) {
      Page page = visit.open(prefix + WelcomeRoutes.PATH + "/" + link());
      welcomed(new Keyboard(page), words, "asta" + language + width + "@vindby.example");
      path = invited(new Keyboard(page), words, email);
    }
    try (Chromium.Visit visit = window(width)) {
      accepted(new Keyboard(visit.open(path)), words);
    }
    assertThat(desk.house().people().findByEmail(email)).isPresent();
  }

  private static void welcomed(Keyboard keyboard, Words words, String email) {
    Axe.assertSound(keyboard.page());
    keyboard.type(words.say("person.name"), "Asta Aagaard");
    keyboard.type(words.say("person.email"), email);
    keyboard.type(words.say("password." + NewPassword.FIRST), GOOD);
    keyboard.type(words.say("password." + NewPassword.AGAIN), GOOD);
    keyboard.press(words.say("welcome.button"));
    assertThat(keyboard.page().locator("h1")).containsText("Asta Aagaard");
    Axe.assertSound(keyboard.page());
  }

  /// Invites a coordinator of Vindby, and reads in the outbox where the letter's link leads.
  private static String invited(Keyboard keyboard, Words words, String email) {
    keyboard.follow(words.say("nav.installation"));
    keyboard.follow(words.say("installation.personer"));
    keyboard.type(words.say("person.name"), "Ny Kollega");
    keyboard.type(words.say("person.email"), email);
    keyboard.choose(words.say("people.role"), "Vindby: " + words.say("role.coordinator"));
    keyboard.choose(
        words.say("person.language"),
        words.say(
            words.language() == Language.ENGLISH ? "person.language.en" : "person.language.da"));
    keyboard.press(words.say("invite.button"));
    assertThat(keyboard.page().getByText(words.say("invite.made", "Ny Kollega"))).isVisible();
    Axe.assertSound(keyboard.page());
    keyboard.follow(words.say("nav.installation"));
    keyboard.follow(words.say("installation.post"));
    Axe.assertSound(keyboard.page());
    keyboard.follow(words.say("letter.invitation"));
    Axe.assertSound(keyboard.page());
    Matcher link = LINK.matcher(keyboard.page().locator("main").innerText());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static void accepted(Keyboard keyboard, Words words) {
    Axe.assertSound(keyboard.page());
    keyboard.type(words.say("password." + NewPassword.FIRST), GOOD);
    keyboard.type(words.say("password." + NewPassword.AGAIN), GOOD);
    keyboard.press(words.say("invitation.button"));
    assertThat(keyboard.page().locator("h1")).containsText("Ny Kollega");
    Axe.assertSound(keyboard.page());
    keyboard.follow("Vindby");
    assertThat(keyboard.page().locator("h1")).containsText("Vindby");
    Axe.assertSound(keyboard.page());
  }
}
