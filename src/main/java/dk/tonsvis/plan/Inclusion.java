package dk.tonsvis.plan;

import dk.tonsvis.quantity.Share;

/// That an effect is, wholly or in part, already counted somewhere else.
public sealed interface Inclusion {
  /// Counted nowhere else.
  record None() implements Inclusion {}

  /// Part of the effect of another action of the plan, and counted there as long as that one is on.
  record InAction(String number) implements Inclusion {}

  /// This part of it is already in the national projection, and is left out when that is the
  /// baseline.
  record InProjection(Share part) implements Inclusion {
    public InProjection {
      if (!part.isPart()) {
        throw new IllegalArgumentException("a part is 0 to 1, not " + part.value());
      }
    }
  }
}
