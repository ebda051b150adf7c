package dk.tonsvis.pathway;

import dk.tonsvis.plan.Pool;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The emissions that effects work on, by year: of each sector what is left when the plan's own
/// pools are carved out, and then those pools.
///
/// A pool goes on as its sector does: it is the same part of it in all years. In a sector at or
/// below zero there is no such part, and the pool stays as it was.
///
/// @param ids sectors first, in their order, so that a sector and the rest of it have one place
/// @param sectors the place of each one's sector
/// @param grams what each of them emits without any action
record Pools(List<String> ids, List<Integer> sectors, List<Yearly> grams, List<Finding> findings) {

  /// @param named pools of known size, each of a sector of the account
  static Pools carve(List<Pool> named, Start start, Years years, Grid baseline) {
    List<String> ids = new ArrayList<>(start.sectors());
    List<Integer> sectors = new ArrayList<>();
    List<Yearly> rests = new ArrayList<>();
    List<Yearly> carved = new ArrayList<>();
    List<Integer> sectorsOfCarved = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int s = 0; s < start.sectors().size(); s++) {
      String sector = start.sectors().get(s);
      List<Pool> own = named.stream().filter(pool -> pool.sector().equals(sector)).toList();
      double[] whole = baseline.row(sector).values().stream().mapToDouble(Co2e::grams).toArray();
      double[] rest = whole.clone();
      double[] atStart =
          own.stream().mapToDouble(pool -> atStart(pool, start, years, baseline)).toArray();
      double scale = scale(whole[0], atStart);
      if (scale < 1) {
        findings.add(new Finding.PoolsLargerThanSector(sector));
      }
      for (int i = 0; i < atStart.length; i++) {
        double size = atStart[i] > 0 ? atStart[i] * scale : atStart[i];
        ids.add(own.get(i).id());
        sectorsOfCarved.add(s);
        Yearly pool = carve(size, whole);
        carved.add(pool);
        Arrays.setAll(rest, year -> rest[year] - pool.in(year));
      }
      sectors.add(s);
      rests.add(Yearly.of(Arrays.stream(rest).map(Pools::withoutTraces).toArray()));
    }
    sectors.addAll(sectorsOfCarved);
    rests.addAll(carved);
    return new Pools(
        List.copyOf(ids), List.copyOf(sectors), List.copyOf(rests), List.copyOf(findings));
  }

  /// By what pools have to be multiplied so that they fit into their sector.
  private static double scale(double sector, double[] pools) {
    double above = 0;
    double below = 0;
    for (double pool : pools) {
      above += Math.max(0, pool);
      below += Math.min(0, pool);
    }
    return sector > 0 && above + below > sector ? (sector - below) / above : 1;
  }

  /// A pool by year.
  private static Yearly carve(double size, double[] sector) {
    return Yearly.of(
        Arrays.stream(sector)
            .map(amount -> sector[0] > 0 ? size / sector[0] * amount : size)
            .toArray());
  }

  /// Of a sector that is carved up whole nothing is left, not a trace of rounding.
  private static double withoutTraces(double rest) {
    return Math.abs(rest) < 0.5 ? 0 : rest;
  }

  /// What the pool emitted in the account's last year; if it was measured in another, the same part
  /// of its sector.
  private static double atStart(Pool pool, Start start, Years years, Grid baseline) {
    double size = pool.amount().known().orElseThrow().grams();
    double last = start.grams(pool.sector());
    Optional<Co2e> then =
        pool.year() > years.first() && years.contains(pool.year())
            ? Optional.of(baseline.at(pool.sector(), pool.year()))
            : start.findAmount(pool.sector(), pool.year());
    return last > 0 && then.isPresent() && then.get().isPositive()
        ? size * (last / then.get().grams())
        : size;
  }

  int count() {
    return ids.size();
  }

  int sectorOf(int pool) {
    return sectors.get(pool);
  }

  boolean isNamed(int pool) {
    return sectorOf(pool) != pool;
  }
}
