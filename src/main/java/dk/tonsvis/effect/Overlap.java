package dk.tonsvis.effect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What actions on the same pool of emissions do together, and each action's part of it.
///
/// Two actions that each cut 20 and 30 % of the same 1,000 t do not cut 500 t: the second finds
/// only 800 t. So the effect of the package comes first. An action has tonnes `d`, disjoint from
/// those of the others, and a share `r` of what is left; on a pool of `B`
///
/// `E = (B − Σ d) · Π (1 − r)`,
///
/// and the package effect is `B − E`. What "the effect of one action" is within it has no single
/// answer: alone it is too much, after all the others too little, and in a row it depends on the
/// row. Shapley's value [1] is the mean over all rows, the only division in which the parts sum to
/// the whole, equal actions get equal parts, and an action that changes nothing gets nothing.
///
/// Over all rows there are `2ⁿ` sets of actions to go through. Owen [2] saw that the value is an
/// integral: let each of the others be there with probability `u`, take what the action then adds,
/// and let `u` go from 0 to 1. Here what it adds factorises,
///
/// `φₐ = ∫₀¹ P₋ₐ(u) · [ rₐ·(B − u·Q₋ₐ(u)) + dₐ·(1 − rₐ) ] du` with
/// `P₋ₐ(u) = Π_{j≠a} (1 − u·rⱼ)` and `Q₋ₐ(u) = Σ_{j≠a} dⱼ·(1 − rⱼ) / (1 − u·rⱼ)`,
///
/// a polynomial in `u` of degree at most `n − 1`, and also at most the number of actions that have
/// a share. Gauss–Legendre quadrature integrates such a polynomial exactly in half as many points;
/// at each of them the product and the sum over all actions are made once, and each action's own
/// factor is divided out. That is no sampling and no approximation, and it takes `n²/2` steps.
///
/// Tonnes and pools are in one unit, whichever. Shares are 0 to 1; callers see to that. A pool at
/// or below zero (a forest) takes tonnes only. On one above zero, tonnes together beyond it are
/// scaled down before anything else.
///
/// An instance holds working space and is for one thread; after its first calls it allocates
/// nothing.
///
/// 1. L. S. Shapley, *A value for n-person games*, Contributions to the Theory of Games II, 1953.
/// 2. G. Owen, *Multilinear extensions of games*, Management Science 18, 1972.
public final class Overlap {
  private @Nullable Quadrature[] quadratures = new Quadrature[1];
  private double[] after = new double[0];
  private double[] inverse = new double[0];

  /// By what the tonnes above zero have to be multiplied so that all of them together do not exceed
  /// the pool: 1 if they do not. Those below zero are not scaled.
  public static double scale(double base, double[] tonnes, int n) {
    double taking = 0;
    double adding = 0;
    for (int i = 0; i < n; i++) {
      if (tonnes[i] > 0) {
        taking += tonnes[i];
      } else {
        adding -= tonnes[i];
      }
    }
    double most = base + adding;
    return base > 0 && taking > most ? most / taking : 1;
  }

  /// What the first `n` actions together leave of a pool.
  public static double left(double base, double[] shares, double[] tonnes, int n) {
    if (base > 0 && scale(base, tonnes, n) < 1) {
      return 0;
    }
    double left = base;
    for (int i = 0; i < n; i++) {
      left -= tonnes[i];
    }
    if (base > 0) {
      for (int i = 0; i < n; i++) {
        left *= 1 - shares[i];
      }
    }
    return left;
  }

  /// Each action's part of the package effect (its Shapley value). The parts sum to
  /// `base − left(base, …)`.
  ///
  /// @param into gets the parts of the first `n` actions
  public void attribute(double base, double[] shares, double[] tonnes, int n, double[] into) {
    if (base <= 0) {
      System.arraycopy(tonnes, 0, into, 0, n);
      return;
    }
    makeRoomFor(n);
    double scale = scale(base, tonnes, n);
    int withShare = 0;
    for (int i = 0; i < n; i++) {
      double own = tonnes[i] > 0 ? tonnes[i] * scale : tonnes[i];
      after[i] = own * (1 - shares[i]);
      if (shares[i] > 0) {
        withShare++;
      }
    }
    Arrays.fill(into, 0, n, 0);
    Quadrature quadrature = quadrature((Math.min(n, withShare + 1) + 1) / 2);
    for (int node = 0; node < quadrature.nodes.length; node++) {
      addNode(base, shares, n, quadrature.nodes[node], quadrature.weights[node], into);
    }
  }

  private void addNode(
      double base, double[] shares, int n, double u, double weight, double[] into) {
    double product = weight;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double factor = 1 - u * shares[i];
      inverse[i] = 1 / factor;
      product *= factor;
      sum += after[i] * inverse[i];
    }
    double left = base - u * sum;
    for (int i = 0; i < n; i++) {
      double leftByOthers = left + u * after[i] * inverse[i];
      into[i] += product * inverse[i] * (shares[i] * leftByOthers + after[i]);
    }
  }

  /// What each action would do as the only one. These sum to more than the package effect where
  /// actions overlap, since each of them counts what others would also have taken.
  public static void alone(double base, double[] shares, double[] tonnes, int n, double[] into) {
    for (int i = 0; i < n; i++) {
      double own = base > 0 ? Math.min(tonnes[i], base) : tonnes[i];
      into[i] = base > 0 ? own + (base - own) * shares[i] : own;
    }
  }

  /// What each action adds when all the others are there: how much less would be reached without
  /// it. These sum to less than the package effect where actions overlap, since what two of them
  /// could take is in neither.
  public static void last(double base, double[] shares, double[] tonnes, int n, double[] into) {
    double left = left(base, shares, tonnes, n);
    double[] othersShares = Arrays.copyOf(shares, n);
    double[] othersTonnes = Arrays.copyOf(tonnes, n);
    for (int i = 0; i < n; i++) {
      othersShares[i] = 0;
      othersTonnes[i] = 0;
      into[i] = left(base, othersShares, othersTonnes, n) - left;
      othersShares[i] = shares[i];
      othersTonnes[i] = tonnes[i];
    }
  }

  private void makeRoomFor(int n) {
    if (after.length < n) {
      after = new double[n];
      inverse = new double[n];
      quadratures = Arrays.copyOf(quadratures, n / 2 + 2);
    }
  }

  private Quadrature quadrature(int count) {
    Quadrature quadrature = quadratures[count];
    if (quadrature == null) {
      quadrature = Quadrature.of(count);
      quadratures[count] = quadrature;
    }
    return quadrature;
  }
}
