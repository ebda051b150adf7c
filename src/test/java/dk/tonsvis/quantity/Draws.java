package dk.tonsvis.quantity;

import java.util.Random;
import java.util.function.Consumer;

/// A small seeded generator for property tests: the same thousand cases on every machine.
public final class Draws {
  private final Random random;

  private Draws(long seed) {
    this.random = new Random(seed);
  }

  /// Runs a property a thousand times, each with draws of its own; a failure names its seed.
  public static void thousandTimes(Consumer<Draws> property) {
    times(1000, property);
  }

  /// The same fewer times, for what takes long.
  public static void times(int count, Consumer<Draws> property) {
    for (long seed = 1; seed <= count; seed++) {
      try {
        property.accept(new Draws(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  public Random random() {
    return random;
  }

  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /// Amounts of every size that a nation or a household has, negative ones and zero among them.
  public Co2e co2e() {
    long magnitude = (long) Math.pow(10, random.nextDouble() * 15);
    return switch (random.nextInt(10)) {
      case 0 -> Co2e.ZERO;
      case 1, 2, 3 -> Co2e.ofGrams(-random.nextLong(magnitude));
      default -> Co2e.ofGrams(random.nextLong(magnitude));
    };
  }

  public Figure figure() {
    return switch (random.nextInt(5)) {
      case 0 -> Figure.missing("NE");
      case 1 -> {
        Co2e likely = co2e();
        Co2e less = Co2e.ofGrams(random.nextLong(1_000_000));
        yield new Figure.Estimated(likely.minus(less), likely, likely.plus(less));
      }
      default -> Figure.measured(co2e());
    };
  }
}
