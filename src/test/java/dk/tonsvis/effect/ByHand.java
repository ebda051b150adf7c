package dk.tonsvis.effect;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a plan's actions do in one year, with likely values, everything on time and successful:
/// slow, plain, and in tonnes. An engine that is fast has to come out with the same.
public final class ByHand {
  /// The emissions of a sector without the plan, in tonnes.
  @FunctionalInterface
  public interface Emissions {
    double of(String sector, int year);
  }

  /// What a pool emits without the actions and with them.
  public record Held(double base, double left) {}

  /// What came out for a year.
  ///
  /// @param pools by sector or id of a pool; a sector's own pool is what its named ones leave
  /// @param reductions by action, in the order of the plan
  /// @param removals by action, those that have some
  /// @param scaled pools whose tonnes were scaled down
  /// @param tooLarge sectors whose named pools were
  public record Result(
      Map<String, Held> pools,
      Map<String, Double> reductions,
      Map<String, Double> removals,
      Counting counting,
      List<String> scaled,
      List<String> tooLarge) {
    /// What a sector emits with the actions, its named pools included.
    public double left(Plan plan, String sector) {
      double left = held(sector).left();
      for (Pool pool : plan.grounds().pools()) {
        left += pool.sector().equals(sector) ? held(pool.id()).left() : 0;
      }
      return left;
    }

    private Held held(String pool) {
      return pools.getOrDefault(pool, new Held(0, 0));
    }
  }

  private final Plan plan;
  private final List<String> sectors;
  private final Emissions emissions;
  private final Counting counting;
  private final Map<String, Double> extents;

  /// @param extents by action; one that is not there is as planned
  public ByHand(
      Plan plan,
      List<String> sectors,
      Emissions emissions,
      Baseline baseline,
      Predicate<Action> isOn,
      Map<String, Double> extents) {
    this.plan = plan;
    this.sectors = sectors;
    this.emissions = emissions;
    this.counting = Counting.of(plan, isOn, baseline);
    this.extents = extents;
  }

  public Result in(int year) {
    List<String> tooLarge = new ArrayList<>();
    Map<String, Double> bases = new LinkedHashMap<>();
    for (String sector : sectors) {
      divide(sector, year, bases, tooLarge);
    }
    Map<String, Held> pools = new LinkedHashMap<>();
    Map<String, Double> reductions = new LinkedHashMap<>();
    plan.actions().forEach(action -> reductions.put(action.number(), 0.0));
    List<String> scaled = new ArrayList<>();
    bases.forEach(
        (pool, base) -> {
          double[] shares = new double[plan.actions().size()];
          double[] tonnes = new double[shares.length];
          double[] parts = new double[shares.length];
          for (int i = 0; i < shares.length; i++) {
            Player player = player(plan.actions().get(i), pool, base, year);
            shares[i] = player.share();
            tonnes[i] = player.tonnes();
          }
          new Overlap().attribute(base, shares, tonnes, shares.length, parts);
          for (int i = 0; i < shares.length; i++) {
            reductions.merge(plan.actions().get(i).number(), parts[i], Double::sum);
          }
          pools.put(pool, new Held(base, Overlap.left(base, shares, tonnes, shares.length)));
          if (Overlap.scale(base, tonnes, shares.length) < 1) {
            scaled.add(pool);
          }
        });
    return new Result(pools, reductions, removals(year), counting, scaled, tooLarge);
  }

  /// A sector's named pools go as the sector does, and it keeps what they leave.
  private void divide(String sector, int year, Map<String, Double> bases, List<String> tooLarge) {
    double whole = emissions.of(sector, year);
    Map<String, Double> named = new LinkedHashMap<>();
    for (Pool pool : plan.grounds().pools()) {
      if (pool.sector().equals(sector)) {
        double then = emissions.of(sector, pool.year());
        double index = then > 0 ? whole / then : 1;
        named.put(pool.id(), pool.amount().known().orElseThrow().tonnes() * index);
      }
    }
    double sum = named.values().stream().mapToDouble(d -> d).sum();
    double most = Math.max(0, whole);
    if (sum > most) {
      named.replaceAll((_, amount) -> amount * most / sum);
      tooLarge.add(sector);
    }
    bases.put(sector, whole - Math.min(sum, most));
    bases.putAll(named);
  }

  private Player player(Action action, String pool, double base, int year) {
    Player player = Player.NONE;
    for (Term term : action.effect().terms()) {
      double times = times(action, term, year);
      boolean isHere = term.pool().equals(pool);
      if (times > 0 && (isHere || (term.size() instanceof Size.Part && isIn(pool, term.pool())))) {
        player = add(player, term, times, base, year);
      }
    }
    return player;
  }

  private boolean isIn(String pool, String sector) {
    return plan.findPool(pool).filter(p -> p.sector().equals(sector)).isPresent();
  }

  private double times(Action action, Term term, int year) {
    return counting.part(action.number()).value()
        * extents.getOrDefault(action.number(), 1.0)
        * Courses.level(term.course(), year, 0);
  }

  private Player add(Player player, Term term, double times, double base, int year) {
    return switch (term.size()) {
      case Size.Part part -> player.plusShare(Math.min(1, part.share().likely() * times));
      case Size.Tonnes tonnes -> take(player, term, tonnes.tonnes().likely() * times, base);
      case Size.Activity activity ->
          take(player, term, activity.amount().likely() * times * saved(activity, year), base);
      case Size.Removal _ -> player;
    };
  }

  private static Player take(Player player, Term term, double tonnes, double base) {
    return term.overlapping() ? player.plusOverlapping(tonnes, base) : player.plusTonnes(tonnes);
  }

  /// Tonnes for each unit that is moved.
  private double saved(Size.Activity activity, int year) {
    return (factor(activity.from(), year)
            - (activity.to().isEmpty() ? 0 : factor(activity.to(), year)))
        / 1e6;
  }

  private double factor(String id, int year) {
    FactorSeries series = plan.findFactor(id).orElseThrow();
    return series.at(year).orElseThrow();
  }

  private Map<String, Double> removals(int year) {
    Map<String, Double> removals = new LinkedHashMap<>();
    for (Action action : plan.actions()) {
      for (Term term : action.effect().terms()) {
        double times = times(action, term, year);
        if (term.size() instanceof Size.Removal removal && times > 0) {
          removals.merge(action.number(), removal.tonnes().likely() * times, Double::sum);
        }
      }
    }
    return removals;
  }
}
