package dk.tonsvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One sum, whoever is asked: the API by any filter and any grouping, the database in SQL, and the
/// pages. To the gram.
class SumsTest {
  private static final List<String> PARTS =
      List.of("municipality", "region", "kkr", "type", "year", "sector");
  private static final int RUNS = 60;

  private final House house = RunningApi.house();
  private final Map<String, String> pages = new HashMap<>();

  /// A request of its own making, and the same question as conditions in SQL.
  private record Question(Vintage vintage, String query, String conditions) {}

  @Test
  void sums_by_any_filter_are_those_of_sql_to_the_gram() {
    Draws.times(
        RUNS,
        draws -> {
          Question question = question(draws);
          List<String> groupBy = some(draws, PARTS, 3);
          Map<String, Long> expected = inSql(question, List.of());
          long sum = sum(totals(question, List.of()));
          assertThat(expected).as(question.query()).isEqualTo(Map.of("", sum));
          assertThat(sum(totals(question, groupBy)))
              .as(question.query() + " by " + groupBy)
              .isEqualTo(sum);
          assertThat(sum(entries(question))).as(question.query()).isEqualTo(sum);
        });
  }

  @Test
  void each_group_is_that_of_sql_to_the_gram() {
    Draws.times(
        RUNS,
        draws -> {
          Question question = question(draws);
          List<String> groupBy = some(draws, List.of("municipality", "year", "sector"), 3);
          assertThat(groups(question, groupBy))
              .as(question.query() + " by " + groupBy)
              .isEqualTo(inSql(question, groupBy));
        });
  }

  private Map<String, Long> groups(Question question, List<String> groupBy) {
    Map<String, Long> groups = new HashMap<>();
    totals(question, groupBy)
        .path("items")
        .forEach(
            item ->
                groups.put(
                    groupBy.stream()
                        .map(part -> item.path(part).asString())
                        .collect(Collectors.joining(" ")),
                    item.path("known_co2e_g").asLong()));
    return groups;
  }

  /// A page shows whole tonnes, and is made from sums that are the API's to the gram.
  @Test
  void every_sum_is_the_one_that_the_page_of_the_municipality_is_made_from() {
    Emissions newest = house.accounts().newest(Accounts.NATIONAL);
    Numbers numbers = Numbers.in(Language.DANISH);
    for (JsonNode total : Checked.get("/totals?groupBy=municipality,year").path("items")) {
      String code = total.path("municipality").asString();
      long grams = total.path("figure").path("co2e_g").asLong();
      int year = total.path("year").asInt();
      assertThat(newest.total(code, year).known().grams()).as(code + year).isEqualTo(grams);
      assertThat(page(code))
          .as(code + " " + year)
          .contains(numbers.cell(Figure.measured(Co2e.ofGrams(grams))));
    }
  }

  @Test
  void every_figure_stands_on_the_page_of_the_municipality() {
    Numbers numbers = Numbers.in(Language.DANISH);
    for (JsonNode entry : Checked.get("/entries?limit=10000").path("items")) {
      Co2e amount = Co2e.ofGrams(entry.path("figure").path("co2e_g").asLong());
      assertThat(page(entry.path("municipality").asString()))
          .as(entry.toString())
          .contains(numbers.cell(Figure.measured(amount)));
    }
  }

  private String page(String code) {
    return pages.computeIfAbsent(
        code,
        _ -> RunningApi.get("/kommuner/" + house.places().find(code).orElseThrow().slug()).body());
  }

  private Question question(Draws draws) {
    List<Vintage> vintages = house.accounts().list();
    Vintage vintage = vintages.get(draws.between(0, vintages.size() - 1));
    Emissions emissions = house.accounts().emissions(vintage);
    List<String> codes = some(draws, emissions.municipalities(), 12);
    List<String> years = some(draws, emissions.years().stream().map(String::valueOf).toList(), 4);
    List<String> sectors = some(draws, emissions.sectors(), 4);
    StringBuilder query = new StringBuilder("account=" + vintage.account());
    query.append("&vintage=").append(vintage.number());
    StringBuilder conditions = new StringBuilder("vintage = " + vintage.number());
    add(query, conditions, "municipality", codes);
    add(query, conditions, "year", years);
    add(query, conditions, "sector", sectors);
    return new Question(vintage, query.toString(), conditions.toString());
  }

  private static void add(
      StringBuilder query, StringBuilder conditions, String name, List<String> values) {
    if (!values.isEmpty()) {
      query.append('&').append(name).append('=').append(String.join(",", values));
      conditions.append(
          values.stream()
              .map(value -> "'" + value + "'")
              .collect(Collectors.joining(", ", " and " + name + "::text in (", ")")));
    }
  }

  /// Some of a list in its order, none of them at times.
  private static List<String> some(Draws draws, List<String> all, int most) {
    List<String> rest = new ArrayList<>(all);
    int wanted = draws.between(0, Math.min(most, all.size()));
    while (rest.size() > wanted) {
      rest.remove(draws.between(0, rest.size() - 1));
    }
    return rest;
  }

  private Map<String, Long> inSql(Question question, List<String> groupBy) {
    String key =
        groupBy.isEmpty()
            ? "''"
            : groupBy.stream()
                .map(part -> part + "::text")
                .collect(Collectors.joining(" || ' ' || "));
    Map<String, Long> sums = new HashMap<>();
    house
        .database()
        .jdbc()
        .sql(
            "select "
                + key
                + " as grp, sum(co2e_g)::bigint from account_entry where "
                + question.conditions()
                + " group by grp")
        .query(
            row -> {
              sums.put(row.getString(1), row.getLong(2));
            });
    return sums;
  }

  private static JsonNode totals(Question question, List<String> groupBy) {
    return Checked.get(
        "/totals?limit=10000&"
            + question.query()
            + (groupBy.isEmpty() ? "" : "&groupBy=" + String.join(",", groupBy)));
  }

  private static JsonNode entries(Question question) {
    return Checked.get("/entries?limit=10000&" + question.query());
  }

  /// Of sums or of entries.
  private static long sum(JsonNode page) {
    return page.path("items")
        .valueStream()
        .mapToLong(
            item ->
                item.has("known_co2e_g")
                    ? item.path("known_co2e_g").asLong()
                    : item.at("/figure/co2e_g").asLong(0))
        .sum();
  }
}
