package dk.tonsvis.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.site.Axe;
import dk.tonsvis.site.Chromium;
import dk.tonsvis.store.Sight;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The session ends while somebody writes in a row of a plan, with the keyboard alone: they sign
/// in, and what they wrote stands there and is saved.
class LostSessionJourneyTest {
  private static final String GOOD = "fire grå gæs gik en tur";
  private static final String VINDBY = "0999";

  private static RunningDesk desk;
  private static Person anna;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    desk.house().access().passwords().set(anna, GOOD, RunningDesk.ACTOR);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static <T> T seeing(Supplier<T> work) {
    return Sight.of(Set.of(VINDBY)).during(work::get);
  }

  private static WorkingCopy copy() {
    return seeing(
        () ->
            desk.house()
                .copies()
                .makeFrom(
                    desk.house().plans().findInForce(VINDBY).orElseThrow(),
                    "Revision",
                    RunningDesk.ACTOR));
  }

  private static CopyRow action(WorkingCopy copy) {
    return seeing(() -> desk.house().copies().read(copy.id()))
        .orElseThrow()
        .of("actions")
        .getFirst();
  }

  /// As when the longest time has passed, or they were signed out everywhere.
  private static void endSessions() {
    int ended = desk.house().database().jdbc().sql("delete from spring_session").update();
    assertThat(ended).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"DANISH, 375", "ENGLISH, 1280"})
  void what_was_written_is_there_after_signing_in_and_is_saved(Language language, int width) {
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
    String label = language == Language.ENGLISH ? "Responsible unit" : "Ansvarlig enhed";
    WorkingCopy copy = copy();
    String unit = "Natur & miljø " + language + width;
    String path =
        (language == Language.ENGLISH ? "/en" : "")
            + "/arbejde/kommuner/vindby/plan/kladde/"
            + copy.id()
            + "/raekke/"
            + action(copy).id();
    try (BrowserContext window = Chromium.window(desk.address(), width)) {
      Page page = window.newPage();
      page.navigate(TestSignIn.PATH + "?person=" + anna.id());
      page.navigate(path);
      Keyboard keyboard = new Keyboard(page);
      endSessions();
      keyboard.type(label, unit);
      assertThat(page.locator("[data-saved]")).containsText(words.say("part.saving.ended"));
      Axe.assertSound(page);
      keyboard.press(words.say("part.saving.again"));
      assertThat(page.locator("h1")).hasText(words.say("signin.headline"));
      keyboard.type(words.say("signin.email"), anna.email());
      keyboard.type(words.say("signin.password"), GOOD);
      keyboard.press(words.say("signin.button"));
      assertThat(page.getByText(words.say("kept.notice"))).isVisible();
      assertThat(keyboard.field(label)).hasValue(unit);
      assertThat(action(copy).cell("unit")).isNotEqualTo(unit);
      Axe.assertSound(page);
      keyboard.press(words.say("plan.row.save"));
      assertThat(page.getByText(words.say("done.gemt")).first()).isVisible();
      assertThat(action(copy).cell("unit")).isEqualTo(unit);
    }
  }
}
