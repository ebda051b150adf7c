package dk.tonsvis.api;

import dk.tonsvis.place.Municipality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Sums the cells of a selection by any of its parts.
final class Grouping {
  /// What can be summed by, in the order of the columns.
  static final List<String> PARTS =
      List.of("municipality", "region", "kkr", "type", "year", "sector");

  private Grouping() {}

  /// A sum for each group, in order of what the groups are called.
  ///
  /// @param by some of [#PARTS]; for none of them there is one group
  static NavigableMap<List<String>, Sum> of(Selection selection, List<String> by) {
    NavigableMap<List<String>, Sum> sums = new TreeMap<>(Grouping::compare);
    if (by.isEmpty()) {
      sums.put(List.of(), new Sum());
    }
    Map<Municipality, Map<String, String>> known = new HashMap<>();
    for (Selection.Place place : selection.cells()) {
      Map<String, String> ofPlace =
          known.computeIfAbsent(place.municipality(), m -> partsOf(selection, m));
      List<String> group = new ArrayList<>();
      for (String part : by) {
        group.add(
            switch (part) {
              case "year" -> String.valueOf(place.cell().year());
              case "sector" -> place.cell().sector();
              default -> ofPlace.getOrDefault(part, "");
            });
      }
      sums.computeIfAbsent(List.copyOf(group), _ -> new Sum())
          .add(place.cell().municipality(), selection.figure(place));
    }
    return sums;
  }

  private static Map<String, String> partsOf(Selection selection, Municipality municipality) {
    Map<String, String> parts = new HashMap<>();
    parts.put("municipality", municipality.code().digits());
    parts.put("type", Json.key(municipality.type()));
    selection.filter().region(municipality).ifPresent(region -> parts.put("region", region));
    selection.filter().kkr(municipality).ifPresent(kkr -> parts.put("kkr", kkr));
    return parts;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
