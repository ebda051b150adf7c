package dk.tonsvis.plan;

import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.Problems;

/// Holds the rows of a plan's file against each other and against the reference data.
final class PlanChecks {
  private PlanChecks() {}

  static void check(Rows rows, Reference reference, Problems problems) {
    switch (rows.of("plan").size()) {
      case 0 -> problems.add(dk.tonsvis.sheet.Problem.Place.FILE, Flaw.NO_PLAN_ROW);
      case 1 -> {}
      default -> problems.add(rows.of("plan").get(1).at(), Flaw.SEVERAL_PLAN_ROWS);
    }
  }
}
