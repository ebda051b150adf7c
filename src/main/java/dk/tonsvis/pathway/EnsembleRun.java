package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Draws everything that is uncertain in a model many times and tells how widely it spreads.
///
/// First blocks of draws are computed, then the percentiles of each series and year; both are
/// shared out to threads. The numbers of a draw depend on nothing but the seed and the draw, a
/// percentile is one of the numbers, and sums are made block by block in order: so one thread and
/// sixteen give the same result to the last bit.
final class EnsembleRun {
  private final Model model;
  private final Precision.Draws precision;
  private final int threads;
  private final int blocks;
  private final List<List<double[]>> drawn = new ArrayList<>();
  private final AtomicIntegerArray met;
  private final Optional<Contributions> contributions;

  private EnsembleRun(Model model, CentralPath central, Precision.Draws precision, int threads) {
    this.model = model;
    this.precision = precision;
    this.threads = threads;
    this.blocks = Math.ceilDiv(precision.draws(), BlockOfDraws.SIZE);
    for (int series = 0; series <= model.sectors().size(); series++) {
      List<double[]> years = new ArrayList<>();
      for (int year = 0; year < model.years().count(); year++) {
        years.add(new double[precision.draws()]);
      }
      drawn.add(years);
    }
    this.met = new AtomicIntegerArray(model.goals().size());
    this.contributions =
        precision.contributions()
            ? Optional.of(new Contributions(model, central, blocks))
            : Optional.empty();
  }

  /// @param probability by place of the target, in how many of the draws it is met; empty for one
  ///     that is not measured
  record Result(Ensemble ensemble, List<Optional<Share>> probability) {}

  static Result of(Model model, CentralPath central, Precision.Draws precision, int threads) {
    return new EnsembleRun(model, central, precision, threads).run();
  }

  private Result run() {
    Parallel.run(
        blocks,
        threads,
        () -> {
          BlockOfDraws draws = new BlockOfDraws(model, precision.seed());
          return block -> compute(draws, block);
        });
    int years = model.years().count();
    double[][] found = new double[drawn.size() * years][3];
    Parallel.run(
        found.length,
        threads,
        () -> {
          Percentiles percentiles = new Percentiles();
          return task -> percentiles.of(drawn.get(task / years).get(task % years), found[task]);
        });
    return new Result(ensemble(found), probability());
  }

  private void compute(BlockOfDraws draws, int block) {
    int first = block * BlockOfDraws.SIZE;
    int n = Math.min(BlockOfDraws.SIZE, precision.draws() - first);
    int sectors = model.sectors().size();
    draws.draw(first, n);
    for (int year = 0; year < model.years().count(); year++) {
      draws.compute(year, n);
      for (int sector = 0; sector < sectors; sector++) {
        System.arraycopy(draws.emissions(sector), 0, drawn.get(sector).get(year), first, n);
      }
      System.arraycopy(draws.net(), 0, drawn.get(sectors).get(year), first, n);
      for (int place = 0; place < model.goals().size(); place++) {
        if (model.goals().get(place) instanceof Goal.Measured goal && goal.year() == year) {
          met.addAndGet(place, draws.met(goal, n));
        }
      }
    }
    contributions.ifPresent(sums -> sums.add(draws, block, n));
  }

  private Ensemble ensemble(double[][] found) {
    int years = model.years().count();
    int sectors = model.sectors().size();
    Map<String, Fan> fans = new LinkedHashMap<>();
    for (int sector = 0; sector < sectors; sector++) {
      fans.put(model.sectors().get(sector), fan(found, sector * years));
    }
    return new Ensemble(
        precision.draws(),
        precision.asked(),
        precision.seed(),
        fan(found, sectors * years),
        fans,
        model.focus(),
        contributions.map(Contributions::shares).orElse(List.of()));
  }

  private Fan fan(double[][] found, int from) {
    NavigableMap<Integer, Fan.Band> bands = new TreeMap<>();
    for (int year = 0; year < model.years().count(); year++) {
      double[] band = found[from + year];
      bands.put(
          model.years().first() + year,
          new Fan.Band(Co2e.round(band[0]), Co2e.round(band[1]), Co2e.round(band[2])));
    }
    return new Fan(bands);
  }

  private List<Optional<Share>> probability() {
    List<Optional<Share>> shares = new ArrayList<>();
    for (int place = 0; place < model.goals().size(); place++) {
      shares.add(
          model.goals().get(place) instanceof Goal.Measured
              ? Optional.of(new Share(met.get(place) / (double) precision.draws()))
              : Optional.empty());
    }
    return shares;
  }
}
