package dk.tonsvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.catalogue.Operation;
import dk.tonsvis.catalogue.Parameter;
import dk.tonsvis.quantity.Draws;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Asks the API for whatever the contract allows, and for much that it does not. Whatever comes
/// back is promised by the contract, and nothing ever fails. Requests are drawn from the contract
/// with seeds, so that they are the same on every machine.
class FuzzTest {
  private static final int SHORT = 500;
  private static final int LONG = 5_000;

  /// What breaks programs: the empty, the endless, the other alphabet, the other meaning.
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e9",
          "2147483648",
          "9223372036854775808",
          "NaN",
          "null",
          "true",
          "%",
          "%00",
          "\u0000",
          "../..",
          "'; select 1; --",
          "=1+1",
          "<script>",
          "æøå",
          "\ud83c\udf0d",
          "a,b,c",
          ",",
          "0461,0461",
          "2023-02-29",
          "9999-12-31",
          "0000-00-00",
          "x".repeat(3000));

  /// What is known, so that much of what is asked has an answer.
  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry("municipality", List.of("0461", "0101", "0825", "0999", "0420", "0400")),
          Map.entry("region", List.of("region-syddanmark", "region-sjaelland")),
          Map.entry("kkr", List.of("kkr-nordjylland", "kkr-hovedstaden")),
          Map.entry("year", List.of("2018", "2020", "2023", "1990")),
          Map.entry("sector", List.of("transport", "energy", "agriculture_land")),
          Map.entry("account", List.of("ens-kommuner", "vindby", "kf25-nation")),
          Map.entry("vintage", List.of("1", "2", "3", "4")),
          Map.entry("earlier", List.of("1", "3")),
          Map.entry("asOf", List.of("2026-04-01", "2026-05-18", "2026-11-22", "2027-01-01")),
          Map.entry("tree", List.of("national-5", "gpc")),
          Map.entry("place", List.of("all", "odense", "vindby", "laesoe")),
          Map.entry("indicator", List.of("population", "cars.electric", "cars.steam")),
          Map.entry("owner", List.of("0461", "DK", "0999")),
          Map.entry("number", List.of("1", "2", "3")),
          Map.entry("limit", List.of("1", "7", "10000")),
          Map.entry("cursor", List.of("MDQ2MQ", "djE")));

  @Test
  void nothing_fails_and_every_answer_keeps_the_contract() {
    assertThat(statuses(SHORT)).containsKeys(200, 400, 404, 406);
  }

  @Tag("long")
  @Test
  void nothing_fails_in_five_thousand_requests_and_every_answer_keeps_the_contract() {
    assertThat(statuses(LONG)).containsKeys(200, 400, 404, 406);
  }

  /// How many answers of each status there were.
  private static Map<Integer, Integer> statuses(int requests) {
    Map<Integer, Integer> statuses = new TreeMap<>();
    Draws.times(requests, draws -> statuses.merge(ask(draws), 1, Integer::sum));
    return statuses;
  }

  private static int ask(Draws draws) {
    List<Operation> operations = Checked.CONTRACT.operations();
    Operation operation = one(draws, operations);
    String path = path(draws, operation) + query(draws, operation);
    List<String> headers = new ArrayList<>();
    if (draws.between(0, 3) == 0) {
      headers.add("Accept");
      headers.add(
          one(draws, List.of("text/csv", "application/json", "text/html", "*/*", "a/b;q=2", ";")));
    }
    if (draws.between(0, 3) == 0) {
      headers.add("Accept-Language");
      headers.add(one(draws, List.of("en", "da", "de", "*", "en;q=0", "-", "x;;")));
    }
    HttpResponse<String> response =
        RunningApi.get(Contract.BASE + path, headers.toArray(String[]::new));
    assertThat(response.statusCode()).as(path + " " + headers).isLessThan(500);
    if (response.headers().firstValue("RateLimit").isPresent()) {
      Checked.answer(path, response);
    } else {
      // The server refused the address before the API saw it.
      assertThat(response.statusCode()).as(path).isEqualTo(400);
      assertThat(Checked.type(response)).as(path).isEqualTo("application/problem+json");
    }
    return response.statusCode();
  }

  private static String path(Draws draws, Operation operation) {
    String path = operation.path();
    for (Parameter parameter : operation.in(Parameter.Place.PATH).toList()) {
      String value = encoded(value(draws, parameter));
      path = path.replace("{" + parameter.name() + "}", value);
    }
    return path;
  }

  private static String query(Draws draws, Operation operation) {
    List<Parameter> possible = operation.in(Parameter.Place.QUERY).toList();
    List<String> pairs = new ArrayList<>();
    for (Parameter parameter : possible) {
      if (draws.between(0, 2) == 0) {
        pairs.add(parameter.name() + "=" + encoded(values(draws, parameter)));
      }
    }
    if (draws.between(0, 9) == 0) {
      pairs.add(encoded(one(draws, NASTY)) + "=" + encoded(one(draws, NASTY)));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String values(Draws draws, Parameter parameter) {
    int count = parameter.isList() ? draws.between(1, 3) : 1;
    return IntStream.range(0, count)
        .mapToObj(_ -> value(draws, parameter))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static String value(Draws draws, Parameter parameter) {
    if (draws.between(0, 11) == 0) {
      return one(draws, NASTY);
    }
    if (draws.between(0, 9) > 0 && KNOWN.containsKey(parameter.name())) {
      return one(draws, KNOWN.get(parameter.name()));
    }
    return switch (parameter.form()) {
      case Parameter.Form.Choice choice -> one(draws, choice.values());
      case Parameter.Form.Whole whole ->
          String.valueOf(draws.random().nextLong(whole.least() - 1, whole.most() + 1));
      case Parameter.Form.Day _ ->
          draws.between(1900, 2100) + "-0" + draws.between(0, 9) + "-" + draws.between(10, 31);
      case Parameter.Form.YesNo _ -> one(draws, List.of("true", "false"));
      case Parameter.Form.Text _ -> text(draws);
    };
  }

  private static String text(Draws draws) {
    return IntStream.range(0, draws.between(1, 8))
        .mapToObj(_ -> String.valueOf((char) draws.between('-', 'z')))
        .collect(Collectors.joining());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }

  private static <T> T one(Draws draws, List<T> all) {
    return all.get(draws.between(0, all.size() - 1));
  }
}
