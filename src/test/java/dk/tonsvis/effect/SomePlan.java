package dk.tonsvis.effect;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Effect;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plans that have their effects and nothing else worth telling.
final class SomePlan {
  private SomePlan() {}

  static Plan of(List<Action> actions, Grounds grounds) {
    return new Plan(
        new Plan.Head("0999", Wording.danish("Plan"), "ens-kommuner", Wording.NONE, "invented"),
        List.of(),
        List.of(),
        actions,
        List.of(),
        grounds,
        Outlook.FROZEN,
        Adaptation.NONE,
        List.of());
  }

  static Action action(
      String number, List<Term> terms, Inclusion inclusion, Optional<String> supersededBy) {
    return action(
        number,
        new Effect(terms, Optional.empty(), inclusion),
        new Action.Lineage(List.of(), supersededBy, Optional.empty()));
  }

  static Action action(String number, Effect effect, Action.Lineage lineage) {
    return new Action(
        number,
        new Action.Names(Wording.danish("Indsats " + number), Wording.NONE, Wording.NONE),
        Action.Kind.MITIGATION,
        new Action.Placement(
            Optional.empty(), List.of(), Set.of(), Action.Control.OWN, Optional.empty()),
        effect,
        new Action.Delivery(
            "",
            "",
            "",
            new Action.Period(Optional.empty(), Optional.empty(), Optional.empty()),
            List.of()),
        new Action.Economy(
            Optional.empty(), Optional.empty(), Action.Funding.UNKNOWN, Wording.NONE),
        new Action.Considerations(Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, ""),
        Action.Adapts.NOTHING,
        lineage);
  }
}
