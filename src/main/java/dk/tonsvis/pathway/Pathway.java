package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Years;
import java.util.List;
import java.util.Optional;

/// Where emissions lead in one scenario, year by year from the account's last year to 2050.
///
/// @param sectors codes, in the order of the sector tree
/// @param ensemble empty where no draws were asked for
/// @param budget empty where the plan has none
public record Pathway(
    Standing standing,
    Scenario scenario,
    Years years,
    List<String> sectors,
    Central central,
    Optional<Ensemble> ensemble,
    List<Outcome> outcomes,
    Optional<BudgetUse> budget,
    List<Finding> findings) {
  /// The last year of a pathway.
  public static final int LAST = 2050;

  public Pathway {
    sectors = List.copyOf(sectors);
    outcomes = List.copyOf(outcomes);
    findings = List.copyOf(findings);
  }
}
