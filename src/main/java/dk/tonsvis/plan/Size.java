package dk.tonsvis.plan;

/// How much an effect term does in a year in which it has its full effect.
public sealed interface Size {
  /// A share of what is left in the pool, 0 to 1.
  record Part(Span share) implements Size {
    public Part {
      if (!share.isWithin(0, 1)) {
        throw new IllegalArgumentException("a share of what is left is 0 to 1, not " + share);
      }
    }
  }

  /// Tonnes of CO2e a year less.
  record Tonnes(Span tonnes) implements Size {
    public Tonnes {
      requireNotNegative(tonnes);
    }
  }

  /// An activity moved from one factor to another: `amount · (from − to)`, each factor as it is in
  /// the year, so that saved electricity is worth less as the grid gets cleaner. Below zero in a
  /// year in which the new factor is the higher one.
  ///
  /// @param amount per year, in the unit of both factors
  /// @param from id of the [FactorSeries] of what the activity leaves
  /// @param to id of the [FactorSeries] of what it turns to; empty if the activity ends (a saving)
  record Activity(Span amount, String from, String to) implements Size {
    public Activity {
      requireNotNegative(amount);
      if (from.isBlank() || from.equals(to)) {
        throw new IllegalArgumentException("an activity moves from one factor to another");
      }
    }
  }

  /// Tonnes of CO2e a year taken out of the air or captured, kept apart from reductions.
  record Removal(Span tonnes) implements Size {
    public Removal {
      requireNotNegative(tonnes);
    }
  }

  private static void requireNotNegative(Span amount) {
    if (amount.low() < 0) {
      throw new IllegalArgumentException("an effect is not below zero: " + amount);
    }
  }
}
