package dk.tonsvis.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.tonsvis.pathway.ScenarioText;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a councillor does with a plan, in a real browser.
class WhatIfJourneyTest {
  private static final String ID = ScenarioText.escaped(WhatIfTest.ACTION.number());
  private static final Pattern OFF =
      Pattern.compile("/kommuner/vindby/hvad-hvis\\?i=" + ID.replace(".", "\\.") + ":fra$");

  @Test
  void a_councillor_takes_an_action_off_and_shares_what_comes_of_it() {
    takeOffAndShare(Chromium.options(), true);
  }

  @Test
  void the_same_goes_without_script() {
    takeOffAndShare(Chromium.options().setJavaScriptEnabled(false), false);
  }

  @Test
  void the_same_goes_on_a_phone() {
    takeOffAndShare(
        Chromium.options().setViewportSize(375, 740).setHasTouch(true).setIsMobile(true), true);
  }

  private static void takeOffAndShare(Browser.NewContextOptions options, boolean hasScript) {
    try (Chromium.Visit visit = Chromium.visit(options)) {
      Page page = visit.page();
      page.navigate("/kommuner/vindby/reduktionssti");
      assertThat(headline(page)).containsText("Planen, som den er vedtaget");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hvad hvis …?")).click();
      assertThat(page).hasURL(Pattern.compile("/kommuner/vindby/hvad-hvis$"));
      long before = manko(page);
      openAround(page);
      box(page).uncheck();
      if (!hasScript) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis svaret")).click();
      }
      assertThat(page).hasURL(OFF);
      assertThat(headline(page)).containsText("Med det, du har valgt");
      assertThat(manko(page)).isGreaterThan(before);
      String said = headline(page).textContent();
      page.navigate(page.url());
      assertThat(headline(page)).hasText(said);
      assertThat(box(page)).not().isChecked();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tilbage til planen"))
          .first()
          .click();
      assertThat(page).hasURL(Pattern.compile("/hvad-hvis$"));
      assertThat(box(page)).isChecked();
    }
  }

  private static Locator headline(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator box(Page page) {
    return page.locator("[name=\"til-" + ID + "\"]");
  }

  /// What the scenario lacks of the first target, in tonnes.
  private static long manko(Page page) {
    String cell =
        page.locator("section[aria-labelledby=whatif-targets] tbody tr")
            .first()
            .locator("td")
            .nth(2)
            .textContent();
    return Long.parseLong(cell.replace("+", "").replace(".", "").replace('\u2212', '-'));
  }

  private static void openAround(Page page) {
    page.locator("details.turns")
        .filter(new Locator.FilterOptions().setHas(page.locator("[name=\"til-" + ID + "\"]")))
        .locator("summary")
        .click();
  }

  @Test
  void with_the_keyboard_alone_an_action_is_made_larger_and_the_answer_is_told() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/vindby/hvad-hvis");
      Locator slider = page.locator("[name=\"omfang-" + ID + "\"]");
      openAround(page);
      slider.focus();
      for (int i = 0; i < 10; i++) {
        page.keyboard().press("ArrowRight");
      }
      assertThat(page).hasURL(Pattern.compile("\\?i=" + ID.replace(".", "\\.") + ":110$"));
      assertThat(slider).isFocused();
      assertThat(page.locator("output[for=\"omfang-" + ID.replace('.', '-') + "\"]"))
          .hasText("110");
      assertThat(page.locator("#answer-said")).containsText("Med det, du har valgt");
      assertThat(page.locator("#answer")).not().hasAttribute("aria-busy", "true");
    }
  }

  @Test
  void another_choice_of_actions_ticks_the_partners_boxes() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/vindby/hvad-hvis");
      int before = page.locator("input[type=checkbox]:checked").count();
      page.locator("#handlinger-partnere").check();
      assertThat(page).hasURL(Pattern.compile("\\?handlinger=partnere$"));
      assertThat(page.locator("input[type=checkbox]:checked").count()).isGreaterThan(before);
      page.locator("#handlinger-plan").check();
      assertThat(page).hasURL(Pattern.compile("/hvad-hvis$"));
      assertThat(page.locator("input[type=checkbox]:checked")).hasCount(before);
    }
  }

  @Test
  void the_back_button_leads_out_and_not_through_every_change() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/vindby/reduktionssti");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hvad hvis …?")).click();
      openAround(page);
      box(page).uncheck();
      assertThat(page).hasURL(OFF);
      page.goBack();
      assertThat(page).hasURL(Pattern.compile("/reduktionssti$"));
    }
  }
}
