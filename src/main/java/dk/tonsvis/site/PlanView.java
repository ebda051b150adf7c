package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Sector;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A public revision of a plan as a reader looks at it, with the others beside it.
///
/// @param revisions all that are public, oldest first
record PlanView(
    House house, Voice voice, Municipality municipality, Revision shown, List<Revision> revisions) {
  PlanView {
    revisions = List.copyOf(revisions);
    if (!shown.state().isPublic() || !revisions.contains(shown)) {
      throw new IllegalArgumentException("revision " + shown.number() + " is not public");
    }
  }

  /// The revision that an address without a number means: the one in force, else the newest public
  /// one. Empty where there is none.
  static Optional<Revision> current(List<Revision> revisions) {
    Optional<Revision> inForce = inForce(revisions);
    return inForce.isPresent() || revisions.isEmpty() ? inForce : Optional.of(revisions.getLast());
  }

  static Optional<Revision> inForce(List<Revision> revisions) {
    return revisions.stream().filter(Revision::isInForce).reduce((_, later) -> later);
  }

  /// The same with another of the public revisions.
  PlanView showing(Revision other) {
    return new PlanView(house, voice, municipality, other, revisions);
  }

  Plan plan() {
    return shown.plan();
  }

  boolean isCurrent() {
    return current(revisions).equals(Optional.of(shown));
  }

  PlanLinks links() {
    return new PlanLinks(voice.language(), municipality);
  }

  RevisionWords words() {
    return new RevisionWords(voice);
  }

  EffectWords effects() {
    return new EffectWords(voice, plan(), sectors());
  }

  AccountIdentity account() {
    return house.reference().getIdentity(plan().head().account());
  }

  private List<Sector> sectors() {
    return house.reference().sectorNames(plan().head().account()).leaves();
  }

  /// The revision before, which the one shown is compared with.
  Optional<Revision> before(Revision revision) {
    return revisions.stream()
        .filter(other -> other.number() < revision.number())
        .reduce((_, later) -> later);
  }

  PlanPage.Line line(Action action) {
    return new PlanPage.Line(
        action.number(),
        Text.of(action.names().working(), voice.language()),
        links().action(action, shown, isCurrent()),
        effects().brief(action),
        EffectWords.isKnown(action),
        effects().reason(action));
  }

  /// The source box of what stands in the plan.
  Source source(String how) {
    return source(voice, shown, voice.say(how));
  }

  /// The same of a revision that is not looked at as a whole.
  static Source source(Voice voice, Revision revision, String how) {
    return new Source(
        revision.plan().head().source(),
        voice.numbers().day(LocalDate.ofInstant(revision.storedAt(), ZoneOffset.UTC)),
        voice.say(
            "plan.source.version",
            new RevisionWords(voice).standing(revision),
            revision.hash().substring(0, 12)),
        voice.say("plan.source.licence"),
        how,
        "#planer");
  }
}
