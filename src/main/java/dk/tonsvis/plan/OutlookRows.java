package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Years;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The row of the plan as a whole, and the rows of what it expects of the years ahead.
final class OutlookRows {
  private OutlookRows() {}

  static LineWriter row(Plan.Head head, Outlook outlook) {
    LineWriter row =
        new LineWriter()
            .text("municipality", head.municipality())
            .wording("title", head.title())
            .text("account", head.account())
            .wording("less_ambitious", head.lessAmbitious())
            .text("source", head.source());
    outlook.budget().ifPresent(budget -> budget(row, budget));
    return switch (outlook.baseline()) {
      case Baseline.Frozen _ -> row.text("baseline", "frozen");
      case Baseline.National national ->
          row.text("baseline", "national").text("baseline_source", national.id());
      case Baseline.Own own -> row.text("baseline", "own").text("baseline_source", own.source());
    };
  }

  private static void budget(LineWriter row, Outlook.Budget budget) {
    row.whole("budget_from", budget.years().first())
        .whole("budget_to", budget.years().last())
        .tonnes("budget_t", budget.amount())
        .text("budget_source", budget.source());
  }

  static LineWriter baseline(String sector, int year, Co2e amount) {
    return new LineWriter().text("sector", sector).whole("year", year).tonnes("tonnes", amount);
  }

  static LineWriter doubt(String sector, Span doubt) {
    return new LineWriter().text("sector", sector).deviation(doubt);
  }

  static LineWriter published(Outlook.Published published) {
    return new LineWriter()
        .text("edition", published.edition())
        .whole("year", published.year())
        .figure("tonnes", published.amount())
        .text("account", published.account())
        .text("source", published.source());
  }

  static Plan.Head head(Values row) {
    return new Plan.Head(
        row.text("municipality"),
        row.wording("title"),
        row.text("account"),
        row.wording("less_ambitious"),
        row.text("source"));
  }

  static Outlook outlook(
      Values plan, List<Values> baseline, List<Values> doubt, List<Values> published) {
    Map<String, Span> doubts = new TreeMap<>();
    doubt.forEach(row -> doubts.put(row.text("sector"), row.deviation()));
    return new Outlook(
        baseline(plan, baseline),
        doubts,
        budget(plan),
        published.stream().map(OutlookRows::published).toList());
  }

  private static Baseline baseline(Values plan, List<Values> rows) {
    return switch (plan.text("baseline")) {
      case "frozen" -> new Baseline.Frozen();
      case "national" -> new Baseline.National(plan.text("baseline_source"));
      case "own" -> {
        Map<String, NavigableMap<Integer, Co2e>> bySector = new TreeMap<>();
        for (Values row : rows) {
          bySector
              .computeIfAbsent(row.text("sector"), _ -> new TreeMap<>())
              .put(row.year("year"), row.tonnes("tonnes"));
        }
        yield new Baseline.Own(bySector, plan.text("baseline_source"));
      }
      default -> throw new IllegalArgumentException("no such baseline: " + plan);
    };
  }

  private static Optional<Outlook.Budget> budget(Values plan) {
    return plan.findTonnes("budget_t")
        .map(
            amount ->
                new Outlook.Budget(
                    new Years(plan.year("budget_from"), plan.year("budget_to")),
                    amount,
                    plan.text("budget_source")));
  }

  private static Outlook.Published published(Values row) {
    return new Outlook.Published(
        row.text("edition"),
        row.year("year"),
        row.figure("tonnes"),
        row.text("account"),
        row.text("source"));
  }
}
