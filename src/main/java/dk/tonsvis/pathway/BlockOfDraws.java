package dk.tonsvis.pathway;

import dk.tonsvis.effect.Pert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Computes a block of draws at a time: everything that is uncertain is drawn, and then year by
/// year what is emitted. The draws stand innermost, in plain arrays that fit into the nearest
/// memory of a processor. For one thread; a block does not know what came before it.
final class BlockOfDraws {
  /// How many draws a block has at most.
  static final int SIZE = 500;

  private final Model model;
  private final List<Pert> sectorPerts = new ArrayList<>();
  private final long[] sectorKeys;
  private final List<Pert> factorPerts = new ArrayList<>();
  private final long[] factorKeys;
  private final List<LeverDraws> levers;
  private final List<PoolDraws> pools = new ArrayList<>();
  private final double[][] spread;
  private final double[][] factors;
  private final double[] uniform = new double[SIZE];
  private final double[] removed = new double[SIZE];
  private final double[][] removedFrom;
  private final double[][] emissions;
  private final double[] net = new double[SIZE];

  BlockOfDraws(Model model, long seed) {
    this.model = model;
    List<String> sectors = model.sectors();
    model.sectorDoubt().forEach(doubt -> sectorPerts.add(Pert.of(doubt)));
    this.sectorKeys = keys(seed, "baseline ", sectors);
    model.factors().doubts().forEach(doubt -> factorPerts.add(Pert.of(doubt)));
    this.factorKeys = keys(seed, "factor ", model.factors().ids());
    this.levers =
        model.levers().stream().map(lever -> new LeverDraws(model, lever, seed, SIZE)).toList();
    for (int pool = 0; pool < model.pools().count(); pool++) {
      int place = pool;
      List<LeverDraws> own =
          levers.stream()
              .filter(draws -> draws.lever.kind() != Lever.Kind.REMOVAL)
              .filter(draws -> draws.lever.pools().contains(place))
              .toList();
      pools.add(new PoolDraws(model, pool, own, SIZE));
    }
    this.spread = new double[sectors.size()][SIZE];
    this.factors = new double[model.factors().ids().size()][SIZE];
    this.removedFrom = new double[sectors.size()][SIZE];
    this.emissions = new double[sectors.size()][SIZE];
  }

  private static long[] keys(long seed, String kind, List<String> names) {
    return names.stream().mapToLong(name -> CounterRandom.key(seed, kind + name)).toArray();
  }

  /// Draws everything that is uncertain.
  void draw(int first, int n) {
    for (int s = 0; s < spread.length; s++) {
      drawAround(sectorPerts.get(s), sectorKeys[s], first, n, spread[s]);
      for (int k = 0; k < n; k++) {
        spread[s][k] -= 1;
      }
    }
    for (int f = 0; f < factors.length; f++) {
      drawAround(factorPerts.get(f), factorKeys[f], first, n, factors[f]);
    }
    levers.forEach(draws -> draws.draw(first, n, uniform, factors));
    pools.forEach(PoolDraws::begin);
  }

  private void drawAround(Pert pert, long key, int first, int n, double[] into) {
    if (pert.isCertain()) {
      Arrays.fill(into, 0, n, pert.quantile(0));
      return;
    }
    CounterRandom.fill(key, first, n, uniform);
    for (int k = 0; k < n; k++) {
      into[k] = pert.quantile(uniform[k]);
    }
  }

  /// Computes a year of the block that was drawn. Years have to be asked for in order.
  void compute(int year, int n) {
    double widening = widening(year);
    Arrays.fill(net, 0, n, 0);
    for (int s = 0; s < emissions.length; s++) {
      double[] own = emissions[s];
      Arrays.fill(own, 0, n, 0);
      for (int pool = 0; pool < pools.size(); pool++) {
        if (model.pools().sectorOf(pool) == s) {
          pools.get(pool).addLeft(year, n, spread[s], widening, own);
        }
      }
      for (int k = 0; k < n; k++) {
        net[k] += own[k];
      }
      Arrays.fill(removedFrom[s], 0, n, 0);
    }
    Arrays.fill(removed, 0, n, 0);
    for (LeverDraws draws : levers) {
      if (draws.lever.kind() == Lever.Kind.REMOVAL && draws.lever.worksIn(year)) {
        remove(draws, year, n);
      }
    }
    for (int k = 0; k < n; k++) {
      net[k] -= removed[k];
    }
  }

  /// How much of the doubt of 2050 there is in a year, in a straight line from the account's last.
  double widening(int year) {
    return year / (double) Math.max(1, Pathway.LAST - model.years().first());
  }

  private void remove(LeverDraws draws, int year, int n) {
    draws.levels(year, n, uniform);
    double[] from = removedFrom[draws.lever.pools().getFirst()];
    for (int k = 0; k < n; k++) {
      double grams = uniform[k] * draws.amount[k];
      removed[k] += grams;
      from[k] += grams;
    }
  }

  /// Emissions of a sector in each draw of the year that was computed, before removals.
  double[] emissions(int sector) {
    return emissions[sector];
  }

  /// All emissions less all removals.
  double[] net() {
    return net;
  }

  /// In how many of the draws of the year that was computed a target is met. As in the central
  /// path, what rounds to the level meets it.
  int met(Goal.Measured goal, int n) {
    int met = 0;
    double most = goal.most() == Goal.MAX ? Double.POSITIVE_INFINITY : goal.most();
    for (int k = 0; k < n; k++) {
      double emitted = goal.sector() < 0 ? net[k] + removed[k] : emissions[goal.sector()][k];
      double off = goal.sector() < 0 ? removed[k] : removedFrom[goal.sector()][k];
      met += emitted - Math.min(most, off) <= goal.level() + 0.5 ? 1 : 0;
    }
    return met;
  }

  List<LeverDraws> levers() {
    return levers;
  }

  /// The baseline of a pool in one draw of a year.
  double baseline(int pool, int year, int draw) {
    double base = model.pools().grams().get(pool).in(year);
    return base + base * widening(year) * spread[model.pools().sectorOf(pool)][draw];
  }
}
