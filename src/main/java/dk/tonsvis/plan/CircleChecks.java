package dk.tonsvis.plan;

import dk.tonsvis.sheet.Problem.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds references that lead back to where they began, such as an action that is included in one
/// that is included in it. Each circle is told once, with all that are in it. Each name has at most
/// one reference of a kind, so that following them takes one step for each name.
final class CircleChecks {
  private CircleChecks() {}

  static void check(Check check) {
    circles(check, "targets", "id", "part_of");
    circles(check, "actions", "number", "included_in");
    circles(check, "actions", "number", "superseded_by", "merged_with");
  }

  /// @param columns what is followed; the first of them that is filled
  private static void circles(Check check, String table, String name, String... columns) {
    Map<String, Values> rows = new HashMap<>();
    check.rows().of(table).forEach(row -> row.findText(name).ifPresent(n -> rows.put(n, row)));
    Set<String> done = new HashSet<>();
    for (Values start : check.rows().of(table)) {
      List<String> way = new ArrayList<>();
      Set<String> onWay = new HashSet<>();
      Optional<String> at = start.findText(name);
      while (at.filter(rows::containsKey).isPresent() && done.add(at.get())) {
        way.add(at.get());
        onWay.add(at.get());
        at = next(rows, at.get(), columns);
      }
      if (at.filter(onWay::contains).isPresent()) {
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(at.get()), way.size()));
        circle.add(at.get());
        report(check, rows.getOrDefault(at.get(), start), circle, columns);
      }
    }
  }

  private static Optional<String> next(Map<String, Values> rows, String name, String... columns) {
    Optional<Values> row = Optional.ofNullable(rows.get(name));
    for (String column : columns) {
      Optional<String> next = row.flatMap(r -> r.findText(column));
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  private static void report(Check check, Values row, List<String> circle, String... columns) {
    String column = row.has(columns[0]) ? columns[0] : columns[columns.length - 1];
    if (circle.size() == 2) {
      check.report(row.at(column), Flaw.REFERS_TO_ITSELF, new Text(circle.getFirst()));
    } else {
      check.report(row.at(column), Flaw.CIRCLE, new Text(String.join(" → ", circle)));
    }
  }
}
