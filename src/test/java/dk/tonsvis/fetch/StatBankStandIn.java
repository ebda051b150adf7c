package dk.tonsvis.fetch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers as StatBank does for three tables: what they are made of, and text with semicolons whose
/// municipality codes have no leading zero. Every cell is a number that can be told from its place.
final class StatBankStandIn {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A variable with its values and their texts.
  private record Variable(String id, boolean elimination, Map<String, String> values) {}

  private final List<String> codes;
  private final Map<String, List<Variable>> tables = new LinkedHashMap<>();

  /// What a cell says instead of its number, by `TABLE area split period`.
  private final Map<String, String> marks = new LinkedHashMap<>();

  StatBankStandIn(List<String> codes) {
    this.codes = codes;
    tables.put(
        "FOLK1A",
        List.of(
            area("OMRÅDE"),
            new Variable("KØN", true, Map.of("TOT", "I alt")),
            time("K1", "K2", "K3", "K4")));
    tables.put(
        "BIL54",
        List.of(
            area("OMRÅDE"),
            new Variable("BILTYPE", true, Map.of("4000101002", "Personbiler i alt")),
            new Variable("BRUG", true, Map.of("1000", "I alt", "1100", "Husholdninger")),
            new Variable("DRIV", true, fuels()),
            time("M01", "M02")));
    tables.put(
        "BOL102",
        List.of(
            area("AMT"),
            new Variable("BEBO", false, Map.of("1000", "Beboede boliger")),
            new Variable("ANVENDELSE", true, Map.of("120", "Parcelhuse")),
            new Variable("OPVARMNING", true, heatings()),
            time("")));
  }

  private static Map<String, String> fuels() {
    Map<String, String> fuels = new LinkedHashMap<>();
    fuels.put("20200", "Drivmidler i alt");
    fuels.put("20205", "Benzin");
    fuels.put("20210", "Diesel");
    fuels.put("20225", "El");
    fuels.put("20232", "Pluginhybrid");
    fuels.put("20256", "Kom senere");
    return fuels;
  }

  private static Map<String, String> heatings() {
    Map<String, String> heatings = new LinkedHashMap<>();
    heatings.put("1", "Fjernvarme");
    heatings.put("2", "Centralvarme med olie");
    heatings.put("3", "Centralvarme m naturgas");
    heatings.put("4", "Varmepumpe");
    heatings.put("5", "Elovne");
    heatings.put("6", "Ovne");
    heatings.put("7", "Uoplyst");
    return heatings;
  }

  private Variable area(String id) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("000", "Hele landet");
    values.put("084", "Region Hovedstaden");
    values.put("411", "Christiansø");
    codes.forEach(code -> values.put(code.substring(1), "K" + code));
    return new Variable(id, false, values);
  }

  private static Variable time(String... moments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int year = 2016; year <= 2022; year++) {
      for (String moment : moments) {
        values.put(year + moment, year + moment);
      }
    }
    return new Variable("Tid", false, values);
  }

  private List<Variable> variables(String table) {
    return Objects.requireNonNull(tables.get(table), table);
  }

  /// Adds a value to a variable, as code lists grow.
  void add(String table, String variable, String id, String text) {
    variables(table).stream()
        .filter(each -> each.id().equals(variable))
        .forEach(each -> each.values().put(id, text));
  }

  /// Adds a variable that nobody knows.
  void addVariable(String table, String id) {
    List<Variable> more = new ArrayList<>(variables(table));
    more.add(new Variable(id, false, Map.of("1", "Et")));
    tables.put(table, more);
  }

  /// From now on a cell says this.
  void say(String table, String area, String split, String period, String mark) {
    marks.put(String.join(" ", table, area, split, period), mark);
  }

  void tableInfo(HttpExchange exchange) throws IOException {
    String table = exchange.getRequestURI().getPath().substring("/tableinfo/".length());
    String variables =
        variables(table).stream()
            .map(
                variable ->
                    "{\"id\": \"%s\", \"elimination\": %s, \"time\": %s, \"values\": [%s]}"
                        .formatted(
                            variable.id(),
                            variable.elimination(),
                            variable.id().equals("Tid"),
                            variable.values().entrySet().stream()
                                .map(
                                    value ->
                                        "{\"id\": \"%s\", \"text\": \"%s\"}"
                                            .formatted(value.getKey(), value.getValue()))
                                .collect(Collectors.joining(","))))
            .collect(Collectors.joining(","));
    StandInServices.text(
        exchange, 200, "{\"id\": \"" + table + "\", \"variables\": [" + variables + "]}");
  }

  void data(HttpExchange exchange, String body) throws IOException {
    JsonNode asked = JSON.readTree(body);
    String table = asked.get("table").asString();
    List<String> header = new ArrayList<>();
    List<List<String>> choices = new ArrayList<>();
    for (JsonNode variable : asked.get("variables")) {
      header.add(variable.get("code").asString().toUpperCase(Locale.ROOT));
      List<String> values = new ArrayList<>();
      variable.get("values").forEach(value -> values.add(value.asString()));
      choices.add(values);
    }
    StringBuilder text = new StringBuilder("\ufeff" + String.join(";", header) + ";INDHOLD\r\n");
    rows(table, choices, List.of(), text);
    StandInServices.text(exchange, 200, text.toString());
  }

  private void rows(
      String table, List<List<String>> choices, List<String> chosen, StringBuilder text) {
    if (chosen.size() == choices.size()) {
      text.append(String.join(";", chosen)).append(';').append(cell(table, chosen)).append("\r\n");
      return;
    }
    for (String value : choices.get(chosen.size())) {
      List<String> more = new ArrayList<>(chosen);
      more.add(value);
      rows(table, choices, more, text);
    }
  }

  private String cell(String table, List<String> chosen) {
    String area = chosen.getFirst();
    String split = chosen.size() > 2 ? chosen.get(1) : "";
    String mark = marks.get(String.join(" ", table, area, split, chosen.getLast()));
    if (mark != null) {
      return mark;
    }
    int place = Integer.parseInt(area);
    return switch (split) {
      case "" -> Integer.toString(place * 100);
      case "20200" -> Integer.toString(5 * place);
      case "20256" -> "0";
      case "20205" -> Integer.toString(2 * place);
      default -> Integer.toString(place);
    };
  }
}
