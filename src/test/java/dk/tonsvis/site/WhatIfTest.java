package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.pathway.ScenarioText;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Turning at Vindby's plan, over HTTP.
class WhatIfTest {
  private static final String PAGE = "/kommuner/vindby/hvad-hvis";
  private static final Plan PLAN =
      RunningSite.house().plans().findInForce("0999").orElseThrow().plan();

  /// The plan's first action that is on by itself and can be turned at.
  static final Action ACTION =
      new WhatIfForm(PLAN)
          .turnable().stream()
              .filter(action -> ScenarioText.isOn(Scenario.Actions.PLAN, action))
              .findFirst()
              .orElseThrow();

  private static final String ID = ScenarioText.escaped(ACTION.number());

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  /// The fields of the form as a browser sends them, with one box not ticked.
  private static String sent(Markup page, String without) {
    StringBuilder query = new StringBuilder();
    page.tags("input")
        .filter(input -> !input.at("name").isEmpty() && !input.at("name").equals(without))
        .filter(
            input ->
                !List.of("radio", "checkbox").contains(input.at("type"))
                    || input.attributes().containsKey("checked"))
        .forEach(
            input ->
                query
                    .append(query.isEmpty() ? "" : "&")
                    .append(input.at("name"))
                    .append('=')
                    .append(input.at("value")));
    return query.toString();
  }

  @Test
  void the_form_as_it_stands_leads_back_to_the_plan() {
    Markup page = RunningSite.page(PAGE);
    assertThat(location(RunningSite.get(PAGE + "?" + sent(page, "")))).isEqualTo(PAGE);
    Markup english = RunningSite.page("/en" + PAGE);
    assertThat(location(RunningSite.get("/en" + PAGE + "?" + sent(english, ""))))
        .isEqualTo("/en" + PAGE);
  }

  @Test
  void a_box_that_is_not_ticked_takes_its_action_off() {
    String query = sent(RunningSite.page(PAGE), "til-" + ID);
    String address = location(RunningSite.get(PAGE + "?" + query));
    assertThat(address).isEqualTo(PAGE + "?i=" + ID + ":fra");
    Markup page = RunningSite.page(address);
    assertThat(page.headline()).startsWith("Med det, du har valgt");
    assertThat(
            page.tags("input")
                .filter(input -> input.at("name").equals("til-" + ID))
                .noneMatch(input -> input.attributes().containsKey("checked")))
        .isTrue();
    assertThat(location(RunningSite.get(PAGE + "?" + sent(page, "")))).isEqualTo(address);
  }

  @Test
  void another_choice_of_actions_brings_the_partners_actions_with_it() {
    String query = sent(RunningSite.page(PAGE), "handlinger").concat("&handlinger=partnere");
    assertThat(location(RunningSite.get(PAGE + "?" + query)))
        .isEqualTo(PAGE + "?handlinger=partnere");
  }

  @Test
  void every_way_of_writing_a_scenario_leads_to_its_one_address() {
    String address = PAGE + "?i=" + ID + ":150";
    for (String other : List.of("150.00;", "til,150")) {
      assertThat(location(RunningSite.get(PAGE + "?handlinger=plan&i=" + ID + ":" + other)))
          .isEqualTo(address);
    }
    assertThat(RunningSite.get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void the_answer_alone_says_what_the_page_says() {
    String scenario = "?i=" + ID + ":fra";
    Markup page = RunningSite.page(PAGE + scenario);
    Markup answer = RunningSite.page(PAGE + "/svar" + scenario);
    assertThat(answer.headline()).isEqualTo(page.headline());
    assertThat(answer.table("whatif-targets")).isEqualTo(page.table("whatif-targets"));
    assertThat(answer.html()).doesNotContain("<html").contains("data-address=\"" + PAGE + scenario);
  }

  @Test
  void a_scenario_is_kept_from_search_engines_and_the_plans_page_is_not() {
    assertThat(RunningSite.get(PAGE + "?i=" + ID + ":fra").headers().firstValue("X-Robots-Tag"))
        .hasValue("noindex, nofollow");
    assertThat(RunningSite.get(PAGE).headers().firstValue("X-Robots-Tag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i=9.9.9:fra",
        "i=9.9.9:NaN",
        "i=9.9.9:1e308",
        "i=a:fra&i=b:fra",
        "handlinger=alt&grundforloeb=x",
        "x=%00",
        "i=%3Cscript%3Ealert(1)%3C/script%3E:fra",
        "formular=1&omfang-0=1e308&handlinger=%26x%3D1"
      })
  void an_address_that_holds_no_scenario_is_refused_with_all_that_is_wrong(String query) {
    for (String part : List.of("", "/svar")) {
      HttpResponse<String> danish = RunningSite.get(PAGE + part + "?" + query);
      assertThat(danish.statusCode()).isEqualTo(400);
      Markup page = new Markup(danish.body());
      assertThat(page.headline()).isEqualTo("Adressen kan ikke bruges.");
      assertThat(page.html()).doesNotContain("<script>alert").contains("<li>");
      HttpResponse<String> english = RunningSite.get("/en" + PAGE + part + "?" + query);
      assertThat(new Markup(english.body()).headline()).isEqualTo("The address cannot be used.");
    }
  }

  @Test
  void endless_addresses_are_refused() {
    assertThat(RunningSite.get(PAGE + "?i=" + "1:fra;".repeat(2_000)).statusCode()).isEqualTo(400);
    assertThat(RunningSite.get(PAGE + "?i=" + "1:fra;".repeat(20_000)).statusCode())
        .isBetween(400, 499);
  }

  @Test
  void where_there_is_nothing_to_turn_at_one_is_led_to_the_pathway() {
    assertThat(location(RunningSite.get("/kommuner/laesoe/hvad-hvis")))
        .isEqualTo("/kommuner/laesoe/reduktionssti");
    assertThat(RunningSite.get("/kommuner/laesoe/hvad-hvis/svar").statusCode()).isEqualTo(404);
    assertThat(RunningSite.get("/kommuner/atlantis/hvad-hvis").statusCode()).isEqualTo(404);
  }

  @Test
  void the_code_of_a_municipality_keeps_its_scenario_on_the_way_to_the_name() {
    HttpResponse<String> moved = RunningSite.get("/kommuner/0999/hvad-hvis?i=" + ID + ":fra");
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(moved.headers().firstValue("Location")).hasValue(PAGE + "?i=" + ID + ":fra");
  }
}
