package dk.tonsvis.account;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/// All that is told of two vintages of one account beside each other: what was restated, who
/// crossed a round percentage by it, and whose rank it changed.
///
/// @param ranks by the change from the first to the last year that both vintages have; empty if
///     they share fewer than two years
public record Comparison(Restatement restatement, List<Crossing> crossings, Optional<Ranks> ranks) {
  public Comparison {
    crossings = List.copyOf(crossings);
  }

  /// Throws [IllegalArgumentException] if the vintages are of different accounts.
  public static Comparison between(AccountFigures earlier, AccountFigures later) {
    NavigableSet<Integer> shared = earlier.years();
    shared.retainAll(later.years());
    Optional<Ranks> ranks =
        shared.size() < 2
            ? Optional.empty()
            : Optional.of(Ranks.between(earlier, later, shared.first(), shared.last()));
    return new Comparison(
        Restatement.between(earlier, later), Crossing.between(earlier, later), ranks);
  }
}
