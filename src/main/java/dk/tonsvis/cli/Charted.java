package dk.tonsvis.cli;

import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Revision;
import java.util.Comparator;
import java.util.Optional;

/// A pathway with what is needed to tell of it.
///
/// @param revision empty where there is no plan
/// @param choice what was asked for
record Charted(
    Municipality municipality,
    Names names,
    Optional<Revision> revision,
    ScenarioChoice choice,
    Pathway pathway) {

  /// The target that the first sentence is about: the soonest of those for the whole municipality
  /// that can be held against the pathway.
  Optional<Outcome.Held> headline() {
    return pathway.outcomes().stream()
        .filter(Outcome.Held.class::isInstance)
        .map(Outcome.Held.class::cast)
        .filter(held -> held.target().reach().sector().isEmpty())
        .filter(held -> held.target().reach().partOf().isEmpty())
        .min(Comparator.comparingInt(held -> held.target().year()));
  }

  private Optional<Plan> plan() {
    return revision.map(Revision::plan);
  }

  /// `7.1 Partnerskaber`.
  String action(String number) {
    return plan()
        .flatMap(plan -> plan.findAction(number))
        .map((Action action) -> number + " " + action.name(names.language()))
        .orElse(number);
  }

  /// Of a sector, or of a pool of the plan's own.
  String pool(String id) {
    return plan()
        .flatMap(plan -> plan.findPool(id))
        .map((Pool pool) -> pool.name().in(names.language()))
        .orElseGet(() -> names.sector(id));
  }
}
