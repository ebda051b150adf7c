package dk.tonsvis.pathway;

import dk.tonsvis.effect.Apportionment;
import dk.tonsvis.effect.Overlap;
import dk.tonsvis.effect.Player;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Computes the central path of a model: likely values, everything on time and successful.
///
/// In each year each pool is looked at by itself: what its actions together leave of it, and each
/// one's part. A sector's emissions are its baseline less what was taken from its pools, rounded
/// once to a gram; the parts are then turned into grams that sum to the same.
final class CentralPath {
  /// Less than this of an effect is rounding.
  private static final double HALF_A_GRAM = 0.5;

  private final Model model;
  private final int years;
  private final long[][] emissions;
  private final long[][] reductions;
  private final long[][] removals;
  private final long[][] removedFrom;
  private final List<PoolPlayers> pools = new ArrayList<>();
  private final Overlap overlap = new Overlap();
  private final Map<String, SortedSet<Integer>> scaled = new LinkedHashMap<>();
  private final Map<List<String>, SortedSet<Integer>> shareless = new LinkedHashMap<>();
  private final Map<String, SortedSet<Integer>> raising = new LinkedHashMap<>();

  private CentralPath(Model model) {
    this.model = model;
    this.years = model.years().count();
    this.emissions = new long[model.sectors().size()][years];
    this.reductions = new long[model.actions().size()][years];
    this.removals = new long[model.actions().size()][years];
    this.removedFrom = new long[model.sectors().size()][years];
    for (int pool = 0; pool < model.pools().count(); pool++) {
      pools.add(PoolPlayers.of(model, pool));
    }
  }

  static CentralPath of(Model model) {
    CentralPath path = new CentralPath(model);
    path.compute();
    return path;
  }

  /// Grams by sector and year, before removals.
  long[][] emissions() {
    return emissions;
  }

  /// Grams by action and year.
  long[][] reductions() {
    return reductions;
  }

  /// Grams by action and year.
  long[][] removals() {
    return removals;
  }

  /// The same removals by the sector they are shown with.
  long[][] removedFrom() {
    return removedFrom;
  }

  private void compute() {
    for (int year = 0; year < years; year++) {
      for (int sector = 0; sector < emissions.length; sector++) {
        computeSector(sector, year);
      }
      for (Lever lever : model.levers()) {
        if (lever.kind() == Lever.Kind.REMOVAL && lever.worksIn(year)) {
          long grams = round(lever.sized(lever.size().likely()) * lever.level().in(year));
          add(removals[lever.action()], year, grams);
          add(removedFrom[lever.pools().getFirst()], year, grams);
        }
      }
    }
  }

  private static long round(double grams) {
    return Co2e.round(grams).grams();
  }

  private static void add(long[] row, int year, long grams) {
    row[year] = Math.addExact(row[year], grams);
  }

  private void computeSector(int sector, int year) {
    double[] parts = new double[reductions.length];
    double reduction = 0;
    for (int pool = 0; pool < pools.size(); pool++) {
      if (model.pools().sectorOf(pool) == sector) {
        reduction += computePool(pool, year, parts);
      }
    }
    long taken = round(reduction);
    emissions[sector][year] = Math.subtractExact(baseline(sector, year), taken);
    long[] grams = Apportionment.grams(parts, taken);
    for (int action = 0; action < grams.length; action++) {
      add(reductions[action], year, grams[action]);
      if (parts[action] < -HALF_A_GRAM) {
        note(raising, model.actions().get(action), year);
      }
    }
  }

  private long baseline(int sector, int year) {
    String name = model.sectors().get(sector);
    return model.baseline().bySector().at(name, model.years().first() + year).grams();
  }

  /// What is taken from a pool; adds each action's part of it to `parts`.
  private double computePool(int pool, int year, double[] parts) {
    PoolPlayers players = pools.get(pool);
    double base = model.pools().grams().get(pool).in(year);
    int n = players.actions().size();
    Player[] made = players.in(year, base);
    double[] shares = new double[n];
    double[] tonnes = new double[n];
    boolean isIdle = true;
    for (int i = 0; i < n; i++) {
      shares[i] = made[i].share();
      tonnes[i] = made[i].tonnes();
      isIdle &= shares[i] == 0 && tonnes[i] == 0;
      if (base <= 0 && players.hasShare(i, year)) {
        String action = model.actions().get(players.actions().get(i));
        note(shareless, List.of(action, model.pools().ids().get(pool)), year);
      }
    }
    if (isIdle) {
      return 0;
    }
    if (Overlap.scale(base, tonnes, n) < 1) {
      note(scaled, model.pools().ids().get(pool), year);
    }
    double[] own = new double[n];
    overlap.attribute(base, shares, tonnes, n, own);
    for (int i = 0; i < n; i++) {
      parts[players.actions().get(i)] += own[i];
    }
    return base - Overlap.left(base, shares, tonnes, n);
  }

  private <K> void note(Map<K, SortedSet<Integer>> where, K what, int year) {
    where.computeIfAbsent(what, _ -> new TreeSet<>()).add(model.years().first() + year);
  }

  /// What was found on the way, and before it that of the model.
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(model.findings());
    scaled.forEach(
        (pool, in) -> {
          for (Years run : Runs.of(in)) {
            findings.add(new Finding.ScaledToPool(pool, run));
          }
        });
    shareless.forEach(
        (who, in) -> {
          for (Years run : Runs.of(in)) {
            findings.add(new Finding.SharesOfNothing(who.get(0), who.get(1), run));
          }
        });
    raising.forEach(
        (action, in) -> {
          for (Years run : Runs.of(in)) {
            findings.add(new Finding.RaisesEmissions(action, run));
          }
        });
    return findings;
  }
}
