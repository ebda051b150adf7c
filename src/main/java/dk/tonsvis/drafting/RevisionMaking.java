package dk.tonsvis.drafting;

import dk.tonsvis.plan.Revision;
import java.util.List;

/// What came of making a revision of a working copy.
public sealed interface RevisionMaking {
  /// It is stored, as a draft. The copy stays as it is.
  record Made(Revision revision) implements RevisionMaking {}

  /// A revision says the same already.
  record Unchanged(Revision revision) implements RevisionMaking {}

  /// It is no plan yet, for all of these reasons.
  record Refused(List<Finding> findings) implements RevisionMaking {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
