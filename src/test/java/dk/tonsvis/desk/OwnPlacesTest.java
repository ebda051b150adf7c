package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How those get about who work for several municipalities.
class OwnPlacesTest {
  private static final String VINDBY = "/arbejde/kommuner/vindby";
  private static final String LAESOE = "/arbejde/kommuner/laesoe";

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /// Coordinator in Vindby and adviser in Læsø.
  private static Person rikke() {
    Person rikke = desk.person("Rikke Rask", desk.municipality("vindby"), Role.COORDINATOR);
    Organisation laesoe = desk.municipality("laesoe");
    desk.house()
        .people()
        .addMembership(
            rikke.id(),
            laesoe,
            Role.ADVISER,
            RunningDesk.TODAY,
            Optional.empty(),
            RunningDesk.ACTOR);
    return rikke;
  }

  private static String switcher(Browser browser, String path) {
    String page = browser.get(path).body();
    int from = page.indexOf("<details class=\"desk-places\"");
    return from < 0 ? "" : page.substring(from, page.indexOf("</details>", from));
  }

  @Test
  void who_has_one_municipality_has_nothing_to_choose() {
    Person anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    assertThat(switcher(desk.browser(anna), VINDBY + "/plan")).isEmpty();
  }

  @Test
  void the_same_kind_of_page_is_a_step_away_in_the_other_municipality() {
    Browser browser = desk.browser(rikke());
    assertThat(switcher(browser, VINDBY + "/plan"))
        .contains("Vindby", "href=\"" + LAESOE + "/plan\"")
        .contains("href=\"" + VINDBY + "/plan\" aria-current=\"true\"");
    assertThat(switcher(browser, "/en" + VINDBY + "/plan"))
        .contains("href=\"/en" + LAESOE + "/plan\"");
    assertThat(switcher(browser, LAESOE)).contains("href=\"" + VINDBY + "\"");
  }

  @Test
  void what_only_one_has_leads_to_where_the_other_lists_its_own() {
    Browser browser = desk.browser(rikke());
    assertThat(switcher(browser, VINDBY + "/plan/fil")).contains("href=\"" + LAESOE + "/plan\"");
  }

  @Test
  void a_page_that_one_may_not_read_there_is_not_led_to() {
    Browser browser = desk.browser(rikke());
    assertThat(switcher(browser, VINDBY + "/indstillinger"))
        .contains("href=\"" + LAESOE + "\"")
        .doesNotContain(LAESOE + "/indstillinger");
  }

  @Test
  void from_the_overview_each_municipality_is_a_step_away() {
    Browser browser = desk.browser(rikke());
    assertThat(switcher(browser, "/arbejde"))
        .contains("Vælg kommune", "href=\"" + LAESOE + "\"", "href=\"" + VINDBY + "\"");
  }
}
