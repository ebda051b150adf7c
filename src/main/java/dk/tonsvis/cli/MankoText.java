package dk.tonsvis.cli;

import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.quantity.Share;
import java.util.Optional;

/// What a pathway lacks of a target, in one sentence that a councillor understands.
record MankoText(Shell shell, Charted charted) {

  String of(Outcome.Held held) {
    String year = Integer.toString(held.target().year());
    String sentence =
        held.isMet()
            ? shell.say(
                "manko.met", subject(), year, shell.numbers().tonnes(held.manko().negated()))
            : shell.say("manko.lacks", subject(), year, shell.numbers().tonnes(held.manko()));
    return held.probability()
        .map(probability -> shell.say("manko.futures", sentence, futures(probability)))
        .orElseGet(() -> shell.say("manko.alone", sentence));
  }

  /// Why the target is not held against the pathway.
  String of(Outcome.NotHeld not) {
    return switch (not.why()) {
      case OTHER_ACCOUNT -> shell.say("manko.other-account", not.target().account());
      case OTHER_BOUNDARY ->
          shell.say("manko.other-boundary", not.target().reach().boundary().in(shell.language()));
      case LEVEL_MISSING -> shell.say("target.no-level");
      case OUTSIDE_YEARS ->
          shell.say(
              "manko.outside-years",
              Integer.toString(charted.pathway().years().first()),
              Integer.toString(charted.pathway().years().last()));
      case UNKNOWN_SECTOR ->
          shell.say("manko.unknown-sector", not.target().reach().sector().orElse(""));
    };
  }

  /// What the sentence is about.
  String subject() {
    Optional<Revision> revision = charted.revision();
    String plan =
        revision
            .map(
                r ->
                    switch (r.state()) {
                      case DRAFT -> "draft";
                      case HEARING -> "hearing";
                      case ADOPTED, CERTIFIED -> "adopted";
                      case SUPERSEDED -> "superseded";
                    })
            .orElse("none");
    return shell.say(
        switch (charted.choice()) {
          case BASELINE -> "subject.baseline";
          case PLAN -> "subject.plan." + plan;
          case PARTNERS -> "subject.partners." + plan;
          case WHAT_IF -> "subject.what-if";
        });
  }

  /// How many of a hundred; never none or all of them where it is not quite so.
  private String futures(Share probability) {
    double percent = probability.percent();
    if (percent > 0 && percent < 1) {
      return shell.say("manko.fewer-than-one");
    }
    if (percent > 99 && percent < 100) {
      return shell.say("manko.more-than-99");
    }
    return shell.numbers().decimal(percent, 0);
  }
}
