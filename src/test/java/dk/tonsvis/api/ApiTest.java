package dk.tonsvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.catalogue.Operation;
import dk.tonsvis.pathway.Outcome;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the API answers, held to its contract. The figures are those of the vintages of the
/// national account that were read on 17 March and 18 May 2026, and of Vindby.
class ApiTest {
  /// An address for each operation, with the examples of the contract.
  static Stream<String> addresses() {
    return Checked.CONTRACT.operations().stream()
        .map(
            operation ->
                operation
                    .path()
                    .replace(
                        "{municipality}", operation.id().equals("getPlan") ? "vindby" : "odense")
                    .replace("{tree}", "national-5")
                    .replace("{vintage}", "2")
                    .replace("{place}", "all")
                    .replace("{indicator}", "population")
                    .replace("{number}", "1"));
  }

  @Test
  void the_contract_knows_every_reason_why_a_target_is_not_measured() {
    JsonNode words =
        Checked.CONTRACT.document().at("/components/schemas/Outcome/properties/status/enum");
    List<String> known = words.valueStream().map(JsonNode::asString).toList();
    assertThat(known)
        .containsAll(Stream.of(Outcome.Why.values()).map(Json::key).toList())
        .contains("held");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void every_operation_answers_as_the_contract_says(String path) {
    assertThat(Checked.get(path).isContainer()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void what_the_reader_has_already_is_not_sent_again(String path) {
    HttpResponse<String> first = RunningApi.get(Contract.BASE + path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = RunningApi.get(Contract.BASE + path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    Checked.answer(path, again);
    HttpResponse<String> other =
        RunningApi.get(Contract.BASE + path, "If-None-Match", "W/\"0123\"");
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void head_says_what_get_says_without_the_body(String path) {
    HttpResponse<String> head = RunningApi.send("HEAD", Contract.BASE + path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag"))
        .isEqualTo(RunningApi.get(Contract.BASE + path).headers().firstValue("ETag"));
  }

  static Stream<String> withCsv() {
    List<String> csv =
        Checked.CONTRACT.operations().stream()
            .filter(Operation::hasCsv)
            .map(Operation::path)
            .toList();
    List<String> all = Checked.CONTRACT.operations().stream().map(Operation::path).toList();
    List<String> filled = addresses().toList();
    return csv.stream().map(path -> filled.get(all.indexOf(path)));
  }

  @ParameterizedTest
  @MethodSource("withCsv")
  void csv_is_the_same_by_accept_and_by_the_parameter(String path) {
    String asked = Checked.get(path + "?format=csv").asString();
    assertThat(Checked.get(path, "Accept", "text/csv").asString()).isEqualTo(asked);
    // Of measured series only those of Vindby come with the program.
    assertThat(asked.lines()).hasSizeGreaterThan(path.startsWith("/indicators/") ? 0 : 1);
  }

  @Test
  void odenses_entries_sum_to_what_the_page_says() {
    JsonNode total = Checked.get("/totals?municipality=0461&year=2023").path("items").path(0);
    assertThat(total.path("figure").path("co2e_g").asLong()).isEqualTo(808_556_300_000L);
    assertThat(total.path("coverage").path("figures_expected").asInt()).isEqualTo(5);
    JsonNode entries = Checked.get("/entries?municipality=0461&year=2023");
    long sum =
        entries
            .path("items")
            .valueStream()
            .mapToLong(e -> e.path("figure").path("co2e_g").asLong())
            .sum();
    assertThat(sum).isEqualTo(808_556_300_000L);
    assertThat(entries.path("source").path("read_on").asString()).isEqualTo("2026-05-18");
  }

  @Test
  void the_sum_of_the_nation_carries_its_coverage() {
    JsonNode total = Checked.get("/totals?year=2023").path("items").path(0);
    assertThat(total.path("figure").path("co2e_g").asLong()).isEqualTo(34_039_453_500_000L);
    assertThat(total.path("coverage").path("municipalities_complete").asInt()).isEqualTo(98);
    assertThat(total.path("coverage").path("municipalities_expected").asInt()).isEqualTo(98);
    assertThat(total.path("coverage").path("is_complete").asBoolean()).isTrue();
  }

  @Test
  void vindbys_cars_are_told_with_whose_counts_they_are_and_in_no_list_of_denmark() {
    JsonNode cars = Checked.get("/indicators/cars.electric?municipality=0999");
    assertThat(cars.path("sources").size()).isEqualTo(1);
    assertThat(cars.path("items").size()).isPositive();
    assertThat(cars.at("/items/0/reading/kind").asString()).isEqualTo("known");
    assertThat(Checked.get("/indicators/cars.electric").path("items").valueStream())
        .noneMatch(item -> item.path("municipality").asString().equals("0999"));
    Checked.refused(404, "/indicators/cars.steam");
  }

  @Test
  void an_account_is_told_as_it_was_known_on_a_day() {
    String asked = "/totals?municipality=0101&groupBy=year&year=2018,2023";
    JsonNode march = Checked.get(asked + "&asOf=2026-04-01");
    JsonNode today = Checked.get(asked);
    assertThat(march.path("source").path("read_on").asString()).isEqualTo("2026-03-17");
    assertThat(today.path("source").path("read_on").asString()).isEqualTo("2026-05-18");
    assertThat(change(march)).isEqualTo(-0.507, org.assertj.core.data.Offset.offset(0.0005));
    assertThat(change(today)).isEqualTo(-0.490, org.assertj.core.data.Offset.offset(0.0005));
    Checked.refused(400, asked + "&asOf=2026-01-01");
  }

  private static double change(JsonNode totals) {
    double first = totals.at("/items/0/figure/co2e_g").asDouble();
    return totals.at("/items/1/figure/co2e_g").asDouble() / first - 1;
  }

  @Test
  void a_list_is_walked_from_page_to_page_without_loss() {
    long sum = 0;
    int items = 0;
    String next = "/api/v1/entries?year=2023&limit=97";
    while (!next.isEmpty()) {
      HttpResponse<String> response = RunningApi.get(next);
      JsonNode page = Checked.answer(next.substring(Contract.BASE.length()), response);
      items += page.path("count").asInt();
      assertThat(page.path("total").asInt()).isEqualTo(490);
      sum += page.path("items").valueStream().mapToLong(e -> e.at("/figure/co2e_g").asLong()).sum();
      next =
          response
              .headers()
              .firstValue("Link")
              .map(link -> link.replaceFirst("^<([^>]+)>; rel=\"next\"$", "$1"))
              .orElse("");
    }
    assertThat(items).isEqualTo(490);
    assertThat(sum).isEqualTo(34_039_453_500_000L);
  }

  @Test
  void everything_that_is_wrong_is_named_at_once_in_the_readers_language() {
    String path = "/entries?year=18&sector=nonsense&foo=1&vintage=99&municipality=0462&limit=0";
    JsonNode danish = Checked.refused(400, path);
    assertThat(danish.path("errors").valueStream().map(e -> e.path("parameter").asString()))
        .containsExactlyInAnyOrder("year", "foo", "limit", "vintage", "municipality");
    assertThat(danish.path("title").asString()).isEqualTo("Forespørgslen kan ikke besvares");
    JsonNode english = Checked.refused(400, path, "Accept-Language", "en-GB, da;q=0.5");
    assertThat(english.path("title").asString()).isEqualTo("The request cannot be answered");
    assertThat(english.path("errors").size()).isEqualTo(danish.path("errors").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/entries?year=2023&year=2022",
        "/entries?municipality=0461,0461",
        "/entries?asOf=2026-02-30",
        "/entries?vintage=1&asOf=2026-04-01",
        "/entries?account=kf25-nation",
        "/entries?sector=nonsense",
        "/entries?region=region-oestdanmark",
        "/entries?cursor=abc",
        "/entries?format=xml",
        "/entries?year=",
        "/restatements/2?earlier=2",
        "/municipalities/%C3%A6",
        "/municipalities?type=city",
        "/targets?owner=0462"
      })
  void what_is_wrong_is_refused_with_the_parameter_named(String path) {
    assertThat(Checked.refused(400, path).path("errors").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/municipalities/atlantis",
        "/sector-trees/none",
        "/restatements/99",
        "/restatements/1",
        "/municipalities/vindby/plans/99",
        "/municipalities/odense/pathway?scenario=plan",
        "/trends/atlantis",
        "/"
      })
  void what_is_not_there_is_told_as_a_problem(String path) {
    assertThat(Checked.refused(404, path).path("title").asString()).isEqualTo("Det findes ikke");
  }

  @Test
  void what_nobody_can_answer_in_is_refused() {
    Checked.refused(406, "/entries", "Accept", "application/pdf");
    Checked.refused(406, "/restatements", "Accept", "text/csv");
    Checked.refused(406, "/entries", "Accept", ";;");
    assertThat(Checked.get("/kkr", "Accept", "text/html,*/*;q=0.1").isObject()).isTrue();
  }

  @Test
  void the_api_is_read_and_not_written() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
      HttpResponse<String> response = RunningApi.send(method, "/api/v1/entries");
      assertThat(response.statusCode()).as(method).isEqualTo(405);
      assertThat(Checked.type(response)).isEqualTo("application/problem+json");
    }
  }

  @Test
  void pages_of_other_sites_may_read() {
    HttpResponse<String> before =
        RunningApi.send(
            "OPTIONS",
            "/api/v1/entries",
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "GET");
    assertThat(before.statusCode()).isEqualTo(204);
    assertThat(before.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(before.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("GET");
    HttpResponse<String> read = RunningApi.get("/api/v1/kkr", "Origin", "https://example.org");
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(read.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void who_asks_too_much_is_asked_to_wait_and_others_are_not() {
    HttpResponse<String> last = RunningApi.sendAs("192.0.2.7", "GET", "/api/v1/kkr");
    for (int i = 0; i < Door.MOST; i++) {
      last = RunningApi.sendAs("192.0.2.7", "GET", "/api/v1/kkr");
    }
    assertThat(last.statusCode()).isEqualTo(429);
    Checked.answer("/kkr", last);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(RunningApi.sendAs("192.0.2.8", "GET", "/api/v1/kkr").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v2/entries", "/api/v1/entries;x=1", "/api/v1/a%2Fb", "/api/v1//kkr"})
  void no_page_ever_comes_from_the_api(String path) {
    HttpResponse<String> response = RunningApi.get(path);
    assertThat(response.statusCode()).isBetween(400, 499);
    assertThat(Checked.type(response)).isEqualTo("application/problem+json");
    assertThat(response.body()).startsWith("{").contains("\"status\":" + response.statusCode());
  }

  @Test
  void drafts_of_plans_and_names_of_people_are_not_told() {
    JsonNode plan = Checked.get("/municipalities/vindby/plans/1");
    String owner =
        RunningApi.house().plans().findPublic("0999", 1).orElseThrow().plan().actions().stream()
            .map(action -> action.delivery().owner())
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElseThrow();
    assertThat(plan.toString()).doesNotContain(owner);
    assertThat(Checked.get("/municipalities/vindby/plans").path("items").valueStream())
        .noneMatch(revision -> revision.path("state").asString().equals("draft"));
  }

  @Test
  void the_map_lies_within_its_box_and_knows_bornholm() {
    JsonNode map = Checked.get("/municipalities.geojson");
    assertThat(map.path("features").size()).isEqualTo(98);
    JsonNode box = map.path("bbox");
    assertThat(map.path("features").valueStream())
        .allMatch(
            feature -> {
              double lon = feature.at("/geometry/coordinates/0").asDouble();
              double lat = feature.at("/geometry/coordinates/1").asDouble();
              return box.path(0).asDouble() <= lon
                  && lon <= box.path(2).asDouble()
                  && box.path(1).asDouble() <= lat
                  && lat <= box.path(3).asDouble();
            });
    assertThat(map.path("features").valueStream().map(f -> f.path("id").asString()))
        .contains("0400")
        .doesNotContain("0999");
  }
}
