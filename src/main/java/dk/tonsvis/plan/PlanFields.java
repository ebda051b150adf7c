package dk.tonsvis.plan;

import java.util.Optional;

/// The plan as a whole field by field, as its one row in the file has it.
final class PlanFields {
  private PlanFields() {}

  static Fields of(Plan plan) {
    Fields fields = new Fields();
    fields.put("title", plan.head().title()).put("account", plan.head().account());
    switch (plan.outlook().baseline()) {
      case Baseline.Frozen _ -> fields.choice("baseline", "frozen");
      case Baseline.National national ->
          fields.choice("baseline", "national").put("baseline_source", national.id());
      case Baseline.Own own ->
          fields.choice("baseline", "own").put("baseline_source", own.source());
    }
    plan.outlook()
        .budget()
        .ifPresent(
            budget ->
                fields
                    .year("budget_from", Optional.of(budget.years().first()))
                    .year("budget_to", Optional.of(budget.years().last()))
                    .tonnes("budget_t", budget.amount())
                    .put("budget_source", budget.source()));
    return fields
        .put("less_ambitious", plan.head().lessAmbitious())
        .put("source", plan.head().source());
  }
}
