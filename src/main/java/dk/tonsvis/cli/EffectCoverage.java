package dk.tonsvis.cli;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import java.util.List;

/// Of how many actions of a plan the effect is known.
final class EffectCoverage {
  private EffectCoverage() {}

  /// The actions that are to bring emissions down and that no other stands for.
  static List<Action> asked(Plan plan) {
    return plan.actions().stream()
        .filter(action -> action.isMitigation() && !action.lineage().isReplaced())
        .toList();
  }

  static long known(Plan plan) {
    return asked(plan).stream().filter(action -> !action.effect().terms().isEmpty()).count();
  }
}
