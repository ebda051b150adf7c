package dk.tonsvis.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What readers do, in a real browser.
class JourneyTest {
  @Test
  void a_reader_finds_odense_reads_its_gap_and_switches_language() {
    findOdense(Chromium.options());
  }

  @Test
  void the_same_goes_without_script() {
    findOdense(Chromium.options().setJavaScriptEnabled(false));
  }

  @Test
  void the_same_goes_on_a_phone() {
    findOdense(phone());
  }

  private static Browser.NewContextOptions phone() {
    return Chromium.options().setViewportSize(375, 740).setHasTouch(true).setIsMobile(true);
  }

  private static void findOdense(Browser.NewContextOptions options) {
    try (Chromium.Visit visit = Chromium.visit(options)) {
      Page page = visit.page();
      page.navigate("/");
      page.getByLabel("Find din kommune").fill("odense");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
      assertThat(page).hasURL(Pattern.compile("/kommuner/odense$"));
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("Odense udledte 808.556 ton CO₂e i 2023. Det er 27 % mindre end i 2018.");
      assertThat(page.getByText("Det kræver 115.508 ton mindre hvert år.")).isVisible();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
      assertThat(page).hasURL(Pattern.compile("/en/kommuner/odense$"));
      assertThat(page.getByText("That takes 115,508 tonnes less each year.")).isVisible();
    }
  }

  @Test
  void with_the_keyboard_alone_one_comes_past_the_menu_and_finds_a_municipality() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/");
      page.keyboard().press("Tab");
      Locator skip = page.getByText("Gå til indholdet");
      assertThat(skip).isFocused();
      assertThat(skip).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.getByText("Hvorfra?")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.getByLabel("Find din kommune")).isFocused();
      page.keyboard().type("odnse");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/kommuner/odense$"));
    }
  }

  @Test
  void a_tile_tells_its_figure_on_focus_and_opens_with_enter() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/");
      Locator tile = tabTo(page, "svg.chart-wide a.mark");
      String address = String.valueOf(tile.getAttribute("href"));
      Locator tip = page.locator(".tip");
      assertThat(tip).isVisible();
      assertThat(tip).hasText(String.valueOf(tile.getAttribute("data-tip")));
      page.keyboard().press("Escape");
      assertThat(tip).isHidden();
      assertThat(page.locator("*:focus")).hasAttribute("href", address);
      page.keyboard().press("Enter");
      assertThat(page).hasURL(RunningSite.address() + address);
    }
  }

  private static Locator tabTo(Page page, String selector) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (page.locator(selector + ":focus").count() == 1) {
        return page.locator(selector + ":focus");
      }
    }
    throw new AssertionError("no Tab leads to " + selector);
  }

  @Test
  void a_mark_in_a_drawing_tells_its_figure_under_the_pointer() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/odense");
      Locator mark = page.locator("svg.chart-wide .mark").first();
      mark.scrollIntoViewIfNeeded();
      mark.hover();
      assertThat(page.locator(".tip")).hasText(String.valueOf(mark.getAttribute("data-tip")));
      page.locator("h1").hover();
      assertThat(page.locator(".tip")).isHidden();
    }
  }

  @Test
  void the_list_gets_shorter_while_one_types() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/");
      Locator visible = page.locator("#places li:visible");
      assertThat(visible).hasCount(98);
      page.getByLabel("Skriv for at forkorte listen").fill("Ærø");
      assertThat(visible).hasCount(1);
      assertThat(visible).containsText("Ærø");
      assertThat(page.getByText("1 af 98 kommuner")).isVisible();
      page.getByLabel("Skriv for at forkorte listen").fill("");
      assertThat(visible).hasCount(98);
    }
  }

  @Test
  void without_script_nothing_is_offered_that_needs_it() {
    try (Chromium.Visit visit = Chromium.visit(Chromium.options().setJavaScriptEnabled(false))) {
      Page page = visit.page();
      page.navigate("/");
      assertThat(page.locator(".filter")).isHidden();
      assertThat(page.locator("#places li:visible")).hasCount(98);
    }
  }

  @Test
  void the_figures_of_a_drawing_open() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/odense");
      Locator table = page.locator("section[aria-labelledby=development-table]");
      assertThat(table).isHidden();
      page.locator("summary").first().click();
      assertThat(table).isVisible();
      assertThat(table).containsText("508.313");
    }
  }

  @Test
  void on_paper_the_menu_is_gone_the_figures_are_open_and_the_source_stays() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/odense");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("header nav")).isHidden();
      assertThat(page.locator(".breadcrumbs")).isHidden();
      assertThat(page.locator("nav.next")).isHidden();
      assertThat(page.locator(".source").first()).isVisible();
      assertThat(page.locator("section[aria-labelledby=development-table]")).isVisible();
      assertThat(page.locator("svg.chart-wide").first()).isVisible();
      assertThat(page.locator("svg.chart-narrow").first()).isHidden();
    }
  }

  @Test
  void nothing_moves_for_those_who_asked_for_rest() {
    try (Chromium.Visit visit =
        Chromium.visit(Chromium.options().setReducedMotion(ReducedMotion.REDUCE))) {
      Page page = visit.open("/kommuner/odense");
      assertThat(
              page.evaluate(
                  """
                  () => [...document.querySelectorAll('*')].filter(e =>
                    ['', '::before', '::after'].some(part => {
                      const style = getComputedStyle(e, part || undefined);
                      return parseFloat(style.transitionDuration) > 0
                        || style.animationName !== 'none';
                    })).length"""))
          .isEqualTo(0);
    }
  }

  @Test
  void every_button_and_field_is_large_enough_to_be_hit() {
    try (Chromium.Visit visit = Chromium.visit(phone())) {
      for (String path :
          List.of(
              "/",
              "/kommuner/odense",
              "/kommuner/vindby/reduktionssti",
              "/kommuner/vindby/hvad-hvis",
              "/metode")) {
        Page page = visit.open(path);
        assertThat(
                page.evaluate(
                    """
                    () => [...document.querySelectorAll('a, button, input, summary')]
                      .filter(e => !e.closest('svg') && !e.closest('p') && e.checkVisibility())
                      .map(e => [e, e.getBoundingClientRect()])
                      .filter(([e, box]) => !e.matches('.skipnav') && box.height < 24)
                      .map(([e, box]) => e.outerHTML.slice(0, 80) + ' ' + box.height)"""))
            .as(path)
            .isEqualTo(List.of());
      }
    }
  }
}
