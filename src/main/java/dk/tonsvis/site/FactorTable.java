package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// What a unit of an activity emits before and after it is moved, in the years that the factors
/// are given for. This is why a saved kilowatt hour is worth less each year.
record FactorTable(PlanView view, Action action, Term term) {
  private static final double GRAMS_PER_KG = 1000;

  /// Empty for an effect that is no activity.
  Optional<DataTable> table() {
    if (!(term.size() instanceof Size.Activity activity)) {
      return Optional.empty();
    }
    Optional<FactorSeries> from = view.plan().findFactor(activity.from());
    Optional<FactorSeries> to = view.plan().findFactor(activity.to());
    if (from.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Integer> years = new TreeSet<>(from.get().gramsPerUnit().keySet());
    to.ifPresent(series -> years.addAll(series.gramsPerUnit().keySet()));
    List<String> headings = new ArrayList<>();
    headings.add(voice().say("year"));
    headings.add(voice().say("action.factor.from", name(from.get())));
    to.ifPresent(series -> headings.add(voice().say("action.factor.to", name(series))));
    List<DataTable.Row> rows = new ArrayList<>();
    for (int year : years) {
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(cell(from.get().at(year)));
      to.ifPresent(series -> cells.add(cell(series.at(year))));
      rows.add(DataTable.Row.of(String.valueOf(year), cells));
    }
    return Optional.of(
        new DataTable(
            "factors-" + (action.effect().terms().indexOf(term) + 1),
            voice().say("action.factor.caption", from.get().unit()),
            headings,
            rows));
  }

  private Voice voice() {
    return view.voice();
  }

  private String name(FactorSeries series) {
    return series.name().in(voice().language());
  }

  private DataTable.Cell cell(OptionalDouble grams) {
    return grams.isPresent()
        ? DataTable.Cell.of(voice().numbers().decimal(grams.getAsDouble() / GRAMS_PER_KG, 1))
        : DataTable.Cell.missing(voice().say("missing"));
  }
}
