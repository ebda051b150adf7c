package dk.tonsvis.alliance;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// The municipal sum beside the nation's own inventory, in the years that both know as past.
///
/// Two accounts with two methods. Their ratio says how far they are apart; a difference in tonnes
/// would look like emissions, and is nobody's.
///
/// @param years in order; empty if no year is known of both
/// @param sectors in the order of the municipal account
/// @param apart groups that only the nation's inventory has: capture and corrections
/// @param codes what the nation's sectors are made of
public record BesideTheNation(
    List<Integer> years, Line whole, List<Line> sectors, List<Line> apart, List<Code> codes) {
  public BesideTheNation {
    years = List.copyOf(years);
    sectors = List.copyOf(sectors);
    apart = List.copyOf(apart);
    codes = List.copyOf(codes);
  }

  /// Two amounts of the same name in two accounts. The municipal one is empty where the municipal
  /// account has no such group.
  public record Pair(Optional<Co2e> municipal, Co2e national) {
    /// The municipal amount as a part of the national one; empty unless both are there and the
    /// national one is above zero.
    public Optional<Share> share() {
      return municipal
          .filter(_ -> national.isPositive())
          .map(sum -> new Share(sum.grams() / (double) national.grams()));
    }

    /// How far apart the two are, to tell where they differ most; not an amount to be shown.
    private long apart() {
      return municipal.map(sum -> Math.abs(sum.minus(national).grams())).orElse(0L);
    }
  }

  /// A sector, a group or the whole, by year.
  ///
  /// @param code of the sector or group
  public record Line(String code, NavigableMap<Integer, Pair> pairs) {
    public Pair last() {
      return pairs.lastEntry().getValue();
    }
  }

  /// A source of the nation's inventory, in the last of the years.
  ///
  /// @param group the sector or group it is shown in
  /// @param description in English, as its source has it
  public record Code(String group, String crf, String description, Co2e amount) {}

  /// The sector whose two amounts lie farthest apart in the last year; empty without a year.
  public Optional<Line> widest() {
    return years.isEmpty()
        ? Optional.empty()
        : sectors.stream().max(Comparator.comparingLong(line -> line.last().apart()));
  }

  static BesideTheNation of(Emissions emissions, List<String> sectors, Projection projection) {
    List<Integer> years =
        emissions.series().known().keySet().stream()
            .filter(
                year ->
                    projection.total().amountAt(year).isPresent()
                        && projection.kindOf(year) == Projection.Kind.STATISTICS)
            .toList();
    List<Line> own = new ArrayList<>();
    for (String sector : sectors) {
      own.add(
          line(
              sector,
              years,
              year -> emissions.sectorTotal(sector, year).asFigure().known(),
              projection.series(sector).known()));
    }
    List<Line> apart = new ArrayList<>();
    for (String group : List.of(Projection.CCS, Projection.CORRECTION)) {
      apart.add(line(group, years, _ -> Optional.empty(), projection.series(group).known()));
    }
    Line whole =
        line(
            "total",
            years,
            year -> emissions.total(year).asFigure().known(),
            projection.total().known());
    return new BesideTheNation(years, whole, own, apart, codes(projection, years));
  }

  private static Line line(
      String code,
      List<Integer> years,
      IntFunction<Optional<Co2e>> municipal,
      Map<Integer, Co2e> national) {
    NavigableMap<Integer, Pair> pairs = new TreeMap<>();
    for (int year : years) {
      Co2e amount = national.get(year);
      if (amount != null) {
        pairs.put(year, new Pair(municipal.apply(year), amount));
      }
    }
    return new Line(code, pairs);
  }

  private static List<Code> codes(Projection projection, List<Integer> years) {
    if (years.isEmpty()) {
      return List.of();
    }
    int last = years.getLast();
    return projection.groups().stream()
        .flatMap(
            group ->
                projection.entries().stream()
                    .filter(entry -> entry.year() == last && entry.crf().equals(group.crf()))
                    .map(
                        entry ->
                            new Code(
                                group.group(), group.crf(), group.description(), entry.amount())))
        .toList();
  }
}
