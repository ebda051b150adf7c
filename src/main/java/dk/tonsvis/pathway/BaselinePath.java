package dk.tonsvis.pathway;

import dk.tonsvis.plan.Baseline;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import dk.tonsvis.reference.Indexing;
import dk.tonsvis.reference.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// How each sector goes on from the account's last year without any action.
///
/// @param bySector in the first year, which is the account's last, as in the account
record BaselinePath(Grid bySector, List<Finding> findings) {
  /// @param projection the one that a national baseline names
  static BaselinePath of(
      Baseline baseline, Start start, Years years, Optional<Projection> projection) {
    List<Finding> findings = new ArrayList<>();
    projection
        .filter(national -> !national.sectors().containsAll(allGroups(national)))
        .ifPresent(national -> findings.add(new Finding.NationalOnly(national.id())));
    long[][] grams = new long[start.sectors().size()][];
    for (int s = 0; s < grams.length; s++) {
      String sector = start.sectors().get(s);
      long last = start.grams(sector);
      Optional<long[]> course =
          switch (baseline) {
            case Baseline.Frozen _ -> Optional.of(flat(last, years));
            case Baseline.National _ ->
                projection.flatMap(national -> indexed(national, sector, last, years));
            case Baseline.Own own ->
                Optional.ofNullable(own.bySector().get(sector))
                    .map(given -> interpolated(given, last, years));
          };
      if (course.isEmpty()) {
        findings.add(new Finding.SectorHeldFlat(sector));
      }
      grams[s] = course.orElseGet(() -> flat(last, years));
    }
    return new BaselinePath(Grid.of(start.sectors(), years, grams), findings);
  }

  private static List<String> allGroups(Projection projection) {
    return projection.groups().stream().map(group -> group.group()).distinct().toList();
  }

  private static long[] flat(long last, Years years) {
    long[] course = new long[years.count()];
    Arrays.fill(course, last);
    return course;
  }

  /// Empty where an index has no meaning. After the projection's last year the ratio stays.
  private static Optional<long[]> indexed(
      Projection projection, String sector, long last, Years years) {
    if (last <= 0
        || !projection.sectors().contains(sector)
        || !(projection.index(sector, years.first()) instanceof Indexing.Index index)) {
      return Optional.empty();
    }
    Co2e amount = Co2e.ofGrams(last);
    return Optional.of(
        years.stream()
            .mapToLong(year -> amount.times(floor(index.ratios(), year)).grams())
            .toArray());
  }

  private static Share floor(NavigableMap<Integer, Share> ratios, int year) {
    return ratios.floorEntry(year).getValue();
  }

  /// From the account's last year in straight lines through the years that are given after it.
  private static long[] interpolated(NavigableMap<Integer, Co2e> given, long last, Years years) {
    NavigableMap<Integer, Co2e> points = new TreeMap<>(given.tailMap(years.first(), false));
    points.put(years.first(), Co2e.ofGrams(last));
    return years.stream().mapToLong(year -> between(points, year)).toArray();
  }

  private static long between(NavigableMap<Integer, Co2e> points, int year) {
    Map.Entry<Integer, Co2e> before = points.floorEntry(year);
    Map.Entry<Integer, Co2e> after = points.ceilingEntry(year);
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue().grams();
    }
    double way = (year - before.getKey()) / (double) (after.getKey() - before.getKey());
    Co2e step = after.getValue().minus(before.getValue());
    return before.getValue().plus(step.times(new Share(way))).grams();
  }
}
