package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.util.Optional;

/// What a target wants to reach: the types of the Common Reporting Framework (GCoM, version 6.1)
/// whose target-year emissions `T` are absolute.
public sealed interface Aim {
  /// What may be emitted in the target year.
  Figure level();

  /// By how much emissions are to fall; empty of a level that is given as such.
  default Optional<Share> findReduction() {
    return switch (this) {
      case BaseYear a -> Optional.of(a.reduction());
      case BaseYearIntensity a -> Optional.of(a.reduction());
      case BaselineScenario a -> Optional.of(a.reduction());
      case FixedLevel _ -> Optional.empty();
    };
  }

  /// A reduction `p` of the emissions `E` in a base year: `T = E · (1 − p)`.
  record BaseYear(int year, Figure emissions, Share reduction) implements Aim {
    public BaseYear {
      requireReduction(reduction);
    }

    @Override
    public Figure level() {
      return reduced(emissions, reduction);
    }
  }

  /// A reduction `p` of what was emitted per inhabitant, or per other unit, in a base year, `I`;
  /// with `N` units expected in the target year, `T = I · (1 − p) · N`.
  ///
  /// @param perUnit emissions per unit in the base year
  /// @param unit what is counted: `inhabitant`, or `DKK million` of gross value added
  /// @param units how many there are expected to be in the target year
  record BaseYearIntensity(int year, Figure perUnit, Share reduction, String unit, long units)
      implements Aim {
    public BaseYearIntensity {
      requireReduction(reduction);
      if (units <= 0 || unit.isBlank()) {
        throw new IllegalArgumentException("an intensity is per some units, not " + units);
      }
    }

    @Override
    public Figure level() {
      return scaled(perUnit, reduction.rest().value() * units);
    }
  }

  /// A level `T` given as such; zero is climate neutrality.
  record FixedLevel(Co2e emissions) implements Aim {
    @Override
    public Figure level() {
      return Figure.measured(emissions);
    }
  }

  /// A reduction `p` of what a baseline scenario expects in the target year, `BAU`:
  /// `T = BAU · (1 − p)`.
  record BaselineScenario(int startYear, Figure expected, Share reduction) implements Aim {
    public BaselineScenario {
      requireReduction(reduction);
    }

    @Override
    public Figure level() {
      return reduced(expected, reduction);
    }
  }

  private static void requireReduction(Share reduction) {
    if (reduction.value() <= 0) {
      throw new IllegalArgumentException("a target reduces, not by " + reduction);
    }
  }

  private static Figure reduced(Figure from, Share reduction) {
    return scaled(from, reduction.rest().value());
  }

  private static Figure scaled(Figure from, double by) {
    Share share = new Share(by);
    return switch (from) {
      case Figure.Measured m -> Figure.measured(m.amount().times(share));
      case Figure.Estimated e -> {
        Co2e low = e.low().times(share);
        Co2e high = e.high().times(share);
        // A reduction of more than everything turns the order of the bounds around.
        yield by >= 0
            ? new Figure.Estimated(low, e.likely().times(share), high)
            : new Figure.Estimated(high, e.likely().times(share), low);
      }
      case Figure.Missing missing -> missing;
    };
  }
}
