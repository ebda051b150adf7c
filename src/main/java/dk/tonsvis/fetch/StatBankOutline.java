package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.place.MunicipalityCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What StatBank says a table is made of, held against what we expect of it.
///
/// @param areas the codes of the 98 as the table writes them, by ours
/// @param periods what a period is called, by year
/// @param labels the texts of the split variable's values by their codes; empty if nothing is split
record StatBankOutline(
    Map<MunicipalityCode, String> areas, Map<Integer, String> periods, Map<String, String> labels) {

  /// Throws [Unfit] with all that is other than expected.
  static StatBankOutline of(
      JsonNode variables, StatBankTable table, List<MunicipalityCode> codes, int firstYear) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    variables.forEach(variable -> byId.put(Json.text(variable, "id"), variable));
    List<Fault> faults = new ArrayList<>();
    List<String> wanted = new ArrayList<>(List.of(table.area(), "Tid"));
    table.split().ifPresent(wanted::add);
    wanted.addAll(table.fixed().keySet());
    wanted.stream()
        .filter(id -> !byId.containsKey(id))
        .forEach(id -> faults.add(Fault.of(Kind.VARIABLE_MISSING, table.table(), id)));
    byId.forEach(
        (id, variable) -> {
          JsonNode elimination = variable.get("elimination");
          boolean mayBeLeftOut = elimination != null && elimination.asBoolean(false);
          if (!wanted.contains(id) && !mayBeLeftOut) {
            faults.add(Fault.of(Kind.VARIABLE_UNDECIDED, table.table(), id));
          }
        });
    if (!faults.isEmpty()) {
      throw Unfit.because(faults);
    }
    table
        .fixed()
        .forEach(
            (id, value) -> {
              if (!values(byId.get(id)).containsKey(value)) {
                faults.add(Fault.of(Kind.VALUE_MISSING, table.table(), id, value));
              }
            });
    Map<MunicipalityCode, String> areas = areas(values(byId.get(table.area())).keySet());
    codes.stream()
        .filter(code -> !areas.containsKey(code))
        .forEach(
            code ->
                faults.add(
                    Fault.of(Kind.VALUE_MISSING, table.table(), table.area(), code.digits())));
    areas.keySet().retainAll(codes);
    Map<Integer, String> periods =
        periods(values(byId.get("Tid")).keySet(), table.moment(), firstYear);
    if (periods.isEmpty()) {
      faults.add(Fault.of(Kind.VALUE_MISSING, table.table(), "Tid", table.moment()));
    }
    if (!faults.isEmpty()) {
      throw Unfit.because(faults);
    }
    Map<String, String> labels =
        table.split().map(split -> values(byId.get(split))).orElse(Map.of());
    return new StatBankOutline(areas, periods, labels);
  }

  private static Map<String, String> values(@Nullable JsonNode variable) {
    Map<String, String> values = new LinkedHashMap<>();
    JsonNode list = variable == null ? null : variable.get("values");
    if (list != null) {
      list.forEach(value -> values.put(Json.text(value, "id"), Json.text(value, "text")));
    }
    return values;
  }

  /// The codes of three or four digits; regions and the whole country have others.
  private static Map<MunicipalityCode, String> areas(Set<String> ids) {
    Map<MunicipalityCode, String> areas = new TreeMap<>();
    ids.stream()
        .filter(id -> id.matches("[1-9][0-9]{2}|0[1-9][0-9]{2}"))
        .forEach(id -> areas.put(MunicipalityCode.parse(id), id));
    return areas;
  }

  private static Map<Integer, String> periods(Set<String> ids, String moment, int firstYear) {
    Map<Integer, String> periods = new TreeMap<>();
    ids.stream()
        .filter(id -> id.matches("[0-9]{4}" + moment))
        .filter(id -> Integer.parseInt(id.substring(0, 4)) >= firstYear)
        .forEach(id -> periods.put(Integer.valueOf(id.substring(0, 4)), id));
    return periods;
  }
}
