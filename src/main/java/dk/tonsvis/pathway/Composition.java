package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Total;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Puts together what was computed of a model.
final class Composition {
  private final Model model;
  private final CentralPath computed;

  private Composition(Model model, CentralPath computed) {
    this.model = model;
    this.computed = computed;
  }

  /// @param probability by place of the target
  static Pathway of(
      Standing standing,
      Scenario scenario,
      Model model,
      CentralPath computed,
      Optional<Ensemble> ensemble,
      IntFunction<Optional<Share>> probability) {
    Composition composition = new Composition(model, computed);
    Central central = composition.central();
    Optional<BudgetUse> use =
        model.budget().flatMap(budget -> Outcomes.use(budget, model.start(), central.net()));
    List<Finding> findings = new ArrayList<>(computed.findings());
    if (use.isEmpty()) {
      model
          .budget()
          .ifPresent(budget -> findings.add(new Finding.BudgetYearsMissing(budget.years())));
    }
    return new Pathway(
        standing,
        scenario,
        model.years(),
        model.sectors(),
        central,
        ensemble,
        Outcomes.of(model.goals(), computed.emissions(), computed.removedFrom(), probability),
        use,
        findings);
  }

  private Central central() {
    Years years = model.years();
    Grid emissions = Grid.of(model.sectors(), years, computed.emissions());
    Grid removals = Grid.of(model.actions(), years, computed.removals());
    NavigableMap<Integer, Co2e> net = new TreeMap<>();
    NavigableMap<Integer, Co2e> cumulative = new TreeMap<>();
    Co2e sum = Co2e.ZERO;
    for (int year = years.first(); year <= years.last(); year++) {
      net.put(year, emissions.total(year).minus(removals.total(year)));
      if (year > years.first()) {
        sum = sum.plus(net.get(year));
        cumulative.put(year, sum);
      }
    }
    return new Central(
        model.baseline().bySector(),
        emissions,
        Grid.of(model.actions(), years, computed.reductions()),
        removals,
        net,
        cumulative,
        neutral(net),
        coverage());
  }

  private static OptionalInt neutral(NavigableMap<Integer, Co2e> net) {
    OptionalInt neutral = OptionalInt.empty();
    for (var year : net.descendingMap().entrySet()) {
      if (year.getValue().isPositive()) {
        break;
      }
      neutral = OptionalInt.of(year.getKey());
    }
    return neutral;
  }

  private Total coverage() {
    List<Figure> figures = new ArrayList<>();
    model
        .expected()
        .forEach(
            (action, missing) ->
                figures.add(
                    missing.isPresent() ? missing.get() : Figure.measured(inFocus(action))));
    return Total.of(figures);
  }

  /// What an action takes and removes in the year that is asked about.
  private Co2e inFocus(String action) {
    int place = model.actions().indexOf(action);
    int year = model.focus() - model.years().first();
    return place < 0
        ? Co2e.ZERO
        : Co2e.ofGrams(
            Math.addExact(computed.reductions()[place][year], computed.removals()[place][year]));
  }
}
