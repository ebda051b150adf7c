package dk.tonsvis.pathway;

import dk.tonsvis.effect.Courses;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A pathway as one would compute it by hand: one draw, one year, one pool at a time, straight from
/// the plan's records, and each action's part by going through all sets of actions. Slow, and
/// written to be read. For plans without alternatives and inclusions.
final class ByHand {
  private final Plan plan;
  private final Grid baseline;
  private final Luck luck;

  ByHand(Plan plan, Grid baseline, Luck luck) {
    this.plan = plan;
    this.baseline = baseline;
    this.luck = luck;
  }

  private static final class Player {
    double share;
    double tonnes;
  }

  /// Grams that a sector emits.
  double emissions(String sector, int year) {
    double sum = 0;
    for (String pool : poolsOf(sector)) {
      double base = base(pool, year);
      List<Player> players = players(pool, base, year);
      scaleDown(players, base);
      sum += left(base, players, (1 << players.size()) - 1);
    }
    return sum;
  }

  /// Grams by action, of all sectors.
  Map<String, Double> parts(int year) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (String sector : baseline.names()) {
      for (String pool : poolsOf(sector)) {
        double base = base(pool, year);
        List<Player> players = players(pool, base, year);
        scaleDown(players, base);
        for (int i = 0; i < players.size(); i++) {
          parts.merge(plan.actions().get(i).number(), shapley(base, players, i), Double::sum);
        }
      }
    }
    return parts;
  }

  double removals(int year) {
    double sum = 0;
    for (Action action : plan.actions()) {
      Map<String, Integer> alike = new HashMap<>();
      for (Term term : action.effect().terms()) {
        if (term.size() instanceof Size.Removal) {
          sum += amount(action, term, alike, year);
        } else {
          stream(action, term, alike);
        }
      }
    }
    return sum;
  }

  private List<String> poolsOf(String sector) {
    List<String> pools = new ArrayList<>(List.of(sector));
    plan.grounds().pools().stream()
        .filter(pool -> pool.sector().equals(sector))
        .forEach(pool -> pools.add(pool.id()));
    return pools;
  }

  private String sectorOf(String pool) {
    return plan.findPool(pool).map(Pool::sector).orElse(pool);
  }

  /// A named pool is the same part of its sector in every year; a sector's own is the rest.
  private double base(String pool, int year) {
    String sector = sectorOf(pool);
    double first = baseline.at(sector, baseline.years().first()).grams();
    double now = baseline.at(sector, year).grams();
    double named = 0;
    for (Pool each : plan.grounds().pools()) {
      if (each.sector().equals(sector) && (pool.equals(sector) || each.id().equals(pool))) {
        double own = each.amount().known().orElseThrow().grams();
        named += first > 0 ? own * now / first : own;
      }
    }
    double sure = pool.equals(sector) ? now - named : named;
    double multiplied =
        luck.value("baseline " + sector, plan.outlook().doubt().getOrDefault(sector, Span.ONE));
    int from = baseline.years().first();
    return sure * (1 + (multiplied - 1) * (year - from) / (2050.0 - from));
  }

  private List<Player> players(String pool, double base, int year) {
    List<Player> players = new ArrayList<>();
    for (Action action : plan.actions()) {
      Player player = new Player();
      Map<String, Integer> alike = new HashMap<>();
      for (Term term : action.effect().terms()) {
        double amount = amount(action, term, alike, year);
        boolean isHere =
            term.pool().equals(pool)
                || (term.size() instanceof Size.Part && term.pool().equals(sectorOf(pool)));
        if (isHere && !(term.size() instanceof Size.Removal)) {
          add(player, term, amount, base);
        }
      }
      players.add(player);
    }
    return players;
  }

  private static void add(Player player, Term term, double amount, double base) {
    if (term.size() instanceof Size.Part) {
      player.share = base > 0 ? 1 - (1 - player.share) * (1 - amount) : 0;
    } else if (term.overlapping() && base > 0 && amount > 0) {
      player.share = 1 - (1 - player.share) * (1 - Math.min(1, amount / base));
    } else {
      player.tonnes += amount;
    }
  }

  private static String stream(Action action, Term term, Map<String, Integer> alike) {
    String kind =
        switch (term.size()) {
          case Size.Part _ -> "SHARE";
          case Size.Tonnes _ -> "TONNES";
          case Size.Activity _ -> "ACTIVITY";
          case Size.Removal _ -> "REMOVAL";
        };
    String name = action.number() + "/" + term.pool() + "/" + kind;
    return name + "/" + alike.merge(name, 1, Integer::sum);
  }

  /// A share, or grams, of a term in a year.
  private double amount(Action action, Term term, Map<String, Integer> alike, int year) {
    String stream = "size " + stream(action, term, alike);
    double happens = luck.uniform("success " + action.number(), 0);
    double level = level(action, term, year);
    if (level == 0 || (luck != Luck.LIKELY && happens >= term.chance().success().value())) {
      return 0;
    }
    return level
        * switch (term.size()) {
          case Size.Part part -> luck.value(stream, part.share());
          case Size.Tonnes tonnes -> luck.value(stream, tonnes.tonnes()) * 1e6;
          case Size.Removal removal -> luck.value(stream, removal.tonnes()) * 1e6;
          case Size.Activity activity ->
              luck.value(stream, activity.amount())
                  * (factor(activity.from(), year)
                      - (activity.to().isEmpty() ? 0 : factor(activity.to(), year)));
        };
  }

  private double level(Action action, Term term, int year) {
    Course course = term.course();
    double late = luck.uniform("delay " + action.number(), 0) * term.chance().delayYears();
    double before = Courses.level(course, baseline.years().first(), 0);
    return Math.max(0, Courses.level(course, year, late) - before);
  }

  private double factor(String id, int year) {
    var factor = plan.findFactor(id).orElseThrow();
    return factor.at(year).orElseThrow() * luck.value("factor " + id, factor.doubt());
  }

  private static void scaleDown(List<Player> players, double base) {
    double taking = players.stream().mapToDouble(p -> Math.max(0, p.tonnes)).sum();
    double adding = players.stream().mapToDouble(p -> Math.max(0, -p.tonnes)).sum();
    if (base > 0 && taking > base + adding) {
      players.stream().filter(p -> p.tonnes > 0).forEach(p -> p.tonnes *= (base + adding) / taking);
    }
  }

  private static double left(double base, List<Player> players, int set) {
    double left = base;
    double factor = 1;
    for (int i = 0; i < players.size(); i++) {
      if ((set & (1 << i)) != 0) {
        left -= players.get(i).tonnes;
        factor *= 1 - players.get(i).share;
      }
    }
    return base > 0 ? left * factor : left;
  }

  private static double shapley(double base, List<Player> players, int player) {
    int n = players.size();
    double sum = 0;
    for (int set = 0; set < 1 << n; set++) {
      if ((set & (1 << player)) == 0) {
        double adds = left(base, players, set) - left(base, players, set | (1 << player));
        sum += adds / (n * choose(n - 1, Integer.bitCount(set)));
      }
    }
    return sum;
  }

  private static double choose(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result = result * (n - k + i) / i;
    }
    return result;
  }
}
