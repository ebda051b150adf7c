package dk.tonsvis.driver;

import dk.tonsvis.indicator.Dataset;
import dk.tonsvis.indicator.IndicatorVintage;
import java.util.List;

/// How the number of cars or dwellings that burn fuel changed, and what with. These are counts: how
/// much each of them emits is not known.
///
/// @param years those it was taken along, in order
/// @param vintage of the counts, and the dataset they are of
public record StockChange(
    Stock stock,
    List<Integer> years,
    Count from,
    Count to,
    Terms terms,
    Dataset dataset,
    IndicatorVintage vintage) {
  public StockChange {
    years = List.copyOf(years);
    if (terms.sum() != to.burning() - from.burning()) {
      throw new IllegalArgumentException(terms + " is not from " + from + " to " + to);
    }
  }

  /// How many there are in a year.
  ///
  /// @param burning how many of them burn fuel
  public record Count(double inhabitants, long all, long burning) {
    public Count {
      if (!(inhabitants > 0) || burning < 0 || burning > all) {
        throw new IllegalArgumentException(burning + " of " + all + " for " + inhabitants);
      }
    }

    /// Inhabitants × how many of them all for each × the part that burns fuel.
    double[] factors() {
      return new double[] {inhabitants, all / inhabitants, all == 0 ? 0 : burning / (double) all};
    }
  }

  /// What the change goes with, in whole cars or dwellings.
  ///
  /// @param population more or fewer inhabitants
  /// @param each more or fewer for each inhabitant
  /// @param part a larger or smaller part of them that burns fuel
  public record Terms(long population, long each, long part) {
    long sum() {
      return Math.addExact(Math.addExact(population, each), part);
    }

    Terms plus(Terms other) {
      return new Terms(
          Math.addExact(population, other.population),
          Math.addExact(each, other.each),
          Math.addExact(part, other.part));
    }
  }
}
