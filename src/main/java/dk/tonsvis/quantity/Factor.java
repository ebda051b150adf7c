package dk.tonsvis.quantity;

/// What one unit of energy emits: a rate in grams CO2e per watt-hour, which is the same number as
/// tonnes per megawatt-hour and a thousandth of the usual grams per kilowatt-hour.
public record Factor(double gramsPerWattHour) {
  public Factor {
    if (!Double.isFinite(gramsPerWattHour)) {
      throw new IllegalArgumentException("a factor is a finite rate, not " + gramsPerWattHour);
    }
  }

  public static Factor ofGramsPerKilowattHour(double gramsPerKilowattHour) {
    return new Factor(gramsPerKilowattHour / 1000);
  }
}
