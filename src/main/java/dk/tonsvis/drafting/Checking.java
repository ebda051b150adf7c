package dk.tonsvis.drafting;

import dk.tonsvis.place.Places;
import dk.tonsvis.plan.PlanReading;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Holds a whole working copy to the rules of a plan, and finds for each problem the field it is
/// about.
final class Checking {
  private Checking() {}

  static CopyCheck check(CopyContent content, Reference reference, Places places) {
    return switch (content.tables().check(reference, places)) {
      case PlanReading.Read read ->
          new CopyCheck(Optional.of(read.plan()), findings(content, read.warnings()));
      case PlanReading.Refused refused ->
          new CopyCheck(Optional.empty(), findings(content, refused.problems()));
    };
  }

  private static List<Finding> findings(CopyContent content, List<Problem> problems) {
    return problems.stream().map(problem -> finding(content, problem)).toList();
  }

  private static Finding finding(CopyContent content, Problem problem) {
    Optional<String> table = problem.place().table().or(problem.place()::sheet);
    OptionalInt number = problem.place().row();
    List<CopyRow> rows = table.map(content::of).orElse(List.of());
    OptionalInt row =
        number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= rows.size()
            ? OptionalInt.of(rows.get(number.getAsInt() - 1).id())
            : OptionalInt.empty();
    return new Finding(table, row, problem.place().column(), problem);
  }
}
