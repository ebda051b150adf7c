package dk.tonsvis.quantity;

import java.math.BigDecimal;
import java.util.Currency;

/// A sum of money, in whole minor units (øre) of one currency. Adding across currencies throws
/// [IllegalArgumentException].
public record Money(long minorUnits, Currency currency) {
  private static final Currency DKK = Currency.getInstance("DKK");

  public static Money ofOere(long oere) {
    return new Money(oere, DKK);
  }

  public static Money ofKroner(long kroner) {
    return new Money(Math.multiplyExact(kroner, 100L), DKK);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, same(other).minorUnits), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currency);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other + " to " + this);
    }
    return other;
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()).toPlainString()
        + " "
        + currency.getCurrencyCode();
  }
}
