package dk.tonsvis.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What readers do with a drawing and the figures behind it, in a real browser.
class DrawingJourneyTest {
  @Test
  void the_arrow_keys_walk_through_the_figures_of_a_drawing_and_escape_hides_them() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/odense");
      Locator drawing = page.locator("svg.chart-wide").first();
      Locator tip = page.locator(".tip");
      drawing.focus();
      page.keyboard().press("ArrowRight");
      assertThat(tip).containsText("2018");
      String first = tip.textContent();
      page.keyboard().press("ArrowRight");
      assertThat(tip).not().hasText(first);
      page.keyboard().press("End");
      assertThat(tip).containsText("2023");
      assertThat(page.locator("[role=status]").filter(text("2023"))).hasCount(1);
      page.keyboard().press("Escape");
      assertThat(tip).isHidden();
      page.keyboard().press("Home");
      assertThat(tip).containsText("2018");
      page.keyboard().press("Tab");
      assertThat(tip).isHidden();
    }
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void a_series_is_put_back_and_comes_forward_again() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/odense");
      Locator figure = page.locator("figure.drawing").first();
      Locator energy =
          figure.getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Energi").setExact(true));
      Locator columns = figure.locator(".chart-wide [data-series='Energi']");
      assertThat(columns.first()).not().hasClass(Pattern.compile("series-off"));
      energy.click();
      assertThat(energy).hasAttribute("aria-pressed", "false");
      assertThat(columns.first()).hasClass(Pattern.compile("series-off"));
      assertThat(figure.locator(".chart-wide [data-series='Transport']").first())
          .not()
          .hasClass(Pattern.compile("series-off"));
      energy.press("Enter");
      assertThat(columns.first()).not().hasClass(Pattern.compile("series-off"));
    }
  }

  @Test
  void a_figure_leads_to_where_it_comes_from_and_on_to_its_inputs_without_script() {
    try (Chromium.Visit visit = Chromium.visit(Chromium.options().setJavaScriptEnabled(false))) {
      Page page = visit.page();
      page.navigate("/kommuner/odense");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hvorfra?")).click();
      assertThat(page).hasURL(Pattern.compile("/forklar/aendring/odense/2018-2023$"));
      page.locator("table a.whence").last().click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("Odense: udledning i 2023 er 808.556,3 ton CO₂e.");
      page.locator("table a.whence").first().click();
      assertThat(page.getByText("Tallet står, som udgiveren har offentliggjort det.").first())
          .isVisible();
    }
  }

  @Test
  void a_reader_searches_from_any_page_without_script() {
    try (Chromium.Visit visit = Chromium.visit(Chromium.options().setJavaScriptEnabled(false))) {
      Page page = visit.page();
      page.navigate("/metode");
      page.getByLabel("Søg på hele siden").fill("odnse");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/soeg\\?q=odnse$"));
      page.locator(".hits a").first().click();
      assertThat(page).hasURL(Pattern.compile("/kommuner/odense$"));
    }
  }

  @Test
  void a_drawing_is_downloaded_under_a_name_that_says_what_it_is() throws IOException {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/kommuner/odense");
      Download file =
          page.waitForDownload(() -> page.getByText("Hent tegningen (SVG)").first().click());
      assertThat(file.suggestedFilename()).isEqualTo("tonsvis-kommuner-odense-development.svg");
      assertThat(Files.readString(file.path())).contains("Energistyrelsen");
    }
  }
}
