package dk.tonsvis.effect;

/// Shapley values the long way: what each action adds to every set of the others.
final class Coalitions {
  private Coalitions() {}

  static double[] shapley(double base, double[] shares, double[] tonnes, int n) {
    double scale = Overlap.scale(base, tonnes, n);
    double[] weights = weights(n);
    double[] parts = new double[n];
    for (int set = 0; set < 1 << n; set++) {
      for (int a = 0; a < n; a++) {
        if ((set & 1 << a) == 0) {
          double added =
              effect(base, shares, tonnes, n, scale, set | 1 << a)
                  - effect(base, shares, tonnes, n, scale, set);
          parts[a] += weights[Integer.bitCount(set)] * added;
        }
      }
    }
    return parts;
  }

  /// How many of the rows of `n` have just this set of `s` before an action: `s!·(n − s − 1)!/n!`.
  private static double[] weights(int n) {
    double[] weights = new double[n];
    for (int s = 0; s < n; s++) {
      double weight = 1.0 / n;
      for (int i = 1; i <= s; i++) {
        weight *= (double) i / (n - i);
      }
      weights[s] = weight;
    }
    return weights;
  }

  private static double effect(
      double base, double[] shares, double[] tonnes, int n, double scale, int set) {
    double taken = 0;
    double kept = 1;
    for (int i = 0; i < n; i++) {
      if ((set & 1 << i) != 0) {
        taken += tonnes[i] > 0 ? tonnes[i] * scale : tonnes[i];
        kept *= base > 0 ? 1 - shares[i] : 1;
      }
    }
    return base - (base - taken) * kept;
  }
}
