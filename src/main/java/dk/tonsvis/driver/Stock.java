package dk.tonsvis.driver;

import dk.tonsvis.indicator.IndicatorKey;

/// Something that is counted and of which a part burns fuel.
public enum Stock {
  /// Passenger cars; all that are not electric alone burn fuel.
  CARS("cars"),

  /// Occupied dwellings; those with a boiler of their own for oil or gas burn fuel.
  DWELLINGS("dwellings");

  private final String group;

  Stock(String group) {
    this.group = group;
  }

  /// The group of indicators that count it, by kind.
  String group() {
    return group;
  }

  boolean burnsFuel(IndicatorKey key) {
    return switch (key.text()) {
      case "cars.petrol", "cars.diesel", "cars.plug-in-hybrid", "cars.other" -> this == CARS;
      case "dwellings.oil", "dwellings.natural-gas" -> this == DWELLINGS;
      default -> false;
    };
  }
}
