package dk.tonsvis.plan;

import java.util.List;

/// What came of sending a revision to hearing.
public sealed interface Hearing {
  record Sent(Revision revision) implements Hearing {}

  /// Nothing was written, for all of these reasons.
  record Refused(List<Obstacle> obstacles) implements Hearing {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }
}
