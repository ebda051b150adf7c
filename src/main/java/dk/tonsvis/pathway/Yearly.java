package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Years;
import java.util.function.IntToDoubleFunction;

/// A number for each year, counted from the account's last, which is 0. Never changed.
final class Yearly {
  private final double[] numbers;

  private Yearly(double[] numbers) {
    this.numbers = numbers;
  }

  /// @param number of a calendar year
  static Yearly of(Years years, IntToDoubleFunction number) {
    return new Yearly(years.stream().mapToDouble(number).toArray());
  }

  static Yearly of(double[] numbers) {
    return new Yearly(numbers.clone());
  }

  double in(int year) {
    return numbers[year];
  }
}
