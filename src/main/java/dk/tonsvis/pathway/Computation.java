package dk.tonsvis.pathway;

import java.util.List;

/// What comes of asking for a pathway.
public sealed interface Computation {
  record Computed(Pathway pathway) implements Computation {}

  /// There is nothing to compute; all that stands in the way.
  record Impossible(List<Obstacle> obstacles) implements Computation {
    public Impossible {
      obstacles = List.copyOf(obstacles);
      if (obstacles.isEmpty()) {
        throw new IllegalArgumentException("impossible without a reason");
      }
    }
  }

  /// Something that stands in the way.
  ///
  /// @param what ids of what is lacking: the account, sectors, pools, or factors with their years
  record Obstacle(Why why, List<String> what) {
    public Obstacle {
      what = List.copyOf(what);
    }
  }

  enum Why {
    /// No vintage of the plan's account in `what` tells of the municipality by sector.
    NO_ACCOUNT,
    /// The account's last year lacks the sectors in `what`.
    SECTORS_MISSING,
    /// Terms of the plan, or its own baseline, use a sector or pool that the account does not have,
    /// or a pool whose size is missing; in `what`.
    UNKNOWN_POOLS,
    /// Factors that are used lack years in which they are needed; in `what`, as `el 2041–2050`.
    FACTOR_YEARS_MISSING,
    /// The national projection in `what` is not known.
    UNKNOWN_PROJECTION
  }
}
