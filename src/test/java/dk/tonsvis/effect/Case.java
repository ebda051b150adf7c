package dk.tonsvis.effect;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// A case written as a small table, one row a line, and its result as a line of text.
///
/// ```
/// sector     | transport | 1000              tonnes in every year
/// sector     | heat      | 2025 800, 2035 400   each until the next
/// pool       | boilers   | heat 300          tonnes in 2025
/// factor     | power     | 2025 200, 2035 0  kg per MWh
/// 1          | transport | 20 %              action 1: a share, in full from 2025 on
/// 2          | transport | 100 t             | linear 2025 2030 2040
/// 2          | boilers   | 50 MWh oil power  from a factor to another; `50 MWh oil` is a saving
/// 3          | transport | 100 t overlapping
/// 4          | forest    | removes 100 t
/// one of     | 1 2
/// part of    | 3 2                           action 3 is included in 2
/// replaced   | 3 2                           action 3 has been superseded by 2
/// projected  | 3 25 %                        of action 3, that much is in the projection
/// off        | 1
/// extent     | 1 0.5
/// national   |                               the baseline is the projection
/// ```
final class Case {
  private final Map<String, NavigableMap<Integer, Double>> sectors = new LinkedHashMap<>();
  private final List<Pool> pools = new ArrayList<>();
  private final List<FactorSeries> factors = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();
  private final Map<String, List<Term>> terms = new LinkedHashMap<>();
  private final Map<String, Inclusion> inclusions = new HashMap<>();
  private final Map<String, String> replacedBy = new HashMap<>();
  private final Map<String, Double> extents = new HashMap<>();
  private final Set<String> off = new HashSet<>();
  private Baseline baseline = new Baseline.Frozen();

  private Case() {}

  static Case of(String table) {
    Case written = new Case();
    table.lines().filter(line -> !line.isBlank()).forEach(written::read);
    return written;
  }

  private void read(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    List<String> words = words(cells.get(1));
    switch (cells.get(0)) {
      case "sector" -> sectors.put(words.getFirst(), byYear(cells.get(2)));
      case "pool" -> pools.add(pool(words.getFirst(), words(cells.get(2))));
      case "factor" -> factors.add(factor(words.getFirst(), cells.get(2)));
      case "one of" -> alternatives.add(new Alternative("or", Wording.danish("enten"), words));
      case "part of" -> inclusions.put(words.get(0), new Inclusion.InAction(words.get(1)));
      case "projected" ->
          inclusions.put(
              words.get(0),
              new Inclusion.InProjection(Share.ofPercent(Double.parseDouble(words.get(1)))));
      case "replaced" -> replacedBy.put(words.get(0), words.get(1));
      case "off" -> off.addAll(words);
      case "extent" -> extents.put(words.get(0), Double.parseDouble(words.get(1)));
      case "national" -> baseline = new Baseline.National("kf25");
      default ->
          terms.computeIfAbsent(cells.get(0), _ -> new ArrayList<>()).add(term(cells, words));
    }
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(" +", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static NavigableMap<Integer, Double> byYear(String cell) {
    NavigableMap<Integer, Double> amounts = new TreeMap<>();
    for (String each : cell.split(",", -1)) {
      List<String> words = words(each);
      int year = words.size() == 1 ? 2025 : Integer.parseInt(words.getFirst());
      amounts.put(year, Double.parseDouble(words.getLast()));
    }
    return amounts;
  }

  private static Pool pool(String id, List<String> words) {
    Figure amount = Figure.measured(Co2e.parseTonnes(words.get(1)));
    return new Pool(id, Wording.danish(id), words.get(0), 2025, amount, "invented");
  }

  private static FactorSeries factor(String id, String cell) {
    NavigableMap<Integer, Double> grams = byYear(cell);
    grams.replaceAll((_, kilograms) -> 1000 * kilograms);
    return new FactorSeries(id, Wording.danish(id), "MWh", grams, Span.ONE, "invented");
  }

  private static Term term(List<String> cells, List<String> pool) {
    List<String> size = words(cells.get(2));
    return new Term(
        pool.getFirst(),
        size(size),
        cells.size() > 3 ? course(words(cells.get(3))) : course(List.of("step", "2025", "2025")),
        Chance.CERTAIN,
        size.contains("overlapping"));
  }

  private static Size size(List<String> words) {
    if (words.getFirst().equals("removes")) {
      return new Size.Removal(Span.of(Double.parseDouble(words.get(1))));
    }
    double amount = Double.parseDouble(words.getFirst());
    return switch (words.get(1)) {
      case "%" -> new Size.Part(Span.of(amount / 100));
      case "t" -> new Size.Tonnes(Span.of(amount));
      case "MWh" -> {
        boolean isSaving = words.size() == 3 || words.get(3).equals("overlapping");
        yield new Size.Activity(Span.of(amount), words.get(2), isSaving ? "" : words.get(3));
      }
      default -> throw new AssertionError(words);
    };
  }

  private static Course course(List<String> words) {
    Ramp ramp =
        switch (words.getFirst()) {
          case "step" -> Ramp.STEP;
          case "linear" -> Ramp.LINEAR;
          case "s-curve" -> Ramp.S_CURVE;
          default -> throw new AssertionError(words);
        };
    int[] years = words.stream().skip(1).mapToInt(Integer::parseInt).toArray();
    OptionalInt end = years.length > 2 ? OptionalInt.of(years[2]) : OptionalInt.empty();
    return new Course(years[0], years[1], end, ramp);
  }

  Plan plan() {
    List<Action> actions = new ArrayList<>();
    terms.forEach(
        (number, own) ->
            actions.add(
                SomePlan.action(
                    number,
                    own,
                    inclusions.getOrDefault(number, new Inclusion.None()),
                    Optional.ofNullable(replacedBy.get(number)))));
    return SomePlan.of(actions, new Grounds(pools, factors, alternatives));
  }

  ByHand.Result result(int year) {
    return new ByHand(
            plan(),
            List.copyOf(sectors.keySet()),
            this::emissions,
            baseline,
            action -> !off.contains(action.number()),
            extents)
        .in(year);
  }

  private double emissions(String sector, int year) {
    return Objects.requireNonNull(sectors.get(sector)).floorEntry(year).getValue();
  }

  /// What comes of it in a year, such as `transport 1000 → 560; 1: 170; 2: 270`.
  String in(int year) {
    ByHand.Result result = result(year);
    List<String> words = new ArrayList<>();
    result
        .pools()
        .forEach(
            (pool, held) ->
                words.add(pool + " " + tonnes(held.base()) + " → " + tonnes(held.left())));
    result.reductions().forEach((action, amount) -> add(words, action, amount));
    result.removals().forEach((action, amount) -> add(words, action + " removes", amount));
    for (Counting.Elsewhere elsewhere : result.counting().elsewhere()) {
      words.add(
          elsewhere.action()
              + " "
              + elsewhere.why().name().toLowerCase(Locale.ROOT)
              + " by "
              + elsewhere.by());
    }
    result.scaled().forEach(pool -> words.add(pool + " scaled"));
    result.tooLarge().forEach(sector -> words.add("pools of " + sector + " scaled"));
    return String.join("; ", words);
  }

  private static void add(List<String> words, String name, double amount) {
    if (Math.abs(amount) >= 0.005) {
      words.add(name + ": " + tonnes(amount));
    }
  }

  private static String tonnes(double amount) {
    BigDecimal rounded = BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
