package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The file of a small sound plan, on its way to being spoiled by a test: two actions, a theme, a
/// target, a pool and a factor.
final class Draft {
  static final Reference REFERENCE = Reference.load();
  static final Places PLACES = Places.load();

  private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
  private String format = "tonsvis-plan/1";

  Draft() {
    row("plan", "municipality", "0999", "title_da", "Plan", "account", "ens-kommuner");
    put("plan", 1, "baseline", "frozen").put("plan", 1, "source", "Vindby");
    row("targets", "id", "maal", "statement_da", "Mindre", "type", "base-year", "year", 2030);
    put("targets", 1, "base_year", 1990).put("targets", 1, "base_t", 1000);
    put("targets", 1, "percent", 70).put("targets", 1, "source", "Vindby");
    row("themes", "number", "1", "title_da", "Varme");
    action("1.1").action("1.2");
    effect("1.1", "type", "tonnes", "likely", 100);
    effect("1.2", "type", "activity", "likely", 50, "from_factor", "el");
    row("pools", "id", "oliefyr", "name_da", "Oliefyr", "sector", "energy", "year", 2023);
    put("pools", 1, "tonnes", 500).put("pools", 1, "source", "Vindby");
    factor("el", 2020, "MWh").factor("el", 2050, "MWh");
  }

  Draft action(String number) {
    return row(
        "actions", "number", number, "name_da", "Indsats", "kind", "mitigation", "control", "own");
  }

  Draft effect(String action, Object... cells) {
    row("effects", "action", action, "pool", "energy", "start", 2025, "full", 2030);
    fill(rows("effects").getLast(), cells);
    return this;
  }

  Draft factor(String id, int year, String unit) {
    row("factors", "id", id, "name_da", "Faktor", "unit", unit, "year", year);
    fill(rows("factors").getLast(), "kg_per_unit", 100, "source", "Vindby");
    return this;
  }

  /// Adds a row: names and values in turn.
  Draft row(String table, Object... cells) {
    rows(table).add(new LinkedHashMap<>());
    fill(rows(table).getLast(), cells);
    return this;
  }

  private List<Map<String, Object>> rows(String table) {
    return tables.computeIfAbsent(table, _ -> new ArrayList<>());
  }

  private static void fill(Map<String, Object> row, Object... cells) {
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i].toString(), cells[i + 1]);
    }
  }

  /// Puts a value in a cell; rows count from 1.
  Draft put(String table, int row, String column, Object value) {
    rows(table).get(row - 1).put(column, value);
    return this;
  }

  Draft drop(String table, int row, String column) {
    rows(table).get(row - 1).remove(column);
    return this;
  }

  Draft dropTable(String table) {
    tables.remove(table);
    return this;
  }

  Draft format(String other) {
    format = other;
    return this;
  }

  byte[] file() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", format);
    root.putAll(tables);
    return JsonMapper.shared().writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
  }

  int count(String table) {
    return rows(table).size();
  }

  PlanReading read() {
    return read(file());
  }

  static PlanReading read(byte[] file) {
    return PlanFiles.read(file, REFERENCE, PLACES);
  }

  static Plan plan(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Refused refused ->
          throw new AssertionError(
              refused.problems().stream().map(p -> p.text(Language.ENGLISH)).toList().toString());
    };
  }

  static List<Problem> problems(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read read -> read.warnings();
      case PlanReading.Refused refused -> refused.problems();
    };
  }

  /// `NOT_A_YEAR actions 2 start`: kind, table or sheet, row and column, as far as they are told.
  static List<String> brief(PlanReading reading) {
    return problems(reading).stream().map(Draft::brief).toList();
  }

  private static String brief(Problem problem) {
    Problem.Place place = problem.place();
    List<String> parts = new ArrayList<>(List.of(problem.kind().name()));
    place.table().or(place::sheet).ifPresent(parts::add);
    place.row().ifPresent(row -> parts.add(Integer.toString(row)));
    Optional<String> column = place.column();
    column.ifPresent(parts::add);
    return String.join(" ", parts);
  }
}
