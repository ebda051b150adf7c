package dk.tonsvis.plan;

import java.util.List;
import java.util.Optional;

/// Rows of actions and of their milestones, out and in.
final class ActionRows {
  private ActionRows() {}

  static LineWriter row(Action action) {
    Action.Placement placement = action.placement();
    LineWriter row =
        new LineWriter()
            .text("number", action.number())
            .wording("name", action.names().working())
            .wording("official", action.names().official())
            .wording("description", action.names().description())
            .option("kind", action.kind())
            .text("theme", placement.theme())
            .list("sectors", placement.sectors())
            .options("roles", placement.roles())
            .option("control", placement.control())
            .text("standard", placement.standard());
    effect(row, action.effect());
    delivery(row, action.delivery());
    economy(row, action.economy());
    considerations(row, action.considerations());
    return row.options("hazards", action.adapts().hazards())
        .list("goals", action.adapts().goals())
        .list("continues", action.lineage().continues())
        .text("superseded_by", action.lineage().supersededBy())
        .text("merged_with", action.lineage().mergedWith());
  }

  private static void effect(LineWriter row, Effect effect) {
    row.text("effect_missing", effect.missing());
    switch (effect.inclusion()) {
      case Inclusion.None _ -> {}
      case Inclusion.InAction in -> row.text("included_in", in.number());
      case Inclusion.InProjection in -> row.percent("in_projection_percent", in.part());
    }
  }

  private static void delivery(LineWriter row, Action.Delivery delivery) {
    row.text("unit", delivery.unit())
        .text("owner", delivery.owner())
        .text("co_actors", delivery.coActors())
        .whole("start", delivery.period().start())
        .whole("full_effect", delivery.period().fullEffect())
        .whole("end", delivery.period().end());
  }

  private static void economy(LineWriter row, Action.Economy economy) {
    row.whole("budget_kr", economy.yearlyBudget())
        .whole("investment_kr", economy.investment())
        .wording("money", economy.note());
    if (economy.funding() != Action.Funding.UNKNOWN) {
      row.option("funding", economy.funding());
    }
  }

  private static void considerations(LineWriter row, Action.Considerations considerations) {
    row.wording("barriers", considerations.barriers())
        .wording("co_benefits", considerations.coBenefits())
        .wording("distribution", considerations.distribution())
        .wording("indicators", considerations.indicators())
        .text("decision", considerations.decision());
  }

  static LineWriter row(Action action, Action.Milestone milestone) {
    return new LineWriter()
        .text("action", action.number())
        .wording("what", milestone.what())
        .text("by", milestone.by());
  }

  static Action action(Values row, List<Term> terms, List<Action.Milestone> milestones) {
    return new Action(
        row.text("number"),
        new Action.Names(row.wording("name"), row.wording("official"), row.wording("description")),
        OptionKeys.parse(Action.Kind.class, row.text("kind")),
        new Action.Placement(
            row.findText("theme"),
            row.list("sectors"),
            OptionKeys.parse(Action.Role.class, row.list("roles")),
            OptionKeys.parse(Action.Control.class, row.text("control")),
            row.findText("standard")),
        new Effect(terms, row.findText("effect_missing"), inclusion(row)),
        delivery(row, milestones),
        new Action.Economy(
            row.findWhole("budget_kr"),
            row.findWhole("investment_kr"),
            row.findText("funding")
                .map(key -> OptionKeys.parse(Action.Funding.class, key))
                .orElse(Action.Funding.UNKNOWN),
            row.wording("money")),
        new Action.Considerations(
            row.wording("barriers"),
            row.wording("co_benefits"),
            row.wording("distribution"),
            row.wording("indicators"),
            row.textOrEmpty("decision")),
        new Action.Adapts(OptionKeys.parse(Hazard.class, row.list("hazards")), row.list("goals")),
        new Action.Lineage(
            row.list("continues"), row.findText("superseded_by"), row.findText("merged_with")));
  }

  private static Action.Delivery delivery(Values row, List<Action.Milestone> milestones) {
    return new Action.Delivery(
        row.textOrEmpty("unit"),
        row.textOrEmpty("owner"),
        row.textOrEmpty("co_actors"),
        new Action.Period(row.findYear("start"), row.findYear("full_effect"), row.findYear("end")),
        milestones);
  }

  private static Inclusion inclusion(Values row) {
    Optional<Inclusion> inAction = row.findText("included_in").map(Inclusion.InAction::new);
    return inAction
        .or(() -> row.findShare("in_projection_percent").map(Inclusion.InProjection::new))
        .orElse(new Inclusion.None());
  }

  static Action.Milestone milestone(Values row) {
    return new Action.Milestone(row.wording("what"), row.text("by"));
  }
}
