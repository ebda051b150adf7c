package dk.tonsvis.pathway;

import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Span;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The factors that activities use, by year.
///
/// @param grams of each factor, the grams per unit; not a number in years that are not given
/// @param lacking factors that are not there, and those that lack years in which they are needed,
///     with these years: `el 2041–2050`
record FactorRows(List<String> ids, List<Yearly> grams, List<Span> doubts, List<String> lacking) {
  /// That a factor is used in the years in which there is some effect.
  record Use(String factor, Yearly level) {}

  static FactorRows of(Plan plan, List<Use> uses, Years years) {
    Set<String> ids = new LinkedHashSet<>();
    uses.forEach(use -> ids.add(use.factor()));
    List<Yearly> grams = new ArrayList<>();
    List<Span> doubts = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    for (String id : ids) {
      Optional<FactorSeries> series = plan.findFactor(id);
      Yearly row =
          Yearly.of(
              years,
              year -> series.isPresent() ? series.get().at(year).orElse(Double.NaN) : Double.NaN);
      grams.add(row);
      doubts.add(series.map(FactorSeries::doubt).orElse(Span.ONE));
      if (series.isEmpty()) {
        lacking.add(id);
      } else {
        runs(id, uses, row, years).forEach(run -> lacking.add(id + " " + run));
      }
    }
    return new FactorRows(
        List.copyOf(ids), List.copyOf(grams), List.copyOf(doubts), List.copyOf(lacking));
  }

  private static List<Years> runs(String id, List<Use> uses, Yearly row, Years years) {
    TreeSet<Integer> missing = new TreeSet<>();
    uses.stream()
        .filter(use -> use.factor().equals(id))
        .forEach(
            use ->
                years.stream()
                    .filter(year -> use.level().in(year - years.first()) > 0)
                    .filter(year -> Double.isNaN(row.in(year - years.first())))
                    .forEach(missing::add));
    return Runs.of(missing);
  }
}
