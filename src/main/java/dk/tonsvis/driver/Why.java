package dk.tonsvis.driver;

import dk.tonsvis.quantity.Co2e;
import java.util.List;

/// The answer to why a municipality's emissions changed.
public sealed interface Why {
  /// The change taken apart.
  ///
  /// @param years those it was taken along, in order
  /// @param isHeldAgainstOthers whether there are others of the same account to hold it against
  /// @param halfWidth half the width of the 95 % interval of the whole change
  record Explained(
      List<Integer> years,
      Co2e from,
      Co2e to,
      boolean isHeldAgainstOthers,
      List<SectorChange> sectors,
      Co2e halfWidth)
      implements Why {
    public Explained {
      years = List.copyOf(years);
      sectors = List.copyOf(sectors);
    }

    public int firstYear() {
      return years.getFirst();
    }

    public int lastYear() {
      return years.getLast();
    }

    public Co2e change() {
      return to.minus(from);
    }

    /// What goes with a driver in all sectors together.
    public Co2e term(Driver driver) {
      return sectors.stream().map(s -> s.term(driver)).reduce(Co2e.ZERO, Co2e::plus);
    }

    /// Whether any sector has the driver.
    public boolean has(Driver driver) {
      return sectors.stream().anyMatch(sector -> sector.terms().containsKey(driver));
    }

    /// Whether the account is sure enough to say that anything changed.
    public boolean isTold() {
      return Math.abs((double) change().grams()) > halfWidth.grams();
    }
  }

  /// Nothing can be taken apart.
  record Unexplained(Lacking lacking) implements Why {}

  /// What is lacking for it.
  enum Lacking {
    /// There are not two years of which every sector is known.
    YEARS,
    /// How many live there is not known in all of these years.
    POPULATION,
    /// Nothing is said of how sure a sector of the account is.
    DOUBT
  }
}
