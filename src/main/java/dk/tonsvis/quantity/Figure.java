package dk.tonsvis.quantity;

import java.util.Optional;

/// An amount as it is known: measured, estimated within bounds, or missing for a reason.
///
/// There is no way from [Missing] to zero. Who adds figures gets a [Total], which carries what is
/// missing beside the sum.
public sealed interface Figure {
  /// A figure that the account's publisher states as such.
  record Measured(Co2e amount) implements Figure {}

  /// A figure with bounds, `low ≤ likely ≤ high`.
  record Estimated(Co2e low, Co2e likely, Co2e high) implements Figure {
    public Estimated {
      if (low.compareTo(likely) > 0 || likely.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "an estimate is ordered, not " + low + ", " + likely + ", " + high);
      }
    }
  }

  /// A figure that nobody has, with the reason in words or as a notation key (NO, NE, IE, C).
  record Missing(String reason) implements Figure {
    public Missing {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a missing figure has a reason");
      }
    }
  }

  static Figure measured(Co2e amount) {
    return new Measured(amount);
  }

  static Figure missing(String reason) {
    return new Missing(reason);
  }

  /// The amount to draw and to add with, if there is one: the measured or the likely.
  default Optional<Co2e> known() {
    return switch (this) {
      case Measured m -> Optional.of(m.amount());
      case Estimated e -> Optional.of(e.likely());
      case Missing _ -> Optional.empty();
    };
  }
}
