package dk.tonsvis.site;

import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.State;
import dk.tonsvis.plan.Step;
import java.util.List;
import java.util.Optional;

/// How the pages speak of a revision and of how far it has come.
record RevisionWords(Voice voice) {
  String title(Revision revision) {
    return voice.say("plan.revision", String.valueOf(revision.number()));
  }

  String state(Revision revision) {
    return voice.say("plan.state." + revision.state().name());
  }

  /// `Udgave 2, vedtaget 20. september 2023`.
  String standing(Revision revision) {
    return voice.say(
        "plan.standing",
        title(revision),
        revision.steps().isEmpty() ? state(revision) : brief(revision.steps().getLast()));
  }

  private String brief(Step step) {
    return voice.say("plan.step." + key(step) + ".brief", voice.numbers().day(step.on()));
  }

  /// One sentence for each step, oldest first.
  List<String> steps(Revision revision) {
    return revision.steps().stream().map(this::step).toList();
  }

  private String step(Step step) {
    String on = voice.numbers().day(step.on());
    return switch (step) {
      case Step.Hearing hearing ->
          hearing.until().isPresent()
              ? voice.say("plan.step.hearing", on, voice.numbers().day(hearing.until().get()))
              : voice.say("plan.step.hearing.open", on);
      case Step.Adopted adopted ->
          adopted.caseNumber().isBlank()
              ? voice.say("plan.step.adopted.unnumbered", on, adopted.body())
              : voice.say("plan.step.adopted", on, adopted.body(), adopted.caseNumber());
      case Step.Certified certified ->
          voice.say("plan.step.certified", on, certified.framework(), certified.by());
      case Step.Superseded superseded ->
          voice.say("plan.step.superseded", on, String.valueOf(superseded.byRevision()));
    };
  }

  private static String key(Step step) {
    return switch (step) {
      case Step.Hearing _ -> "hearing";
      case Step.Adopted _ -> "adopted";
      case Step.Certified _ -> "certified";
      case Step.Superseded _ -> "superseded";
    };
  }

  /// That a revision is not the one in force, or nothing if it is.
  String notice(Revision revision, Optional<Revision> inForce) {
    if (revision.isInForce()) {
      return "";
    }
    if (revision.state() == State.HEARING) {
      return voice.say(inForce.isPresent() ? "plan.notice.hearing" : "plan.notice.hearing.only");
    }
    return voice.say("plan.notice.superseded");
  }
}
