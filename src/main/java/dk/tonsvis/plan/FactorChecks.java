package dk.tonsvis.plan;

import dk.tonsvis.sheet.Problem.Phrase;
import dk.tonsvis.sheet.Problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Whether the rows of a factor agree, and a factor is known in all years that an effect needs it.
final class FactorChecks {
  /// The last year that is computed.
  private static final int LAST = 2050;

  /// What is said of a whole series.
  private static final List<String> OF_THE_SERIES =
      List.of("name_da", "name_en", "unit", "low_percent", "high_percent", "source");

  private final Check check;
  private final Map<String, List<Values>> factors;

  private FactorChecks(Check check) {
    this.check = check;
    this.factors = check.rows().by("factors", "id");
  }

  static void check(Check check) {
    FactorChecks checks = new FactorChecks(check);
    checks.factors.values().forEach(checks::agree);
    for (Values row : check.rows().of("effects")) {
      if (row.textOrEmpty("type").equals("activity")) {
        checks.years(row, "from_factor");
        checks.years(row, "to_factor");
        checks.units(row);
      }
    }
  }

  private void agree(List<Values> rows) {
    Values first = rows.getFirst();
    for (Values row : rows.subList(1, rows.size())) {
      for (String column : OF_THE_SERIES) {
        if (row.has(column) && !row.asText(column).equals(first.asText(column))) {
          check.report(row.at(column), Flaw.FACTOR_ROWS_DIFFER, new Text(row.textOrEmpty("id")));
        }
      }
    }
  }

  private void units(Values row) {
    Optional<String> from = unit(row.textOrEmpty("from_factor"));
    Optional<String> to = unit(row.textOrEmpty("to_factor"));
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      check.report(
          row.at("to_factor"), Flaw.FACTOR_UNITS_DIFFER, new Text(from.get()), new Text(to.get()));
    }
  }

  private Optional<String> unit(String factor) {
    return factors.getOrDefault(factor, List.of()).stream()
        .flatMap(row -> row.findText("unit").stream())
        .findFirst();
  }

  private void years(Values row, String column) {
    String factor = row.textOrEmpty(column);
    NavigableSet<Integer> known = new TreeSet<>();
    factors
        .getOrDefault(factor, List.of())
        .forEach(one -> one.findYear("year").ifPresent(known::add));
    Optional<Integer> start = row.findYear("start");
    if (known.isEmpty() || start.isEmpty()) {
      return;
    }
    int end = row.findYear("end").orElse(LAST);
    List<String> missing = new ArrayList<>();
    if (start.get() < known.first()) {
      missing.add(run(start.get(), Math.min(end, known.first() - 1)));
    }
    if (end > known.last()) {
      missing.add(run(Math.max(start.get(), known.last() + 1), end));
    }
    if (!missing.isEmpty() && start.get() <= end) {
      check.report(
          row.at(column),
          Flaw.FACTOR_YEARS_MISSING,
          new Text(factor),
          new Phrase(String.join(" og ", missing), String.join(" and ", missing)));
    }
  }

  private static String run(int first, int last) {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }
}
