package dk.tonsvis.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of energy, in whole watt-hours. One terajoule is 277,777,778 Wh, rounded once.
public record Energy(long wattHours) implements Comparable<Energy> {
  public static final Energy ZERO = new Energy(0);
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  public static Energy ofMegawattHours(BigDecimal megawattHours) {
    return new Energy(
        megawattHours.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  public static Energy ofTerajoules(BigDecimal terajoules) {
    return new Energy(
        terajoules
            .movePointRight(12)
            .divide(SECONDS_PER_HOUR, 0, RoundingMode.HALF_EVEN)
            .longValueExact());
  }

  public Energy plus(Energy other) {
    return new Energy(Math.addExact(wattHours, other.wattHours));
  }

  public Energy minus(Energy other) {
    return new Energy(Math.subtractExact(wattHours, other.wattHours));
  }

  /// What using this energy emits, rounded once to a whole gram.
  public Co2e times(Factor factor) {
    return Co2e.round(wattHours * factor.gramsPerWattHour());
  }

  @Override
  public int compareTo(Energy other) {
    return Long.compare(wattHours, other.wattHours);
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(wattHours, 6).stripTrailingZeros().toPlainString() + " MWh";
  }
}
