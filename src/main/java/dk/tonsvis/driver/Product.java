package dk.tonsvis.driver;

import dk.tonsvis.quantity.Co2e;
import java.util.List;
import java.util.stream.DoubleStream;

/// A part of the emissions in one year as a product: the factors that are known, such as how many
/// live there, times what is left, such as the emissions of each.
///
/// @param factors each above zero, in a unit that is the same in every year
public record Product(Co2e amount, List<Double> factors) {
  public Product {
    factors = List.copyOf(factors);
    for (double factor : factors) {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException("a known factor is above zero, not " + factor);
      }
    }
  }

  public static Product of(Co2e amount, double... factors) {
    return new Product(amount, DoubleStream.of(factors).boxed().toList());
  }

  /// The known factors and last what is left, so that their product is the amount in grams.
  double[] whole() {
    double[] whole = new double[factors.size() + 1];
    double rest = amount.grams();
    for (int k = 0; k < factors.size(); k++) {
      whole[k] = factors.get(k);
      rest /= factors.get(k);
    }
    whole[factors.size()] = rest;
    return whole;
  }
}
