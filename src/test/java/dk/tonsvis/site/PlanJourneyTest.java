package dk.tonsvis.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What readers of a plan do, in a real browser: from the municipality to its plan, to an action,
/// back, and to what has changed since the revision before.
class PlanJourneyTest {
  @Test
  void a_reader_finds_the_plan_an_action_and_what_has_changed() {
    readPlan(Chromium.options());
  }

  @Test
  void the_same_goes_without_script() {
    readPlan(Chromium.options().setJavaScriptEnabled(false));
  }

  @Test
  void the_same_goes_on_a_phone() {
    readPlan(Chromium.options().setViewportSize(375, 740).setHasTouch(true).setIsMobile(true));
  }

  private static void readPlan(Browser.NewContextOptions options) {
    try (Chromium.Visit visit = Chromium.visit(options)) {
      Page page = visit.page();
      page.navigate("/kommuner/vindby");
      follow(page, "Planen bag målene");
      assertThat(page).hasURL(Pattern.compile("/kommuner/vindby/plan$"));
      assertThat(headline(page)).containsText("34 indsatser er registreret her.");
      Locator action = page.locator("ul.actions a").first();
      String name = action.innerText();
      action.click();
      assertThat(page).hasURL(Pattern.compile("/kommuner/vindby/indsatser/"));
      assertThat(headline(page)).containsText(name);
      follow(page, "Hele planen");
      follow(page, "Sammenlign med Udgave 1");
      assertThat(headline(page)).hasText("Planen for Vindby: fra udgave 1 til udgave 2.");
      page.getByLabel("Til").selectOption("1");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sammenlign")).click();
      assertThat(page).hasURL(Pattern.compile("fra=1&til=1$"));
      follow(page, "English");
      assertThat(headline(page)).containsText("say the same");
    }
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private static Locator headline(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  @Test
  void the_risks_can_be_pointed_at_and_stand_in_a_table() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/vindby/klimatilpasning");
      Locator mark = page.locator("svg.chart-wide .mark").first();
      mark.scrollIntoViewIfNeeded();
      mark.hover();
      assertThat(page.locator(".tip")).hasText(String.valueOf(mark.getAttribute("data-tip")));
      Locator table = page.locator("section[aria-labelledby=risks-table]");
      assertThat(table).isHidden();
      page.locator("summary").first().click();
      assertThat(table).isVisible();
    }
  }

  @Test
  void every_link_and_field_of_a_plan_is_large_enough_to_be_hit() {
    try (Chromium.Visit visit =
        Chromium.visit(Chromium.options().setViewportSize(375, 740).setHasTouch(true))) {
      for (String path :
          new String[] {
            "/kommuner/vindby/plan",
            "/kommuner/vindby/plan/sammenlign",
            "/kommuner/vindby/klimatilpasning"
          }) {
        Page page = visit.open(path);
        Object small =
            page.evaluate(
                """
                () => [...document.querySelectorAll('a, button, input, select, summary')]
                  .filter(e => !e.closest('svg') && !e.closest('p') && e.checkVisibility())
                  .map(e => [e, e.getBoundingClientRect()])
                  .filter(([e, box]) => !e.matches('.skipnav') && box.height < 24)
                  .map(([e, box]) => e.outerHTML.slice(0, 80) + ' ' + box.height)""");
        assertThat(String.valueOf(small)).as(path).isEqualTo("[]");
      }
    }
  }
}
