package dk.tonsvis.pathway;

import dk.tonsvis.plan.Baseline;
import java.time.LocalDate;
import java.util.Optional;

/// What a pathway was computed from, so that it can be computed again to the last bit.
///
/// @param account id of the account identity, and `vintage` its version, read on `readOn`
/// @param lastYear the last year of the account, from which the pathway starts
/// @param revision number of the plan's revision; empty where there is no plan
/// @param planHash its content hash
/// @param release of the reference data
/// @param engine version of the calculation
/// @param inputHash SHA-256 of everything that went in, the scenario and the draws included
public record Standing(
    String municipality,
    String account,
    int vintage,
    LocalDate readOn,
    int lastYear,
    Optional<Integer> revision,
    Optional<String> planHash,
    Baseline baseline,
    String release,
    String engine,
    String inputHash) {

  /// How programs are told the baseline: `frozen`, `own`, or the id of the national projection.
  public String baselineKey() {
    return switch (baseline) {
      case Baseline.Frozen _ -> "frozen";
      case Baseline.National national -> national.id();
      case Baseline.Own _ -> "own";
    };
  }
}
