package dk.tonsvis.effect;

/// Gauss–Legendre nodes and weights on 0 to 1: with `k` nodes the weighted sum of a polynomial's
/// values is its integral, exactly, up to degree `2k − 1`.
///
/// The nodes are the zeros of the Legendre polynomial of degree `k`, found by Newton's method from
/// a start that is close enough for each of them (Abramowitz and Stegun, *Handbook of Mathematical
/// Functions*, 22.16.6 and 25.4.29).
final class Quadrature {
  /// From that start each step doubles the digits, and three make a double of it.
  private static final int NEWTON_STEPS = 5;

  final double[] nodes;
  final double[] weights;

  private Quadrature(int count) {
    this.nodes = new double[count];
    this.weights = new double[count];
    for (int i = 0; i < (count + 1) / 2; i++) {
      findNode(count, i);
    }
  }

  static Quadrature of(int count) {
    return new Quadrature(count);
  }

  private void findNode(int count, int i) {
    double x = StrictMath.cos(Math.PI * (i + 0.75) / (count + 0.5));
    double slope = 1;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double before = 1;
      double value = x;
      for (int degree = 2; degree <= count; degree++) {
        double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
        before = value;
        value = next;
      }
      slope = count * (x * value - before) / (x * x - 1);
      x -= value / slope;
    }
    // From −1 to 1 onto 0 to 1; the zeros lie symmetrically.
    nodes[i] = (1 - x) / 2;
    nodes[count - 1 - i] = (1 + x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
    weights[count - 1 - i] = weights[i];
  }
}
