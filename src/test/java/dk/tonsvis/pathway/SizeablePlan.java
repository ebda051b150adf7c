package dk.tonsvis.pathway;

import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/// An invented plan of any size with every kind of effect, everything about it uncertain.
final class SizeablePlan {
  private final Random random;

  private SizeablePlan(long seed) {
    this.random = new Random(seed);
  }

  static Town of(int actions, long seed) {
    return new SizeablePlan(seed).town(actions);
  }

  private Town town(int actions) {
    Town town =
        new Town()
            .emits("energy", 500_000)
            .emits("transport", 250_000)
            .emits("agriculture_land", 120_000)
            .emits("waste_wastewater", 25_000)
            .emits("industrial_processes", 12_000)
            .goesOn(new Baseline.National("kf25"))
            .has(Town.pool("oil", "energy", 60_000))
            .has(Town.pool("cars", "transport", 150_000))
            .has(Town.factor("fuel", Map.of(2023, 266e3, 2050, 266e3), new Span(0.9, 1, 1.1)))
            .has(
                Town.factor(
                    "el",
                    Map.of(2023, 120e3, 2030, 30e3, 2040, 5e3, 2050, 2e3),
                    new Span(0.7, 1, 1.5)))
            .wants(Town.level(2030, 400_000))
            .wants(Town.level(2040, 100_000))
            .wants(Town.level(2050, 0));
    Town.SECTORS.forEach(sector -> town.doubts(sector, new Span(0.6, 1, 1.4)));
    for (int i = 1; i <= actions; i++) {
      town.does(String.valueOf(i), term(i));
    }
    return town;
  }

  private Term term(int i) {
    String sector = Town.SECTORS.get(random.nextInt(5));
    return switch (i % 10) {
      case 0, 1, 2 -> term(sector, new Size.Part(around(0.02 + 0.1 * random.nextDouble())));
      case 3 -> term("oil", new Size.Part(around(0.2)));
      case 4, 5, 6 -> term(sector, new Size.Tonnes(around(200 + random.nextInt(2000))));
      case 7, 8 -> term("cars", new Size.Activity(around(5000), "fuel", "el"));
      default -> term(sector, new Size.Removal(around(500)));
    };
  }

  private static Span around(double likely) {
    return new Span(0.6 * likely, likely, 1.5 * likely);
  }

  private Term term(String pool, Size size) {
    int start = 2023 + random.nextInt(6);
    Course course =
        new Course(
            start,
            start + 1 + random.nextInt(10),
            OptionalInt.empty(),
            List.of(Ramp.values()).get(random.nextInt(3)));
    Chance chance = new Chance(random.nextInt(4), new Share(0.6 + 0.4 * random.nextDouble()));
    return new Term(pool, size, course, chance, false);
  }
}
