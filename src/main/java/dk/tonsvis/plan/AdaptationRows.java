package dk.tonsvis.plan;

import java.util.List;

/// Rows of what a changed climate brings and of how robust the municipality wants to be.
final class AdaptationRows {
  private AdaptationRows() {}

  static LineWriter row(Adaptation.Risk risk) {
    return new LineWriter()
        .text("id", risk.id())
        .option("hazard", risk.hazard())
        .wording("what", risk.what())
        .wording("exposed", risk.exposed())
        .whole("probability_now", risk.now().probability())
        .whole("consequence_now", risk.now().consequence())
        .whole("probability_future", risk.future().probability())
        .whole("consequence_future", risk.future().consequence())
        .whole("future_year", risk.year())
        .text("source", risk.source());
  }

  static LineWriter row(Adaptation.Goal goal) {
    return new LineWriter()
        .text("id", goal.id())
        .wording("goal", goal.goal())
        .options("hazards", goal.hazards())
        .whole("by", goal.by())
        .wording("indicator", goal.indicator());
  }

  static Adaptation adaptation(List<Values> risks, List<Values> goals) {
    return new Adaptation(
        risks.stream().map(AdaptationRows::risk).toList(),
        goals.stream().map(AdaptationRows::goal).toList());
  }

  private static Adaptation.Risk risk(Values row) {
    return new Adaptation.Risk(
        row.text("id"),
        OptionKeys.parse(Hazard.class, row.text("hazard")),
        row.wording("what"),
        row.wording("exposed"),
        level(row, "now"),
        level(row, "future"),
        row.year("future_year"),
        row.text("source"));
  }

  private static Adaptation.Level level(Values row, String when) {
    return new Adaptation.Level(
        row.number("probability_" + when).intValueExact(),
        row.number("consequence_" + when).intValueExact());
  }

  private static Adaptation.Goal goal(Values row) {
    return new Adaptation.Goal(
        row.text("id"),
        row.wording("goal"),
        OptionKeys.parse(Hazard.class, row.list("hazards")),
        row.findYear("by"),
        row.wording("indicator"));
  }
}
