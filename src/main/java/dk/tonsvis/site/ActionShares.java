package dk.tonsvis.site;

import dk.tonsvis.explain.Kind;
import dk.tonsvis.pathway.Central;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Grid;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// An action's part of what the plan does together and, for those who ask, what it would do alone
/// and what it adds when all the others are there.
final class ActionShares {
  private static final int NEXT_TARGETS = 2030;

  private final PlanView view;
  private final Voice voice;
  private final Action action;

  private ActionShares(PlanView view, Action action) {
    this.view = view;
    this.voice = view.voice();
    this.action = action;
  }

  /// Empty where the action reduces nothing in the pathway, or where none can be computed.
  static Optional<ActionPage.Shares> of(PlanView view, Action action) {
    return new ActionShares(view, action).shares();
  }

  private Optional<ActionPage.Shares> shares() {
    Scenario plan =
        action.placement().control() == Action.Control.PARTNER
            ? Scenario.PLAN_AND_PARTNERS
            : Scenario.PLAN;
    Optional<Central> together = central(plan);
    if (together.isEmpty()
        || !together.get().reductions().namesWithAmounts().contains(action.number())) {
      return Optional.empty();
    }
    Optional<Central> alone = central(only());
    Optional<Central> without = central(without(plan));
    if (alone.isEmpty() || without.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> years = years(together.get().reductions());
    return Optional.of(
        new ActionPage.Shares(
            voice.say("shares.lead"),
            years.stream().map(year -> figure(together.get(), year)).toList(),
            voice.say("shares.why"),
            table(years, together.get(), alone.get(), without.get())));
  }

  /// The action as the only one.
  private Scenario only() {
    return new Scenario(
        Scenario.Actions.NONE, Optional.empty(), Map.of(action.number(), turned(true)));
  }

  private Scenario without(Scenario plan) {
    return new Scenario(plan.actions(), plan.baseline(), Map.of(action.number(), turned(false)));
  }

  private static Scenario.Setting turned(boolean on) {
    return new Scenario.Setting(Optional.of(on), 1, OptionalInt.empty(), Optional.empty());
  }

  private Optional<Central> central(Scenario scenario) {
    Computation computation =
        view.house()
            .pathways()
            .compute(
                view.municipality().code().digits(),
                Optional.of(view.shown()),
                scenario,
                Precision.CENTRAL);
    return switch (computation) {
      case Computation.Computed computed -> Optional.of(computed.pathway().central());
      case Computation.Impossible _ -> Optional.empty();
    };
  }

  /// The year of the next targets and the one of full effect.
  private List<Integer> years(Grid reductions) {
    TreeSet<Integer> years = new TreeSet<>();
    years.add(NEXT_TARGETS);
    action.effect().terms().stream()
        .map(Term::course)
        .mapToInt(course -> course.full())
        .max()
        .ifPresent(years::add);
    return years.stream().filter(reductions.years()::contains).toList();
  }

  private KeyFigure figure(Central together, int year) {
    Co2e part = together.reductions().at(action.number(), year);
    Co2e all = together.reductions().total(year);
    KeyFigure figure =
        new KeyFigure(
            voice.say("shares.in", String.valueOf(year)),
            voice.numbers().tonnes(part),
            all.isPositive()
                ? voice.say(
                    "shares.of",
                    voice.numbers().percent(new Share(part.tonnes() / all.tonnes()), 1),
                    voice.numbers().tonnes(all))
                : "");
    return isExplained()
        ? figure.linked(whence().action(Kind.EFFECT, year, action.number()))
        : figure;
  }

  /// Only the plan in force, without its partners, has its figures explained one by one.
  private boolean isExplained() {
    return view.shown().isInForce() && action.placement().control() != Action.Control.PARTNER;
  }

  private Whence whence() {
    return new Whence(voice.language(), view.municipality().slug());
  }

  private DataTable table(List<Integer> years, Central together, Central alone, Central without) {
    List<String> headings =
        Stream.concat(Stream.of(voice.say("shares.kind")), years.stream().map(String::valueOf))
            .toList();
    return new DataTable(
        "shares-table",
        voice.say("shares.caption"),
        headings,
        List.of(
            row("shares.part", years, y -> together.reductions().at(action.number(), y).grams()),
            row("shares.alone", years, y -> alone.reductions().total(y).grams()),
            row(
                "shares.last",
                years,
                y -> without.emissions().total(y).minus(together.emissions().total(y)).grams())));
  }

  private DataTable.Row row(String key, List<Integer> years, ToLongFunction<Integer> grams) {
    return DataTable.Row.of(
        voice.say(key),
        years.stream()
            .map(
                year ->
                    DataTable.Cell.of(
                        voice.numbers().tonnesNumber(Co2e.ofGrams(grams.applyAsLong(year)))))
            .toList());
  }
}
