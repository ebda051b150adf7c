package dk.tonsvis.pathway;

import dk.tonsvis.effect.Counting;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Years;
import dk.tonsvis.reference.Projection;
import dk.tonsvis.reference.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a [Model], or says all that stands in the way.
sealed interface Modelling {
  record Made(Model model) implements Modelling {}

  record Hindered(List<Computation.Obstacle> obstacles) implements Modelling {}

  /// Makes the model of a scenario.
  ///
  /// @param plan without actions where there is no plan
  /// @param targets that are to be held against the pathway
  static Modelling of(
      Plan plan,
      List<Target> targets,
      Baseline baseline,
      Start start,
      Reference reference,
      Scenario scenario) {
    return new Work(plan, targets, baseline, start, reference, scenario).make();
  }

  /// The work on one model.
  final class Work {
    private final Plan plan;
    private final List<Target> targets;
    private final Baseline baseline;
    private final Start start;
    private final Reference reference;
    private final Scenario scenario;
    private final Years years;
    private final Counting counting;
    private final List<Action> actions;

    Work(
        Plan plan,
        List<Target> targets,
        Baseline baseline,
        Start start,
        Reference reference,
        Scenario scenario) {
      this.plan = plan;
      this.targets = targets;
      this.baseline = baseline;
      this.start = start;
      this.reference = reference;
      this.scenario = scenario;
      this.years = Years.of(start.lastYear(), Math.max(start.lastYear(), Pathway.LAST));
      this.counting = Counting.of(plan, scenario::hasOn, baseline);
      this.actions =
          plan.actions().stream()
              .filter(action -> counting.parts().containsKey(action.number()))
              .toList();
    }

    Modelling make() {
      List<Computation.Obstacle> obstacles = new ArrayList<>();
      add(obstacles, Computation.Why.SECTORS_MISSING, start.lacking());
      add(obstacles, Computation.Why.UNKNOWN_PROJECTION, unknownProjection());
      add(obstacles, Computation.Why.UNKNOWN_POOLS, unknownPools());
      add(obstacles, Computation.Why.FACTOR_YEARS_MISSING, factors().lacking());
      return obstacles.isEmpty() ? new Made(model()) : new Hindered(obstacles);
    }

    private static void add(
        List<Computation.Obstacle> obstacles, Computation.Why why, List<String> what) {
      if (!what.isEmpty()) {
        obstacles.add(new Computation.Obstacle(why, what));
      }
    }

    private List<String> unknownProjection() {
      return baseline instanceof Baseline.National national && projection().isEmpty()
          ? List.of(national.id())
          : List.of();
    }

    private Optional<Projection> projection() {
      return baseline instanceof Baseline.National national
          ? reference.findProjection(national.id())
          : Optional.empty();
    }

    /// Sectors and pools that are used and not there, each once.
    private List<String> unknownPools() {
      Set<String> known = new LinkedHashSet<>(start.sectors());
      namedPools().forEach(pool -> known.add(pool.id()));
      Set<String> unknown = new LinkedHashSet<>();
      if (baseline instanceof Baseline.Own own) {
        own.bySector().keySet().stream()
            .filter(sector -> !start.sectors().contains(sector))
            .forEach(unknown::add);
      }
      for (Action action : actions) {
        action.effect().terms().stream()
            .map(Term::pool)
            .filter(pool -> !known.contains(pool))
            .forEach(unknown::add);
      }
      return List.copyOf(unknown);
    }

    /// Those that can be carved out: of known size and of a sector of the account.
    private List<Pool> namedPools() {
      return plan.grounds().pools().stream()
          .filter(pool -> pool.amount().known().isPresent())
          .filter(pool -> start.sectors().contains(pool.sector()))
          .toList();
    }

    private FactorRows factors() {
      List<FactorRows.Use> uses = new ArrayList<>();
      for (Action action : actions) {
        for (Term term : action.effect().terms()) {
          if (term.size() instanceof Size.Activity activity) {
            Yearly level = Levers.level(scenario.courseOf(action, term), years);
            uses.add(new FactorRows.Use(activity.from(), level));
            if (!activity.to().isEmpty()) {
              uses.add(new FactorRows.Use(activity.to(), level));
            }
          }
        }
      }
      return FactorRows.of(plan, uses, years);
    }

    private Model model() {
      BaselinePath path = BaselinePath.of(baseline, start, years, projection());
      Pools pools = Pools.carve(namedPools(), start, years, path.bySector());
      FactorRows factors = factors();
      Levers levers = new Levers(pools, factors.ids(), years, scenario, counting);
      List<Finding> findings = new ArrayList<>(path.findings());
      findings.addAll(pools.findings());
      counting.elsewhere().forEach(other -> findings.add(finding(other)));
      List<Lever> made = new ArrayList<>();
      for (int a = 0; a < actions.size(); a++) {
        List<Lever> own = levers.of(actions.get(a), a, made.size());
        made.addAll(own);
        if (own.stream().anyMatch(lever -> lever.before() > 0)) {
          findings.add(new Finding.BegunBefore(actions.get(a).number()));
        }
      }
      return new Model(
          start,
          years,
          path,
          start.sectors().stream().map(this::doubt).toList(),
          pools,
          actions.stream().map(Action::number).toList(),
          List.copyOf(made),
          factors,
          expected(),
          targets.stream().map(target -> Goal.of(target, start, years)).toList(),
          plan.outlook().budget(),
          List.copyOf(findings));
    }

    private static Finding finding(Counting.Elsewhere other) {
      Finding.Why why =
          switch (other.why()) {
            case EXCLUDED -> Finding.Why.EXCLUDED;
            case INCLUDED -> Finding.Why.INCLUDED;
            case REPLACED -> Finding.Why.REPLACED;
          };
      return new Finding.CountedElsewhere(other.action(), other.by(), why);
    }

    private Span doubt(String sector) {
      Span own = plan.outlook().doubt().get(sector);
      return own != null
          ? own
          : start
              .identity()
              .sectorTree()
              .flatMap(tree -> reference.findBaselineDoubt(tree, sector))
              .map(doubt -> new Span(doubt.low(), 1, doubt.high()))
              .orElse(Span.ONE);
    }

    private Map<String, Optional<Figure.Missing>> expected() {
      Map<String, Optional<Figure.Missing>> expected = new LinkedHashMap<>();
      plan.actions().stream()
          .filter(action -> action.isMitigation() && scenario.hasOn(action))
          .forEach(
              action ->
                  expected.put(
                      action.number(),
                      action.effect().terms().isEmpty()
                          ? Optional.of(
                              new Figure.Missing(action.effect().missing().orElse("not stated")))
                          : Optional.empty()));
      return expected;
    }
  }
}
