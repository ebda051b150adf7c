package dk.tonsvis.pathway;

import java.util.List;

/// What comes of asking for a pathway.
public sealed interface Computation {
  record Computed(Pathway pathway) implements Computation {}

  /// There is nothing to start from.
  record Impossible(Why why, List<String> what) implements Computation {
    public Impossible {
      what = List.copyOf(what);
    }
  }

  enum Why {
    /// No vintage of the plan's account is known, or not by sector.
    NO_ACCOUNT,
    /// The account's last year lacks the sectors in `what`.
    SECTORS_MISSING,
    /// Terms of the plan use a sector or pool that the account does not have; in `what`.
    UNKNOWN_POOLS,
    /// A factor lacks years in which it is needed; in `what`.
    FACTOR_YEARS_MISSING
  }
}
