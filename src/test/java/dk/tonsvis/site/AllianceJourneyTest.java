package dk.tonsvis.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holding municipalities beside each other and looking at the whole country, in a real browser.
class AllianceJourneyTest {
  private static final Pattern CHOSEN =
      Pattern.compile("/sammenlign\\?kommuner=odense,koebenhavn$");

  @Test
  void a_reader_compares_two_municipalities_and_sends_the_address_on() {
    compare(Chromium.options());
  }

  @Test
  void the_same_goes_without_script() {
    compare(Chromium.options().setJavaScriptEnabled(false));
  }

  @Test
  void the_same_goes_on_a_phone() {
    compare(Chromium.options().setViewportSize(375, 740).setHasTouch(true).setIsMobile(true));
  }

  private static void compare(Browser.NewContextOptions options) {
    try (Chromium.Visit visit = Chromium.visit(options)) {
      Page page = visit.page();
      page.navigate("/");
      link(page, "Sammenlign").first().click();
      page.getByLabel("1. kommune").fill("Odense");
      page.getByLabel("2. kommune").fill("købnhavn");
      submit(page);
      assertThat(page.getByText("Mente du København?")).isVisible();
      assertThat(page.getByLabel("1. kommune")).hasValue("Odense");
      page.getByLabel("2. kommune").fill("København");
      submit(page);
      assertThat(page).hasURL(CHOSEN);
      assertThat(headline(page))
          .hasText("Pr. indbygger i 2023: Odense 3,9 ton og København 1,3 ton.");
      link(page, "English").click();
      assertThat(page).hasURL(Pattern.compile("/en/sammenlign\\?kommuner=odense,koebenhavn$"));
      assertThat(headline(page)).containsText("Odense 3.9 tonnes");
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void submit(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sammenlign")).click();
  }

  private static Locator headline(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  @Test
  void from_the_country_one_comes_to_a_region_to_a_municipality_and_to_why() {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open("/nationalt");
      link(page, "Region Syddanmark").click();
      assertThat(headline(page)).containsText("Region Syddanmark: Kommunerne udledte");
      page.locator("section[aria-labelledby=members-table] a", named("Odense")).click();
      link(page, "Hvorfor ændrede det sig?").click();
      assertThat(page).hasURL(Pattern.compile("/kommuner/odense/hvorfor$"));
      assertThat(headline(page)).hasText("Odense udledte 298.754 ton mindre i 2023 end i 2018.");
    }
  }

  private static Page.LocatorOptions named(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }
}
