package dk.tonsvis.pathway;

import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Towns with a few actions of every kind, drawn at random.
final class RandomTown {
  private final Draws draws;
  private final boolean isCertain;
  private final boolean isPositive;

  private RandomTown(Draws draws, boolean isCertain, boolean isPositive) {
    this.draws = draws;
    this.isCertain = isCertain;
    this.isPositive = isPositive;
  }

  /// Everything may happen: sectors below zero, tonnes beyond the pool, factors that rise.
  static Town any(Draws draws) {
    return new RandomTown(draws, false, false).town();
  }

  /// Nothing is uncertain.
  static Town certain(Draws draws) {
    return new RandomTown(draws, true, false).town();
  }

  /// Sectors above zero, and no effect that raises emissions.
  static Town lowering(Draws draws) {
    return new RandomTown(draws, false, true).town();
  }

  private Town town() {
    Town town =
        new Town()
            .has(Town.pool("oil", "energy", draws.between(0, 900)))
            .has(Town.pool("cars", "transport", draws.between(0, 300)))
            .has(Town.factor("fuel", Map.of(2023, 3e5, 2050, 3e5), doubt(0.9, 1.2)))
            .has(
                Town.factor(
                    "el",
                    Map.of(2023, isPositive ? 1e5 : 6e5, 2030, 5e4, 2050, 0.0),
                    doubt(0.8, 1.5)))
            .wants(Town.level(2030, draws.between(-200, 2000)))
            .wants(Town.level(2045, draws.between(-200, 1000)));
    for (String sector : Town.SECTORS) {
      int least = isPositive || List.of("energy", "transport").contains(sector) ? 900 : -500;
      town.emits(sector, draws.between(least, 2000)).doubts(sector, doubt(0.5, 1.4));
    }
    if (draws.random().nextBoolean()) {
      town.goesOn(new Baseline.National("kf25"));
    }
    int actions = draws.between(0, 6);
    for (int i = 1; i <= actions; i++) {
      Term[] terms = new Term[draws.between(1, 3)];
      double success = isCertain ? 1 : draws.random().nextDouble();
      for (int j = 0; j < terms.length; j++) {
        terms[j] = term(new Share(success));
      }
      town.does(String.valueOf(i), terms);
    }
    return town;
  }

  private Span doubt(double low, double high) {
    return isCertain ? Span.ONE : new Span(low, 1, high);
  }

  private Term term(Share success) {
    List<String> pools = List.of("oil", "cars", "energy", "transport", "agriculture_land");
    String pool = pools.get(draws.between(0, 4));
    double tonnes = draws.between(0, 300);
    Size size =
        switch (draws.between(0, 5)) {
          case 0, 1 -> new Size.Part(around(draws.random().nextDouble() * 0.6));
          case 2, 3 -> new Size.Tonnes(around(tonnes));
          case 4 -> new Size.Activity(around(tonnes), "fuel", draws.between(0, 1) == 0 ? "el" : "");
          default -> new Size.Removal(around(tonnes));
        };
    int start = draws.between(2018, 2040);
    int full = start + draws.between(0, 10);
    OptionalInt end =
        draws.between(0, 4) == 0 ? OptionalInt.of(full + draws.between(0, 8)) : OptionalInt.empty();
    Ramp ramp = List.of(Ramp.values()).get(draws.between(0, 2));
    Chance chance =
        new Chance(isCertain ? 0 : draws.random().nextDouble() * draws.between(0, 5), success);
    boolean mayOverlap = size instanceof Size.Tonnes || size instanceof Size.Activity;
    return new Term(
        pool,
        size,
        new Course(start, full, end, ramp),
        chance,
        mayOverlap && draws.random().nextBoolean());
  }

  private Span around(double likely) {
    return isCertain ? Span.of(likely) : new Span(0.5 * likely, likely, 1.6 * likely);
  }
}
