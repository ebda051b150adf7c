package dk.tonsvis.effect;

import java.util.Arrays;
import java.util.Random;

/// Actions on one pool, drawn: shares of nothing and of everything among them, tonnes below zero,
/// tonnes beyond the pool, pools at and below zero.
final class Game {
  final double base;
  final double[] shares;
  final double[] tonnes;

  Game(double base, double[] shares, double[] tonnes) {
    this.base = base;
    this.shares = shares;
    this.tonnes = tonnes;
  }

  static Game draw(Random random, int n) {
    double base =
        switch (random.nextInt(12)) {
          case 0 -> 0;
          case 1 -> -1000 * random.nextDouble();
          default -> 1000 * random.nextDouble();
        };
    double[] shares = new double[n];
    double[] tonnes = new double[n];
    double most = random.nextInt(3) == 0 ? 400 : 1000.0 / n;
    for (int i = 0; i < n; i++) {
      shares[i] =
          switch (random.nextInt(6)) {
            case 0, 1 -> 0;
            case 2 -> random.nextInt(3) == 0 ? 1 : 0.5;
            default -> random.nextDouble();
          };
      tonnes[i] =
          switch (random.nextInt(6)) {
            case 0, 1 -> 0;
            case 2 -> -most * random.nextDouble() / 4;
            default -> most * random.nextDouble();
          };
    }
    return new Game(base, shares, tonnes);
  }

  int n() {
    return shares.length;
  }

  /// What a rounding error is measured by.
  double size() {
    return Math.abs(base) + Arrays.stream(tonnes).map(Math::abs).sum();
  }

  double left() {
    return Overlap.left(base, shares, tonnes, n());
  }

  double[] attribute(Overlap overlap) {
    double[] into = new double[n()];
    overlap.attribute(base, shares, tonnes, n(), into);
    return into;
  }

  double[] alone() {
    double[] into = new double[n()];
    Overlap.alone(base, shares, tonnes, n(), into);
    return into;
  }

  double[] last() {
    double[] into = new double[n()];
    Overlap.last(base, shares, tonnes, n(), into);
    return into;
  }

  /// The same actions in another order.
  Game reordered(int[] order) {
    return new Game(base, pick(shares, order), pick(tonnes, order));
  }

  static double[] pick(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }
}
