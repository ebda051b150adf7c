package dk.tonsvis.pathway;

import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Total;
import java.util.List;
import java.util.Optional;

/// What the themes of a plan are to bring together, held against what the plan needs.
///
/// Tonnes that several themes share are carried by one of them and counted once. A theme whose
/// tonnes are not published makes the sum incomplete, and then nothing is subtracted from it.
///
/// @param year the year that the themes' tonnes are about
/// @param promised the sum of the themes, one figure for each that has tonnes of its own
/// @param needed what has to go by that year, in the plan's own account, and where that stands;
///     empty where the plan does not say it
/// @param gap `needed − promised`: what no theme brings; negative where they bring more
public record DeliveryGap(int year, Total promised, Optional<Needed> needed, Optional<Co2e> gap) {

  /// What the plan needs, and where that stands.
  ///
  /// @param edition the plan or account that the figure stands in
  public record Needed(Co2e amount, String edition) {}

  /// Empty where no theme has tonnes.
  public static Optional<DeliveryGap> of(Plan plan) {
    List<Theme.Tonnage.Own> own =
        plan.themes().stream()
            .map(Theme::tonnage)
            .filter(Theme.Tonnage.Own.class::isInstance)
            .map(Theme.Tonnage.Own.class::cast)
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    int year = own.getFirst().year();
    Total promised =
        Total.of(
            own.stream().filter(t -> t.year() == year).map(Theme.Tonnage.Own::reduction).toList());
    Optional<Needed> needed = needed(plan, year);
    Optional<Co2e> gap =
        promised.isComplete()
            ? needed.map(n -> n.amount().minus(promised.known()))
            : Optional.empty();
    return Optional.of(new DeliveryGap(year, promised, needed, gap));
  }

  /// Where the target of the year is net zero, all that the plan's own forecast has left has to go:
  /// the last published figure of the year in the plan's account.
  private static Optional<Needed> needed(Plan plan, int year) {
    boolean isNetZero =
        plan.targets().stream().anyMatch(target -> target.year() == year && target.isNetZero());
    return isNetZero ? forecast(plan, year) : Optional.empty();
  }

  private static Optional<Needed> forecast(Plan plan, int year) {
    return plan.outlook().published().stream()
        .filter(figure -> figure.year() == year)
        .filter(figure -> figure.account().equals(plan.head().account()))
        .reduce((_, later) -> later)
        .flatMap(
            figure -> figure.amount().known().map(amount -> new Needed(amount, figure.edition())));
  }
}
