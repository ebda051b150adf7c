package dk.tonsvis.driver;

import dk.tonsvis.quantity.Co2e;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How a sector changed, and what with.
///
/// @param terms sum to the change
/// @param halfWidth half the width of the 95 % interval of the change; a smaller change cannot be
///     told from zero
public record SectorChange(
    String sector, Co2e from, Co2e to, Map<Driver, Co2e> terms, Co2e halfWidth) {
  public SectorChange {
    terms = Collections.unmodifiableMap(new EnumMap<>(terms));
    Co2e sum = terms.values().stream().reduce(Co2e.ZERO, Co2e::plus);
    if (!sum.equals(to.minus(from))) {
      throw new IllegalArgumentException(sector + " did not change by " + sum);
    }
  }

  public Co2e change() {
    return to.minus(from);
  }

  /// The term of a driver, zero where the sector has none.
  public Co2e term(Driver driver) {
    return terms.getOrDefault(driver, Co2e.ZERO);
  }

  /// Whether the account is sure enough to say that the sector changed at all.
  public boolean isTold() {
    return Math.abs((double) change().grams()) > halfWidth.grams();
  }
}
