package dk.tonsvis.bench;

import dk.tonsvis.effect.Courses;
import dk.tonsvis.effect.Overlap;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Ramp;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One scenario of 100 sectors × 20 categories × 61 years with 100 actions, and what each of the
/// actions brings: by Shapley, exactly, and beside it by computing the scenario again without each
/// of them, which is how "the effect of one action" is usually found and adds up to nothing.
///
/// Every action works on two sectors in all their categories, four in ten of them by a share and the
/// others by tonnes; where they meet is drawn once, from a fixed seed.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScenarioBench {
  private static final int SECTORS = 100;
  private static final int CATEGORIES = 20;
  private static final int POOLS = SECTORS * CATEGORIES;
  private static final int YEARS = 61;
  private static final int FIRST_YEAR = 1990;
  private static final int ACTIONS = 100;
  private static final int SECTORS_OF_AN_ACTION = 2;

  private final Overlap overlap = new Overlap();
  private final double[] base = new double[POOLS];
  private final int[][] actionsOf = new int[POOLS][];
  private final Course[] courses = new Course[ACTIONS];
  private final double[] sizes = new double[ACTIONS];
  private final boolean[] isShare = new boolean[ACTIONS];
  private final double[] shares = new double[ACTIONS];
  private final double[] tonnes = new double[ACTIONS];
  private final double[] parts = new double[ACTIONS];
  private final double[] levels = new double[ACTIONS];

  @Setup
  public void draw() {
    Random random = new Random(461);
    int[][] found = new int[SECTORS][ACTIONS];
    int[] count = new int[SECTORS];
    for (int action = 0; action < ACTIONS; action++) {
      int start = FIRST_YEAR + random.nextInt(40);
      courses[action] =
          new Course(
              start,
              start + 1 + random.nextInt(15),
              OptionalInt.empty(),
              Ramp.values()[random.nextInt(3)]);
      isShare[action] = random.nextInt(10) < 4;
      sizes[action] = isShare[action] ? random.nextDouble() * 0.5 : random.nextDouble() * 100;
      int first = random.nextInt(SECTORS);
      for (int i = 0; i < SECTORS_OF_AN_ACTION; i++) {
        int sector = (first + i * 37) % SECTORS;
        found[sector][count[sector]++] = action;
      }
    }
    for (int pool = 0; pool < POOLS; pool++) {
      base[pool] = 500 + random.nextDouble() * 1000;
      int sector = pool / CATEGORIES;
      actionsOf[pool] = java.util.Arrays.copyOf(found[sector], count[sector]);
    }
  }

  private double levelsOf(int year) {
    double sum = 0;
    for (int action = 0; action < ACTIONS; action++) {
      levels[action] = Courses.level(courses[action], year, 0);
      sum += levels[action];
    }
    return sum;
  }

  /// @param without an action that is off, or −1
  private int gather(int pool, int without) {
    int n = 0;
    for (int action : actionsOf[pool]) {
      if (action != without) {
        double effect = sizes[action] * levels[action];
        shares[n] = isShare[action] ? effect : 0;
        tonnes[n] = isShare[action] ? 0 : effect;
        n++;
      }
    }
    return n;
  }

  private double scenario(int without) {
    double emitted = 0;
    for (int year = 0; year < YEARS; year++) {
      levelsOf(FIRST_YEAR + year);
      for (int pool = 0; pool < POOLS; pool++) {
        int n = gather(pool, without);
        emitted += Overlap.left(base[pool], shares, tonnes, n);
      }
    }
    return emitted;
  }

  @Benchmark
  public double scenario() {
    return scenario(-1);
  }

  /// The same scenario, and each action's part of its effect in every year.
  @Benchmark
  public double[] attributions() {
    double[] effects = new double[ACTIONS];
    for (int year = 0; year < YEARS; year++) {
      levelsOf(FIRST_YEAR + year);
      for (int pool = 0; pool < POOLS; pool++) {
        int n = gather(pool, -1);
        overlap.attribute(base[pool], shares, tonnes, n, parts);
        for (int i = 0; i < n; i++) {
          effects[actionsOf[pool][i]] += parts[i];
        }
      }
    }
    return effects;
  }

  /// The scenario a hundred times more, each time without one of the actions.
  @Benchmark
  public double[] withoutEach() {
    double all = scenario(-1);
    double[] effects = new double[ACTIONS];
    for (int action = 0; action < ACTIONS; action++) {
      effects[action] = scenario(action) - all;
    }
    return effects;
  }
}
