package dk.tonsvis.quantity;

import java.util.Map;

/// A named set of global warming potentials over 100 years: grams of CO2e per gram of each gas.
/// Values of the IPCC's assessment reports; national inventories use AR5 without feedback.
public record GwpSet(String name, Map<Gas, Double> potentials) {
  public static final GwpSet AR4 =
      new GwpSet("AR4", Map.of(Gas.CO2, 1.0, Gas.CH4, 25.0, Gas.N2O, 298.0));
  public static final GwpSet AR5 =
      new GwpSet("AR5", Map.of(Gas.CO2, 1.0, Gas.CH4, 28.0, Gas.N2O, 265.0));
  public static final GwpSet AR6 =
      new GwpSet("AR6", Map.of(Gas.CO2, 1.0, Gas.CH4, 27.9, Gas.N2O, 273.0));

  public GwpSet {
    potentials = Map.copyOf(potentials);
  }

  /// Throws [IllegalArgumentException] if the set has no value for the gas.
  double potential(Gas gas) {
    Double potential = potentials.get(gas);
    if (potential == null) {
      throw new IllegalArgumentException(name + " has no potential for " + gas);
    }
    return potential;
  }
}
