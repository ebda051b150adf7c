package dk.tonsvis.plan;

import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import java.util.List;
import java.util.Optional;

/// Holds the rows of a plan's file against each other and against the reference data. All checks
/// are made, whatever the one before has found; a cell that could not be understood has been told
/// of and counts as empty.
final class PlanChecks {
  private final Check check;

  private PlanChecks(Check check) {
    this.check = check;
  }

  static void check(Check check) {
    PlanChecks checks = new PlanChecks(check);
    checks.planRow();
    checks.published();
    checks.languages();
    ReferenceChecks.check(check);
    CircleChecks.check(check);
    TargetChecks.check(check);
    ThemeChecks.check(check);
    ActionChecks.check(check);
    EffectChecks.check(check);
    FactorChecks.check(check);
  }

  private void planRow() {
    List<Values> rows = check.rows().of("plan");
    if (rows.isEmpty()) {
      check.report(Place.FILE, Flaw.NO_PLAN_ROW);
    } else if (rows.size() > 1) {
      check.report(rows.get(1).at(), Flaw.SEVERAL_PLAN_ROWS);
    } else {
      municipality(rows.getFirst());
      baseline(rows.getFirst());
      budget(rows.getFirst());
    }
  }

  private void municipality(Values plan) {
    Optional<String> code = plan.findText("municipality");
    if (code.isEmpty()) {
      return;
    }
    if (!code.get().matches("[0-9]{3,4}")) {
      check.report(plan, "municipality", Flaw.NOT_A_CODE);
    } else if (check.places().find(MunicipalityCode.parse(code.get())).isEmpty()) {
      check.report(plan, "municipality", Flaw.UNKNOWN_MUNICIPALITY);
    }
  }

  private void baseline(Values plan) {
    String baseline = plan.textOrEmpty("baseline");
    List<Values> rows = check.rows().of("baseline");
    switch (baseline) {
      case "frozen" -> check.ignore(plan, "baseline", List.of("baseline_source"));
      case "national" -> {
        check.need(plan, "baseline", List.of("baseline_source"));
        plan.findText("baseline_source")
            .filter(id -> check.reference().findProjection(id).isEmpty())
            .ifPresent(_ -> check.report(plan, "baseline_source", Flaw.UNKNOWN_PROJECTION));
      }
      case "own" -> {
        check.need(plan, "baseline", List.of("baseline_source"));
        if (rows.isEmpty()) {
          check.report(plan.at("baseline"), Flaw.NO_BASELINE_ROWS);
        }
      }
      default -> {
        return;
      }
    }
    if (!baseline.equals("own") && !rows.isEmpty()) {
      check.report(rows.getFirst().at(), Flaw.BASELINE_ROWS_NOT_USED);
    }
  }

  private void budget(Values plan) {
    List<String> all = List.of("budget_from", "budget_to", "budget_t", "budget_source");
    all.stream().filter(plan::has).findFirst().ifPresent(filled -> check.need(plan, filled, all));
    Optional<Integer> from = plan.findYear("budget_from");
    Optional<Integer> to = plan.findYear("budget_to");
    if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
      check.report(plan, "budget_to", Flaw.BUDGET_ENDS_BEFORE_IT_STARTS);
    }
  }

  private void published() {
    for (Values row : check.rows().of("published")) {
      if (row.has("tonnes") && row.has("missing")) {
        check.report(row, "missing", Flaw.AMOUNT_AND_REASON);
      } else if (row.isBlank("tonnes") && row.isBlank("missing")) {
        check.report(row.at("tonnes"), Flaw.AMOUNT_OR_REASON);
      }
    }
  }

  /// An English text translates a Danish one.
  private void languages() {
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      List<Layout.Column> english =
          sheet.columns().stream().filter(column -> column.key().endsWith("_en")).toList();
      for (Values row : check.rows().of(sheet.key())) {
        for (Layout.Column column : english) {
          String danish = column.key().replaceFirst("_en$", "_da");
          if (row.has(column.key()) && row.isBlank(danish) && !sheet.column(danish).required()) {
            check.report(row.at(column.key()), Flaw.ENGLISH_ALONE, new Text(row.heading(danish)));
          }
        }
      }
    }
  }
}
