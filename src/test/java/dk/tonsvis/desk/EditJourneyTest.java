package dk.tonsvis.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.site.Axe;
import dk.tonsvis.site.Chromium;
import dk.tonsvis.store.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two colleagues edit one action of a plan, each in a real browser, one of them on a phone.
class EditJourneyTest {
  private static final String VINDBY = "0999";

  private static RunningDesk desk;
  private static Person anna;
  private static Person omar;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    omar = desk.person("Omar Ovesen", desk.municipality("vindby"), Role.COORDINATOR);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static <T> T seeing(Supplier<T> work) {
    return Sight.of(Set.of(VINDBY)).during(work::get);
  }

  private static Page signedIn(BrowserContext window, Person person) {
    Page page = window.newPage();
    page.navigate(TestSignIn.PATH + "?person=" + person.id());
    return page;
  }

  private static WorkingCopy copy() {
    Revision inForce = seeing(() -> desk.house().plans().findInForce(VINDBY)).orElseThrow();
    return seeing(() -> desk.house().copies().makeFrom(inForce, "Revision", RunningDesk.ACTOR));
  }

  private static CopyRow action(WorkingCopy copy) {
    return seeing(() -> desk.house().copies().read(copy.id()))
        .orElseThrow()
        .of("actions")
        .getFirst();
  }

  private static String address(WorkingCopy copy, CopyRow row) {
    return "/arbejde/kommuner/vindby/plan/kladde/" + copy.id() + "/raekke/" + row.id();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .focus();
    page.keyboard().press("Enter");
  }

  @ParameterizedTest
  @CsvSource({"DANISH, 375", "ENGLISH, 1280"})
  void a_form_saves_itself_and_who_comes_second_sees_both_and_chooses(
      Language language, int width) {
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
    String unit = language == Language.ENGLISH ? "Responsible unit" : "Ansvarlig enhed";
    WorkingCopy copy = copy();
    CopyRow action = action(copy);
    String path = (language == Language.ENGLISH ? "/en" : "") + address(copy, action);
    try (BrowserContext hers = Chromium.window(desk.address(), 1280);
        BrowserContext his = Chromium.window(desk.address(), width)) {
      Keyboard first = new Keyboard(signedIn(hers, anna));
      Keyboard second = new Keyboard(signedIn(his, omar));
      first.page().navigate(path);
      second.page().navigate(path);
      first.type(unit, "Annas enhed");
      assertThat(first.page().locator("[data-saved]"))
          .hasText(Pattern.compile(words.say("saving.saved", "\\d\\d[.:]\\d\\d.*")));
      assertThat(action(copy).cell("unit")).isEqualTo("Annas enhed");

      second.type(unit, "Omars enhed");
      assertThat(second.page().locator("[data-saved]")).containsText(words.say("saving.conflict"));
      second.press(words.say("saving.see-both"));
      decide(second, words);
      assertThat(action(copy).cell("unit")).isEqualTo("Omars enhed");
      second.press(words.say("plan.undo.button"));
      assertThat(second.page().getByText(words.say("done.fortrudt"))).isVisible();
      assertThat(action(copy).cell("unit")).isEqualTo("Annas enhed");
    }
  }

  /// First forgets to choose, then chooses his own.
  private static void decide(Keyboard second, Words words) {
    Page page = second.page();
    assertThat(page.locator("table.desk-sides")).containsText("Annas enhed");
    Axe.assertSound(page);
    second.press(words.say("conflict.save"));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText(words.say("conflict.choose"));
    Axe.assertSound(page);
    second.reachOneOf(words.say("conflict.use-yours", "Omars enhed"));
    page.keyboard().press("Space");
    second.press(words.say("conflict.save"));
    assertThat(page.getByText(words.say("done.afgjort"))).isVisible();
  }

  @Test
  void who_is_signed_out_while_writing_is_told_and_takes_it_along() {
    WorkingCopy copy = copy();
    CopyRow action = action(copy);
    try (BrowserContext window = Chromium.window(desk.address(), 1280)) {
      Page page = signedIn(window, anna);
      page.clock().install();
      page.navigate(address(copy, action));
      desk.house().access().sessions().endAll(anna.id());
      List<String> sent = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              sent.add(request.url());
            }
          });
      page.getByLabel("Ansvarlig enhed").fill("Skrevet for sent");
      page.clock().runFor(5_000);
      assertThat(page.locator("[data-saved]")).containsText("Du er logget ud");
      page.getByLabel("Ansvarlig enhed").fill("Skrevet endnu senere");
      page.clock().runFor(5_000);
      assertThat(sent).as("nothing is sent any more").hasSize(1);
      press(page, "Log ind, og tag det med");
      assertThat(page.locator("h1")).hasText("Log ind");
      page.navigate(TestSignIn.PATH + "?person=" + anna.id());
      page.navigate(address(copy, action));
      assertThat(page.getByLabel("Ansvarlig enhed")).hasValue("Skrevet endnu senere");
      assertThat(action(copy).cell("unit")).isNotEqualTo("Skrevet endnu senere");
    }
  }
}
