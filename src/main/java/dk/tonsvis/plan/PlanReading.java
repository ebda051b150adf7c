package dk.tonsvis.plan;

import dk.tonsvis.sheet.Problem;
import java.util.List;

/// What came of reading the file of a plan.
public sealed interface PlanReading {
  /// The plan, and what is worth knowing about how it was read.
  record Read(Plan plan, List<Problem> warnings) implements PlanReading {
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /// No plan, for all of these reasons; the warnings come last.
  record Refused(List<Problem> problems) implements PlanReading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
