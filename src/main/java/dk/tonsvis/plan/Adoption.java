package dk.tonsvis.plan;

import java.util.List;
import java.util.Optional;

/// What came of adopting a revision.
public sealed interface Adoption {
  /// It is in force.
  ///
  /// @param superseded number of the revision that was in force before
  /// @param loosenings in which ways its targets are less ambitious than those before; the plan
  ///     says so itself
  record Adopted(Revision revision, Optional<Integer> superseded, List<Loosening> loosenings)
      implements Adoption {
    public Adopted {
      loosenings = List.copyOf(loosenings);
    }
  }

  /// Nothing was written, for all of these reasons.
  record Refused(List<Obstacle> obstacles) implements Adoption {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }
}
