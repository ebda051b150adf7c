package dk.tonsvis.indicator;

import java.util.List;

/// What came of storing a dataset as it was read.
public sealed interface Intake {
  /// It is stored as a new vintage, which waits for a person to publish it.
  record Proposed(IndicatorVintage vintage) implements Intake {}

  /// The same values are stored already; nothing was written.
  record Unchanged(IndicatorVintage vintage) implements Intake {}

  /// It cannot be stored, for all of these reasons.
  record Rejected(List<Shortfall> shortfalls) implements Intake {
    public Rejected {
      shortfalls = List.copyOf(shortfalls);
    }
  }
}
