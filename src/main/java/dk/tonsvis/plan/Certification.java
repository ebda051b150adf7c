package dk.tonsvis.plan;

import java.util.List;

/// What came of noting that a revision was certified.
public sealed interface Certification {
  record Certified(Revision revision) implements Certification {}

  /// Nothing was written, for all of these reasons.
  record Refused(List<Obstacle> obstacles) implements Certification {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }
}
