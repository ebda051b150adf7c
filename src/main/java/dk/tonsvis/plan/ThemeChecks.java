package dk.tonsvis.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether the tonnes of themes are said in one way.
final class ThemeChecks {
  private ThemeChecks() {}

  static void check(Check check) {
    Map<String, Values> themes =
        check.rows().of("themes").stream()
            .filter(row -> row.has("number"))
            .collect(Collectors.toMap(row -> row.text("number"), row -> row, (first, _) -> first));
    for (Values row : themes.values().stream().toList()) {
      tonnage(check, row);
      row.findText("shares_with")
          .filter(themes::containsKey)
          .map(themes::get)
          .filter(carrier -> carrier.has("shares_with"))
          .ifPresent(_ -> check.report(row, "shares_with", Flaw.SHARES_WITH_A_SHARER));
    }
  }

  private static void tonnage(Check check, Values row) {
    if (row.has("shares_with")) {
      for (String column : List.of("tonnes", "missing")) {
        if (row.has(column)) {
          check.report(row, column, Flaw.SHARED_AND_OWN_TONNES);
        }
      }
      check.ignore(row, "shares_with", List.of("year"));
      return;
    }
    if (row.has("tonnes") && row.has("missing")) {
      check.report(row, "missing", Flaw.AMOUNT_AND_REASON);
    } else if (row.has("tonnes") || row.has("missing")) {
      check.need(row, row.has("tonnes") ? "tonnes" : "missing", List.of("year"));
    } else if (row.has("year") && row.isBlank("tonnes")) {
      check.report(row, "year", Flaw.YEAR_WITHOUT_TONNES);
    }
  }
}
