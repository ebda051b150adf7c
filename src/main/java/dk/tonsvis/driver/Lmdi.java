package dk.tonsvis.driver;

/// Takes the change of a product of factors apart: the logarithmic mean Divisia index in its
/// additive form, LMDI-I.
///
/// With `V = x₁ · x₂ · … · xₙ` in two years, the term of factor *k* is `L(V¹, V⁰) · ln(x¹ₖ / x⁰ₖ)`,
/// where `L(a, b) = (a − b) / (ln a − ln b)` is the logarithmic mean and `L(a, a) = a`. The terms
/// sum to `V¹ − V⁰`, whatever the order of the factors, and change their sign when the years are
/// exchanged. No remainder is left to be given to anybody.
///
/// A factor of zero has a limit and needs no small number in its place: one that rises from zero
/// takes the whole rise, one that falls to zero the whole fall, and several that do so share it.
///
/// Sources: B. W. Ang, F. Q. Zhang and K.-H. Choi, *Energy* 23 (1998) 489–495; B. W. Ang, *Energy
/// Policy* 33 (2005) 867–871; R. Wood and M. Lenzen, *Energy Policy* 34 (2006) 1326–1331.
final class Lmdi {
  private Lmdi() {}

  /// One term for each factor. Throws [IllegalArgumentException] for factors below zero, which have
  /// no logarithm, and for two years that have not the same number of them.
  static double[] terms(double[] before, double[] after) {
    if (before.length != after.length) {
      throw new IllegalArgumentException(
          before.length + " factors in one year and " + after.length + " in the other");
    }
    double from = product(before);
    double to = product(after);
    if (from == 0 && to == 0) {
      return new double[before.length];
    }
    if (from == 0) {
      return limit(before, to);
    }
    return to == 0 ? limit(after, -from) : between(before, after, mean(from, to));
  }

  private static double product(double[] factors) {
    double product = 1;
    for (double factor : factors) {
      if (!(factor >= 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException("a factor is zero or above, not " + factor);
      }
      product *= factor;
    }
    return product;
  }

  /// The logarithmic mean of two amounts above zero: the same whichever comes first.
  static double mean(double a, double b) {
    double less = Math.min(a, b);
    double apart = Math.abs(a - b);
    return apart == 0 ? less : apart / StrictMath.log1p(apart / less);
  }

  private static double[] between(double[] before, double[] after, double mean) {
    double[] terms = new double[before.length];
    for (int k = 0; k < terms.length; k++) {
      terms[k] = mean * logRatio(before[k], after[k]);
    }
    return terms;
  }

  /// `ln(to / from)`, exact where the two lie close together, and of the opposite sign when they
  /// are exchanged.
  private static double logRatio(double from, double to) {
    double size = StrictMath.log1p(Math.abs(to - from) / Math.min(from, to));
    return to < from ? -size : size;
  }

  /// The whole change, shared by the factors that are zero in the year without emissions.
  private static double[] limit(double[] without, double change) {
    int zeros = 0;
    for (double factor : without) {
      zeros += factor == 0 ? 1 : 0;
    }
    double[] terms = new double[without.length];
    for (int k = 0; k < terms.length; k++) {
      terms[k] = without[k] == 0 ? change / zeros : 0;
    }
    return terms;
  }
}
