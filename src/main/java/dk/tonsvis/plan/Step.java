package dk.tonsvis.plan;

import java.time.LocalDate;
import java.util.Optional;

/// A step on the way of a revision. Steps are facts: they are added, never changed.
public sealed interface Step {
  LocalDate on();

  /// Sent out for everyone to comment on.
  record Hearing(LocalDate on, Optional<LocalDate> until) implements Step {}

  /// Decided by a body, such as the council (byrådet).
  record Adopted(LocalDate on, String body, String caseNumber) implements Step {}

  /// Approved by those who keep a framework, such as C40 and CONCITO.
  record Certified(LocalDate on, String framework, String by) implements Step {}

  /// A later revision was adopted.
  record Superseded(LocalDate on, int byRevision) implements Step {}
}
