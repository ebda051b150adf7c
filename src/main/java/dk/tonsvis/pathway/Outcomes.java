package dk.tonsvis.pathway;

import dk.tonsvis.plan.Outlook;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// Holds targets and a budget against a path.
final class Outcomes {
  private Outcomes() {}

  /// @param probability by place of the target, in how many of the draws it is met
  static List<Outcome> of(
      List<Goal> goals,
      long[][] emissions,
      long[][] removedFrom,
      IntFunction<Optional<Share>> probability) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int place = 0; place < goals.size(); place++) {
      switch (goals.get(place)) {
        case Goal.Measured goal ->
            outcomes.add(held(goal, emissions, removedFrom, probability.apply(place)));
        case Goal.Unmeasured goal -> outcomes.add(new Outcome.NotHeld(goal.target(), goal.why()));
      }
    }
    return outcomes;
  }

  private static Outcome held(
      Goal.Measured goal, long[][] emissions, long[][] removedFrom, Optional<Share> probability) {
    Co2e emitted = sum(emissions, goal.sector(), goal.year());
    Co2e removed =
        Co2e.ofGrams(Math.min(goal.most(), sum(removedFrom, goal.sector(), goal.year()).grams()));
    Co2e net = emitted.minus(removed);
    Co2e level = Co2e.ofGrams(goal.level());
    return new Outcome.Held(goal.target(), level, net, removed, net.minus(level), probability);
  }

  /// Of one sector, or of all where it is −1.
  static Co2e sum(long[][] grams, int sector, int year) {
    if (sector >= 0) {
      return Co2e.ofGrams(grams[sector][year]);
    }
    long sum = 0;
    for (long[] row : grams) {
      sum = Math.addExact(sum, row[year]);
    }
    return Co2e.ofGrams(sum);
  }

  /// What of a budget a path uses: the sum of its yearly net emissions, by the rule that both the
  /// first and the last year count in full. Years before the path are the account's. Empty if a
  /// year is in neither.
  static Optional<BudgetUse> use(
      Outlook.Budget budget, Start start, NavigableMap<Integer, Co2e> net) {
    Years years = budget.years();
    Co2e used = Co2e.ZERO;
    OptionalInt exhausted = OptionalInt.empty();
    for (int year = years.first(); year <= years.last(); year++) {
      Optional<Co2e> emitted =
          year <= start.lastYear() ? start.findTotal(year) : Optional.ofNullable(net.get(year));
      if (emitted.isEmpty()) {
        return Optional.empty();
      }
      used = used.plus(emitted.get());
      if (exhausted.isEmpty() && used.compareTo(budget.amount()) > 0) {
        exhausted = OptionalInt.of(year);
      }
    }
    return Optional.of(new BudgetUse(budget, used, budget.amount().minus(used), exhausted));
  }
}
