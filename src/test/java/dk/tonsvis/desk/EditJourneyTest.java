package dk.tonsvis.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.site.Chromium;
import dk.tonsvis.store.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two colleagues edit one action of a plan, each in a real browser, one of them on a phone.
class EditJourneyTest {
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
  private static final String SCAN =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const result = await axe.run(document, {
          runOnly: {type: 'tag', values: tags},
          resultTypes: ['violations'],
        });
        return result.violations.flatMap(violation =>
          violation.nodes.map(node => violation.id + ': ' + node.target.join(' ')));
      }""";
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

  @Test
  void a_form_saves_itself_and_who_comes_second_sees_both_and_chooses() {
    WorkingCopy copy = copy();
    CopyRow action = action(copy);
    try (BrowserContext wide = Chromium.window(desk.address(), 1280);
        BrowserContext phone = Chromium.window(desk.address(), 375)) {
      Page first = signedIn(wide, anna);
      Page second = signedIn(phone, omar);
      first.navigate(address(copy, action));
      second.navigate(address(copy, action));
      first.getByLabel("Ansvarlig enhed").fill("Annas enhed");
      assertThat(first.locator("[data-saved]"))
          .hasText(Pattern.compile("Gemt kl\\. \\d\\d\\.\\d\\d"));
      assertThat(action(copy).cell("unit")).isEqualTo("Annas enhed");

      second.getByLabel("Ansvarlig enhed").fill("Omars enhed");
      assertThat(second.locator("[data-saved]")).containsText("En anden har ændret rækken imens.");
      press(second, "Se begge og vælg");
      assertThat(second.locator("h1")).containsText("To udgaver af");
      assertThat(second.locator("table.desk-sides")).containsText("Annas enhed");
      press(second, "Gem det valgte");
      assertThat(second.getByRole(AriaRole.ALERT)).containsText("Vælg en af de to.");
      second.getByLabel("Din: Omars enhed").focus();
      second.keyboard().press("Space");
      press(second, "Gem det valgte");
      assertThat(second.getByText("Gemt, som du valgte.")).isVisible();
      assertThat(action(copy).cell("unit")).isEqualTo("Omars enhed");
      press(second, "Fortryd");
      assertThat(second.getByText("Din ændring er taget tilbage.")).isVisible();
      assertThat(action(copy).cell("unit")).isEqualTo("Annas enhed");
    }
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

  @Test
  void the_pages_of_a_plan_keep_the_rules_wide_and_narrow() throws IOException {
    Assumptions.assumeTrue(Files.exists(AXE), "axe-core is not installed in node_modules");
    WorkingCopy copy = copy();
    CopyRow action = action(copy);
    String plan = "/arbejde/kommuner/vindby/plan";
    Revision inForce = seeing(() -> desk.house().plans().findInForce(VINDBY)).orElseThrow();
    List<String> pages =
        List.of(
            plan,
            plan + "/fil",
            plan + "/udgave/" + inForce.number(),
            plan + "/sammenlign?fra=1&til=" + inForce.number(),
            plan + "/kladde/" + copy.id(),
            plan + "/kladde/" + copy.id() + "/indsatser",
            address(copy, action),
            "/en" + address(copy, action));
    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window = Chromium.window(desk.address(), width)) {
        Page page = signedIn(window, anna);
        for (String path : pages) {
          page.navigate(path);
          page.evaluate(Files.readString(AXE));
          assertThat(page.evaluate(SCAN))
              .as("%s at %d", path, width)
              .asInstanceOf(InstanceOfAssertFactories.LIST)
              .isEmpty();
          assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
              .as("%s does not scroll sideways at %d", path, width)
              .isEqualTo(true);
        }
      }
    }
  }
}
