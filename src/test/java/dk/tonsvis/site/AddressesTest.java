package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AddressesTest {
  static final String[] KINDS = RunningSite.KINDS;

  @ParameterizedTest
  @FieldSource("KINDS")
  void every_page_is_there_in_danish_and_in_english(String path) {
    HttpResponse<String> danish = RunningSite.get(path);
    assertThat(danish.statusCode()).isEqualTo(200);
    assertThat(danish.body()).contains("<html lang=\"da\">");
    assertThat(danish.headers().firstValue("Content-Language")).hasValue("da-DK");
    assertThat(danish.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    HttpResponse<String> english = RunningSite.get(RunningSite.english(path));
    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.body()).contains("<html lang=\"en\">");
    assertThat(english.headers().firstValue("Content-Language").orElse("")).startsWith("en");
    assertThat(new Markup(english.body()).headline())
        .isNotEqualTo(new Markup(danish.body()).headline());
  }

  @Test
  void the_code_of_a_municipality_leads_to_its_name_for_ever() {
    for (String code : new String[] {"0461", "461"}) {
      assertLeads(RunningSite.get("/kommuner/" + code), 308, "/kommuner/odense");
      assertLeads(RunningSite.get("/en/kommuner/" + code), 308, "/en/kommuner/odense");
    }
    assertLeads(RunningSite.get("/kommuner/L%C3%A6s%C3%B8"), 308, "/kommuner/laesoe");
  }

  private static void assertLeads(HttpResponse<String> response, int status, String to) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Location")).hasValue(to);
  }

  @Test
  void a_search_that_fits_one_municipality_leads_there_even_with_a_slip() {
    assertLeads(RunningSite.get("/kommuner?q=odnse"), 303, "/kommuner/odense");
    assertLeads(RunningSite.get("/en/kommuner?q=+Odense+"), 303, "/en/kommuner/odense");
    assertLeads(RunningSite.get("/kommuner?q=0461"), 303, "/kommuner/odense");
  }

  @Test
  void an_empty_search_shows_the_whole_list() {
    Markup page = RunningSite.page("/kommuner?q=");
    assertThat(page.headline()).isEqualTo("Kommunerne fra A til Å");
    assertThat(page.table("places-caption")).hasSize(99);
  }

  @Test
  void a_search_that_fits_several_lists_them() {
    Markup page = RunningSite.page("/kommuner?q=nord");
    assertThat(page.table("places-caption").size()).isBetween(2, 10);
    assertThat(page.headline()).endsWith("kommuner passer på »nord«");
  }

  @Test
  void a_search_that_fits_none_says_so_and_helps_on() {
    Markup page = RunningSite.page("/en/kommuner?q=qqqq");
    assertThat(page.headline()).isEqualTo("No municipality matches “qqqq”");
    assertThat(page.tags("a").map(a -> a.at("href"))).contains("/en/kommuner");
  }

  @Test
  void what_is_searched_for_is_cut_and_never_becomes_markup() {
    Markup endless = RunningSite.page("/kommuner?q=" + "x".repeat(10_000));
    assertThat(endless.headline()).hasSizeLessThan(100);
    String attack = "\"><script>alert(1)</script>";
    Markup page =
        RunningSite.page("/kommuner?q=" + URLEncoder.encode(attack, StandardCharsets.UTF_8));
    assertThat(page.tags("script")).hasSize(1);
    assertThat(page.headline()).contains("alert(1)");
    assertThat(page.tags("input").map(input -> input.at("value"))).contains(attack);
  }

  @Test
  void half_a_letter_at_the_cut_does_no_harm() {
    String query = "x".repeat(59) + "\ud83d\ude00";
    Markup page =
        RunningSite.page("/kommuner?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(page.html()).doesNotContain("\ufffd").doesNotContain("x?");
  }
}
