package dk.tonsvis.driver;

import dk.tonsvis.indicator.IndicatorKey;
import java.util.Set;

/// Something that is counted and of which a part burns fuel.
public enum Stock {
  /// Passenger cars; all that are not electric alone burn fuel.
  CARS("cars", Set.of("cars.petrol", "cars.diesel", "cars.plug-in-hybrid", "cars.other")),

  /// Occupied dwellings; those with a boiler of their own for oil or gas burn fuel.
  DWELLINGS("dwellings", Set.of("dwellings.oil", "dwellings.natural-gas"));

  private final String group;
  private final Set<String> burning;

  Stock(String group, Set<String> burning) {
    this.group = group;
    this.burning = burning;
  }

  /// The group of indicators that count it, by kind.
  String group() {
    return group;
  }

  boolean burnsFuel(IndicatorKey key) {
    return burning.contains(key.text());
  }
}
