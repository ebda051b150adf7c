package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;

/// What a target wants to reach: the types of the Common Reporting Framework (GCoM, version 6.1)
/// whose target-year emissions `T` are absolute.
public sealed interface Aim {
  /// What may be emitted in the target year.
  Figure level();

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
    return switch (from) {
      case Figure.Measured m -> Figure.measured(m.amount().times(reduction.rest()));
      case Figure.Estimated e -> {
        Share rest = reduction.rest();
        Co2e low = e.low().times(rest);
        Co2e high = e.high().times(rest);
        // A reduction of more than everything turns the order of the bounds around.
        yield rest.value() >= 0
            ? new Figure.Estimated(low, e.likely().times(rest), high)
            : new Figure.Estimated(high, e.likely().times(rest), low);
      }
      case Figure.Missing missing -> missing;
    };
  }
}
