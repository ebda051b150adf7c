package dk.tonsvis.site;

import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.quantity.Co2e;
import java.util.List;
import java.util.Optional;

/// Where a municipality is led, as far as it can be computed.
sealed interface Led {
  /// The plan in force has effects, on an account that is known by sector.
  record ByPlan(Revision revision, Pathway baseline, Pathway plan, Pathway partners)
      implements Led {}

  /// Only how emissions go on without a plan.
  record ByBaseline(Pathway baseline, Optional<Revision> revision, Why why) implements Led {}

  /// Nothing can be computed.
  record Nowhere(List<Computation.Obstacle> obstacles) implements Led {}

  /// Why there is no more than a baseline.
  enum Why {
    NO_PLAN,
    /// The plan in force says nothing of its actions' effects.
    EFFECTS_UNKNOWN,
    /// The plan's account is not known by sector here, or its effects do not fit it.
    NOT_COMPUTABLE
  }

  /// Throws [dk.tonsvis.pathway.TooBusy].
  static Led of(PathwayDoor door, Municipality municipality, Optional<Revision> inForce) {
    String code = municipality.code().digits();
    if (inForce.filter(revision -> hasEffects(revision.plan())).isEmpty()) {
      return alone(door, code, inForce, inForce.isEmpty() ? Why.NO_PLAN : Why.EFFECTS_UNKNOWN);
    }
    Revision revision = inForce.get();
    Precision.Draws draws = Precision.usual();
    Computation plan = door.ask(code, inForce, Scenario.PLAN, draws.withContributions());
    if (!(plan instanceof Computation.Computed(Pathway asPlanned))) {
      return alone(door, code, inForce, Why.NOT_COMPUTABLE);
    }
    return new ByPlan(
        revision,
        computed(door.ask(code, inForce, Scenario.NO_ACTION, draws)),
        asPlanned,
        computed(door.ask(code, inForce, Scenario.PLAN_AND_PARTNERS, draws)));
  }

  private static Led alone(PathwayDoor door, String code, Optional<Revision> inForce, Why why) {
    return switch (door.ask(code, Optional.empty(), Scenario.NO_ACTION, Precision.usual())) {
      case Computation.Computed(Pathway baseline) -> new ByBaseline(baseline, inForce, why);
      case Computation.Impossible(List<Computation.Obstacle> obstacles) -> new Nowhere(obstacles);
    };
  }

  /// What can be computed with the plan can be computed with any of its actions.
  private static Pathway computed(Computation computation) {
    return switch (computation) {
      case Computation.Computed(Pathway pathway) -> pathway;
      case Computation.Impossible impossible -> throw new IllegalStateException("" + impossible);
    };
  }

  static boolean hasEffects(Plan plan) {
    return plan.actions().stream().anyMatch(action -> !action.effect().terms().isEmpty());
  }

  /// The target that a pathway is first of all held against.
  static Optional<Outcome.Held> main(Pathway pathway) {
    return Outcome.leading(held(pathway), Outcome.Held::target, pathway.years());
  }

  /// The targets that are measured on a pathway, soonest first.
  static List<Outcome.Held> held(Pathway pathway) {
    return pathway.outcomes().stream()
        .filter(Outcome.Held.class::isInstance)
        .map(Outcome.Held.class::cast)
        .sorted((a, b) -> Integer.compare(a.target().year(), b.target().year()))
        .toList();
  }

  /// The year that a pathway is spoken of: that of its main target, else 2030 or its last.
  static int year(Pathway pathway) {
    return main(pathway)
        .map(held -> held.target().year())
        .orElseGet(() -> Math.min(Math.max(2030, pathway.years().first()), pathway.years().last()));
  }

  static Co2e net(Pathway pathway, int year) {
    Co2e net = pathway.central().net().get(year);
    if (net == null) {
      throw new IllegalArgumentException("the pathway does not tell of " + year);
    }
    return net;
  }
}
