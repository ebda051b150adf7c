package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Map;

/// What came out of drawing everything that is uncertain many times.
///
/// @param draws how many times; `asked` how many were wanted before the machine was busy
/// @param net of the whole, removals taken off
/// @param sectors emissions by sector, before removals
/// @param contributions what each action contributes to the variance of the package in `year`,
///     `Cov(φᵢ, Φ) / Var(Φ)`, largest first; they sum to one, and single ones may be below zero
public record Ensemble(
    int draws,
    int asked,
    long seed,
    Fan net,
    Map<String, Fan> sectors,
    int year,
    List<Contribution> contributions) {
  public Ensemble {
    contributions = List.copyOf(contributions);
  }

  public record Contribution(String action, Share ofVariance) {}
}
