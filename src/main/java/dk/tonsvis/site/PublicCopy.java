package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import java.util.List;

/// A plan as everyone may take it home: without the names of those who answer for the actions, and
/// without columns that are not ours, since nobody knows what stands in them.
final class PublicCopy {
  private PublicCopy() {}

  static Plan of(Plan plan) {
    return new Plan(
        plan.head(),
        plan.targets(),
        plan.themes(),
        plan.actions().stream().map(PublicCopy::of).toList(),
        plan.dropped(),
        plan.grounds(),
        plan.outlook(),
        plan.adaptation(),
        List.of());
  }

  private static Action of(Action action) {
    Action.Delivery delivery = action.delivery();
    return new Action(
        action.number(),
        action.names(),
        action.kind(),
        action.placement(),
        action.effect(),
        new Action.Delivery(
            delivery.unit(), "", delivery.coActors(), delivery.period(), delivery.milestones()),
        action.economy(),
        action.considerations(),
        action.adapts(),
        action.lineage());
  }
}
