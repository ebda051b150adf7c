package dk.tonsvis.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/// What a register says of one indicator in one municipality and year: a value in the indicator's
/// unit, or nothing for a reason. There is no way from [Missing] to zero.
public sealed interface Reading {
  /// Not negative, and exact as the register states it; trailing zeros do not count.
  record Value(BigDecimal amount) implements Reading {
    public Value {
      if (amount.signum() < 0) {
        throw new IllegalArgumentException("a count is not negative: " + amount);
      }
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
  }

  record Missing(String reason) implements Reading {
    public Missing {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a missing value has a reason");
      }
    }
  }

  static Reading of(BigDecimal amount) {
    return new Value(amount);
  }

  static Reading missing(String reason) {
    return new Missing(reason);
  }

  default Optional<BigDecimal> known() {
    return switch (this) {
      case Value value -> Optional.of(value.amount());
      case Missing _ -> Optional.empty();
    };
  }
}
