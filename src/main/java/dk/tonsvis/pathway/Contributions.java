package dk.tonsvis.pathway;

import dk.tonsvis.effect.Overlap;
import dk.tonsvis.effect.Player;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What each action contributes to the spread of the package: `Cov(φᵢ, Φ) / Var(Φ)` in one year.
///
/// `φᵢ` is the action's part of what the package takes in a draw, by Shapley, with what it removes;
/// `Φ = Σφᵢ`. Since a covariance is linear, the contributions sum to one. Single ones may be below
/// zero: an action that takes more when the others take less makes the sum surer.
///
/// Sums are taken around the values of the central path, so that they do not cancel, and block by
/// block, so that their order is always the same.
final class Contributions {
  /// A variance below this part of the squares is rounding.
  private static final double ROUNDING = 1e-12;

  private final Model model;
  private final int year;
  private final List<PoolPlayers> pools = new ArrayList<>();
  private final double[] around;
  private final double[][] sums;
  private final double[][] products;
  private final int[] counts;

  Contributions(Model model, CentralPath central, int blocks) {
    this.model = model;
    this.year = model.focus() - model.years().first();
    for (int pool = 0; pool < model.pools().count(); pool++) {
      pools.add(PoolPlayers.of(model, pool));
    }
    int actions = model.actions().size();
    this.around = new double[actions];
    for (int action = 0; action < actions; action++) {
      around[action] =
          (double) central.reductions()[action][year] + central.removals()[action][year];
    }
    this.sums = new double[blocks][actions + 1];
    this.products = new double[blocks][actions + 1];
    this.counts = new int[blocks];
  }

  /// Adds a block whose draws are drawn. Each block is added once, by any thread.
  void add(BlockOfDraws draws, int block, int n) {
    Overlap overlap = new Overlap();
    int actions = around.length;
    double[] own = new double[actions];
    for (int draw = 0; draw < n; draw++) {
      Arrays.fill(own, 0);
      for (int pool = 0; pool < pools.size(); pool++) {
        addPool(draws, pool, draw, overlap, own);
      }
      for (LeverDraws lever : draws.levers()) {
        if (lever.lever.kind() == Lever.Kind.REMOVAL && lever.lever.worksIn(year)) {
          own[lever.lever.action()] += lever.level(year, draw) * lever.amount[draw];
        }
      }
      double whole = 0;
      for (int action = 0; action < actions; action++) {
        own[action] -= around[action];
        whole += own[action];
      }
      for (int action = 0; action < actions; action++) {
        sums[block][action] += own[action];
        products[block][action] += own[action] * whole;
      }
      sums[block][actions] += whole;
      products[block][actions] += whole * whole;
    }
    counts[block] = n;
  }

  private void addPool(BlockOfDraws draws, int pool, int draw, Overlap overlap, double[] own) {
    PoolPlayers players = pools.get(pool);
    int n = players.actions().size();
    double base = draws.baseline(pool, year, draw);
    Player[] made =
        players.in(year, base, lever -> draws.levers().get(lever.place()).effect(year, draw));
    double[] shares = new double[n];
    double[] tonnes = new double[n];
    double[] parts = new double[n];
    for (int i = 0; i < n; i++) {
      shares[i] = made[i].share();
      tonnes[i] = made[i].tonnes();
    }
    overlap.attribute(base, shares, tonnes, n, parts);
    for (int i = 0; i < n; i++) {
      own[players.actions().get(i)] += parts[i];
    }
  }

  /// Largest first; none where nothing spreads.
  List<Ensemble.Contribution> shares() {
    int actions = around.length;
    double[] sum = new double[actions + 1];
    double[] product = new double[actions + 1];
    double draws = 0;
    for (int block = 0; block < counts.length; block++) {
      draws += counts[block];
      for (int i = 0; i <= actions; i++) {
        sum[i] += sums[block][i];
        product[i] += products[block][i];
      }
    }
    double mean = sum[actions] / draws;
    double variance = product[actions] - sum[actions] * mean;
    if (!(variance > product[actions] * ROUNDING)) {
      return List.of();
    }
    List<Ensemble.Contribution> shares = new ArrayList<>();
    for (int i = 0; i < actions; i++) {
      double covariance = product[i] - sum[i] * mean;
      shares.add(
          new Ensemble.Contribution(model.actions().get(i), new Share(covariance / variance)));
    }
    shares.sort(Comparator.comparing(Ensemble.Contribution::ofVariance, Comparator.reverseOrder()));
    return shares;
  }
}
