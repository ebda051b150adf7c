package dk.tonsvis.quantity;

/// The one place where a double becomes a whole amount.
final class Rounding {
  private static final double LIMIT = 0x1.0p63;

  private Rounding() {}

  /// Half to even. Throws [ArithmeticException] for NaN, infinity and what a `long` cannot hold.
  static long toLong(double value) {
    double whole = Math.rint(value);
    if (!(whole >= -LIMIT && whole < LIMIT)) {
      throw new ArithmeticException(value + " is not a whole amount that fits");
    }
    return (long) whole;
  }
}
