package dk.tonsvis.plan;

import dk.tonsvis.sheet.Problem;
import java.util.List;
import java.util.Optional;

/// What came of importing the file of a plan.
public sealed interface PlanImport {
  /// How a plan stands to the revision in force.
  ///
  /// @param inForce number of the revision that it is held against
  /// @param comparison for the municipality's own eyes, since it names people
  /// @param loosenings in which ways its targets are less ambitious
  record Against(int inForce, RevisionComparison comparison, List<Loosening> loosenings) {
    public Against {
      loosenings = List.copyOf(loosenings);
    }
  }

  /// It could be stored; this was a rehearsal, and nothing was written.
  ///
  /// @param against empty where no revision is in force
  record Ready(Plan plan, List<Problem> warnings, Optional<Against> against) implements PlanImport {
    public Ready {
      warnings = List.copyOf(warnings);
    }
  }

  /// It is stored, as a draft.
  record Stored(Revision revision, List<Problem> warnings, Optional<Against> against)
      implements PlanImport {
    public Stored {
      warnings = List.copyOf(warnings);
    }
  }

  /// The same plan is stored already; nothing was written.
  record Unchanged(Revision revision) implements PlanImport {}

  /// It cannot be stored, for all of these reasons.
  record Rejected(List<Problem> problems) implements PlanImport {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
