package dk.tonsvis.pathway;

import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Span;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Years;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan, an account, a baseline and a scenario as arrays: everything that a pathway is computed
/// from, and nothing else. Years are counted from the account's last, which is 0. Never changed
/// once made, so that threads share it.
///
/// @param start what the account says
/// @param sectorDoubt by sector, what the baseline of 2050 is multiplied by
/// @param actions numbers of the actions that count, in the order of the plan
/// @param levers their terms, in the same order
/// @param expected for each mitigation action that is on, why its effect is missing if it is
/// @param goals the targets as far as they can be held against the pathway
record Model(
    Start start,
    Years years,
    BaselinePath baseline,
    List<Span> sectorDoubt,
    Pools pools,
    List<String> actions,
    List<Lever> levers,
    FactorRows factors,
    Map<String, Optional<Figure.Missing>> expected,
    List<Goal> goals,
    Optional<Outlook.Budget> budget,
    List<Finding> findings) {

  List<String> sectors() {
    return start.sectors();
  }

  /// The units of an activity times this are grams.
  double gramsPerUnit(Lever lever, int year) {
    double left = factors.grams().get(lever.from()).in(year);
    return lever.to() < 0 ? left : left - factors.grams().get(lever.to()).in(year);
  }

  /// Which year is asked about where one has to be chosen: that of the leading target, else 2030,
  /// or as soon after it as the pathway allows.
  int focus() {
    return Outcome.leading(
            goals.stream().filter(Goal.Measured.class::isInstance).toList(), Goal::target, years)
        .map(goal -> goal.target().year())
        .orElse(Math.clamp(2030, Math.min(years.first() + 1, years.last()), years.last()));
  }
}
