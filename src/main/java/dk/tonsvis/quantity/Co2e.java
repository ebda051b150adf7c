package dk.tonsvis.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of greenhouse gases, in whole grams of CO2 equivalents.
///
/// Grams in a `long`, because sums of doubles depend on their order: the same account added up by
/// municipality and by sector gave two totals. The range is ±9.2 trillion tonnes; overflow throws
/// [ArithmeticException]. Negative amounts are uptake and are ordinary.
public record Co2e(long grams) implements Comparable<Co2e> {
  public static final Co2e ZERO = new Co2e(0);
  public static final long GRAMS_PER_TONNE = 1_000_000;

  public static Co2e ofGrams(long grams) {
    return new Co2e(grams);
  }

  public static Co2e ofTonnes(long tonnes) {
    return new Co2e(Math.multiplyExact(tonnes, GRAMS_PER_TONNE));
  }

  /// Rounds half to even to a whole gram; throws [ArithmeticException] outside the range.
  public static Co2e ofTonnes(BigDecimal tonnes) {
    return new Co2e(tonnes.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  /// Leaves the doubles: rounds once, half to even, to a whole gram. Throws [ArithmeticException]
  /// for anything that is not a finite amount within the range.
  public static Co2e round(double grams) {
    return new Co2e(Rounding.toLong(grams));
  }

  /// Reads tonnes with a decimal point, such as `808556.3`; the opposite of [#tonnesText()].
  ///
  /// Throws [NumberFormatException] if the text is no number, [ArithmeticException] if it is
  /// outside the range.
  public static Co2e parseTonnes(String text) {
    return ofTonnes(new BigDecimal(text));
  }

  public Co2e plus(Co2e other) {
    return new Co2e(Math.addExact(grams, other.grams));
  }

  public Co2e minus(Co2e other) {
    return new Co2e(Math.subtractExact(grams, other.grams));
  }

  public Co2e negated() {
    return new Co2e(Math.negateExact(grams));
  }

  /// This amount times a rate, rounded once to a whole gram.
  public Co2e times(Share share) {
    return round(grams * share.value());
  }

  /// This amount spread evenly over a number of parts (years, inhabitants), rounded once.
  /// Throws [ArithmeticException] unless the number is above zero.
  public Co2e dividedBy(long parts) {
    if (parts <= 0) {
      throw new ArithmeticException("cannot spread " + this + " over " + parts + " parts");
    }
    return new Co2e(
        BigDecimal.valueOf(grams)
            .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_EVEN)
            .longValueExact());
  }

  public boolean isNegative() {
    return grams < 0;
  }

  public boolean isPositive() {
    return grams > 0;
  }

  public Co2e max(Co2e other) {
    return grams >= other.grams ? this : other;
  }

  /// For drawing and for rates; never for sums.
  public double tonnes() {
    return grams / (double) GRAMS_PER_TONNE;
  }

  /// The exact amount in tonnes, without trailing zeros: `808556.3`.
  public String tonnesText() {
    BigDecimal exact = BigDecimal.valueOf(grams, 6).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
  }

  @Override
  public int compareTo(Co2e other) {
    return Long.compare(grams, other.grams);
  }

  @Override
  public String toString() {
    return tonnesText() + " t CO2e";
  }
}
