package dk.tonsvis.pathway;

import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/// The ensemble of the whole country: 98 municipalities with 40 actions each, 31 years, 10,000
/// draws, on two threads, a municipality at a time on each of them. Everything is uncertain: size,
/// delay, success and the baseline of each sector.
///
/// The same models are written to a file for `bench/c/ensemble.c`, which draws the same numbers and
/// does the same arithmetic. Both print the sum of all medians of 2050, which has to be the same.
public final class EnsembleBench {
  private static final int MUNICIPALITIES = 98;
  private static final int ACTIONS = 40;
  private static final int DRAWS = 10_000;
  private static final int THREADS = 2;
  private static final int LAST_YEAR = 2020;

  private EnsembleBench() {}

  /// Arguments: `write FILE`, or `run ROUNDS [MUNICIPALITIES]`.
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("write")) {
      write(Path.of(arguments[1]));
    } else {
      int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : MUNICIPALITIES;
      run(Integer.parseInt(arguments[1]), models().subList(0, count));
    }
  }

  private static void run(int rounds, List<Model> models) {
    double[] ms = new double[rounds];
    double sum = 0;
    for (int round = -1; round < rounds; round++) {
      long[] medians = new long[models.size()];
      long before = System.nanoTime();
      Parallel.run(
          models.size(),
          THREADS,
          () ->
              place ->
                  medians[place] =
                      medianOf2050(models.get(place)));
      if (round >= 0) {
        ms[round] = (System.nanoTime() - before) / 1e6;
      }
      sum = Arrays.stream(medians).sum() / 1e6;
    }
    Arrays.sort(ms);
    System.out.printf(Locale.ROOT, "%.0f %.3f%n", ms[rounds / 2], sum);
  }

  private static long medianOf2050(Model model) {
    return EnsembleRun.of(
            model, CentralPath.of(model), Precision.draws(DRAWS, Precision.USUAL_SEED), 1)
        .ensemble()
        .net()
        .years()
        .get(2050)
        .p50()
        .grams();
  }

  private static List<Model> models() {
    List<Model> models = new ArrayList<>();
    for (int place = 0; place < MUNICIPALITIES; place++) {
      models.add(model(new Random(place)));
    }
    return models;
  }

  private static Model model(Random random) {
    Town town = new Town();
    Map<String, NavigableMap<Integer, Co2e>> history = new TreeMap<>();
    for (String sector : Town.SECTORS) {
      long tonnes = 20_000 + random.nextInt(400_000);
      history.put(sector, new TreeMap<>(Map.of(LAST_YEAR, Co2e.ofTonnes(tonnes))));
      town.doubts(sector, new Span(0.6, 1, 1.4));
    }
    for (int action = 1; action <= ACTIONS; action++) {
      town.does(String.valueOf(action), term(random, action));
    }
    Start like = town.start();
    Start start =
        new Start("0999", like.identity(), like.vintage(), LAST_YEAR, Town.SECTORS, history);
    Plan plan = town.plan();
    Modelling modelling =
        Modelling.of(
            plan,
            List.of(),
            plan.outlook().baseline(),
            start,
            Town.REFERENCE,
            Scenario.PLAN_AND_PARTNERS);
    return ((Modelling.Made) modelling).model();
  }

  private static Term term(Random random, int action) {
    double share = 0.02 + 0.1 * random.nextDouble();
    double tonnes = 100 + random.nextInt(1000);
    Size size =
        action % 2 == 0
            ? new Size.Part(new Span(0.6 * share, share, 1.5 * share))
            : new Size.Tonnes(new Span(0.6 * tonnes, tonnes, 1.5 * tonnes));
    int from = LAST_YEAR + 1 + random.nextInt(15);
    Course course =
        new Course(
            from,
            from + 1 + random.nextInt(10),
            OptionalInt.empty(),
            List.of(Ramp.values()).get(random.nextInt(3)));
    Chance chance =
        new Chance(1 + random.nextInt(4), new Share(0.6 + 0.4 * random.nextDouble()));
    return new Term(
        Town.SECTORS.get(random.nextInt(Town.SECTORS.size())), size, course, chance, false);
  }

  /// Numbers as text that reads back to the same bits, in the order in which the C program reads.
  private static void write(Path file) throws IOException {
    List<Model> models = models();
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(models.size() + " " + models.getFirst().years().count() + " " + DRAWS);
      for (Model model : models) {
        out.println(model.sectors().size() + " " + model.levers().size());
        for (int sector = 0; sector < model.sectors().size(); sector++) {
          Span doubt = model.sectorDoubt().get(sector);
          out.println(
              key("baseline " + model.sectors().get(sector)) + " " + text(doubt) + " "
                  + hex(model.pools().grams().get(sector).in(0)));
        }
        for (Lever lever : model.levers()) {
          String action = model.actions().get(lever.action());
          Course course = lever.course();
          out.println(
              lever.pools().getFirst() + " " + (lever.kind() == Lever.Kind.SHARE ? 0 : 1) + " "
                  + text(lever.size()) + " " + hex(lever.times()) + " "
                  + (course.start() - LAST_YEAR) + " " + (course.full() - LAST_YEAR) + " "
                  + course.ramp().ordinal() + " " + hex(lever.chance().delayYears()) + " "
                  + hex(lever.chance().success().value()) + " " + key("size " + lever.key()) + " "
                  + key("delay " + action) + " " + key("success " + action));
        }
      }
    }
  }

  private static String key(String name) {
    return Long.toUnsignedString(CounterRandom.key(Precision.USUAL_SEED, name));
  }

  private static String text(Span span) {
    return hex(span.low()) + " " + hex(span.likely()) + " " + hex(span.high());
  }

  private static String hex(double number) {
    return Double.toHexString(number);
  }
}
