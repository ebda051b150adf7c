package dk.tonsvis.cli;

import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.State;
import dk.tonsvis.plan.Step;
import java.util.Locale;

/// Where a revision stands, in words.
record StepText(Shell shell) {

  String state(State state) {
    return shell.say("state." + key(state));
  }

  /// The name of a state in a document of [Json].
  static String key(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// The last step that was taken, with its day; of a draft, that it is one.
  String standing(Revision revision) {
    return revision.steps().isEmpty() ? state(State.DRAFT) : of(revision.steps().getLast());
  }

  String of(Step step) {
    String on = shell.numbers().day(step.on());
    return switch (step) {
      case Step.Hearing hearing ->
          hearing
              .until()
              .map(until -> shell.say("step.hearing-until", on, shell.numbers().day(until)))
              .orElseGet(() -> shell.say("step.hearing", on));
      case Step.Adopted adopted ->
          adopted.caseNumber().isBlank()
              ? shell.say("step.adopted", on, adopted.body())
              : shell.say("step.adopted-case", on, adopted.body(), adopted.caseNumber());
      case Step.Certified certified ->
          shell.say("step.certified", on, certified.framework(), certified.by());
      case Step.Superseded superseded ->
          shell.say("step.superseded", on, Integer.toString(superseded.byRevision()));
    };
  }
}
