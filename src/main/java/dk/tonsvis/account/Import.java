package dk.tonsvis.account;

import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Problem;
import java.util.List;
import java.util.Optional;

/// What came of importing a file.
public sealed interface Import {
  /// It is stored as a new vintage; `earlier` is the one that it restates, if there is one.
  record Stored(Vintage vintage, List<Problem> warnings, Optional<Vintage> earlier)
      implements Import {}

  /// The same figures are stored already; nothing was written.
  record Unchanged(Vintage vintage) implements Import {}

  /// It could be stored; this was a rehearsal, and nothing was written.
  record Ready(int entries, List<Problem> warnings, Optional<Restates> restates)
      implements Import {}

  /// It cannot be stored, for all of these reasons.
  record Rejected(List<Problem> problems) implements Import {
    /// How many errors the file has, also those that are counted and not listed.
    public long errors() {
      return problems.stream().mapToLong(Rejected::errors).sum();
    }

    private static long errors(Problem problem) {
      if (problem.kind() == FileKind.AND_MORE
          && problem.arguments().getFirst() instanceof Problem.Count more) {
        return more.count();
      }
      return problem.isError() ? 1 : 0;
    }

    public long warnings() {
      return problems.stream().filter(problem -> !problem.isError()).count();
    }
  }

  /// The vintage before, and how the file differs from it.
  record Restates(Vintage earlier, Comparison comparison) {
    public Restatement restatement() {
      return comparison.restatement();
    }
  }
}
