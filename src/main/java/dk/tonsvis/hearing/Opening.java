package dk.tonsvis.hearing;

import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.State;
import dk.tonsvis.plan.Step;
import java.time.LocalDate;
import java.util.Optional;

/// Whether a revision takes replies. A hearing ends with its last day in Denmark, or when the plan
/// is decided.
///
/// @param from empty where it never was in hearing
/// @param until the last day; empty where none was set
public record Opening(Optional<LocalDate> from, Optional<LocalDate> until, boolean isOpen) {
  static Opening of(Revision revision, LocalDate today) {
    Optional<Step.Hearing> hearing = revision.hearing();
    boolean isOpen =
        revision.state() == State.HEARING
            && hearing.filter(step -> !step.on().isAfter(today)).isPresent()
            && hearing.flatMap(Step.Hearing::until).filter(today::isAfter).isEmpty();
    return new Opening(hearing.map(Step.Hearing::on), hearing.flatMap(Step.Hearing::until), isOpen);
  }
}
