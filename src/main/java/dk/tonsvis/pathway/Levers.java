package dk.tonsvis.pathway;

import dk.tonsvis.effect.Counting;
import dk.tonsvis.effect.Courses;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Makes levers out of the effect terms of actions.
final class Levers {
  private final Pools pools;
  private final List<String> factors;
  private final Years years;
  private final Scenario scenario;
  private final Counting counting;

  Levers(Pools pools, List<String> factors, Years years, Scenario scenario, Counting counting) {
    this.pools = pools;
    this.factors = factors;
    this.years = years;
    this.scenario = scenario;
    this.counting = counting;
  }

  /// @param place of the action among those that count
  /// @param before how many levers there are already
  List<Lever> of(Action action, int place, int before) {
    List<Lever> levers = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    for (Term term : action.effect().terms()) {
      // Terms are told apart by what they work on, not by where they stand.
      String name = action.number() + "/" + term.pool() + "/" + kind(term.size());
      String key = name + "/" + alike.merge(name, 1, Integer::sum);
      levers.add(lever(before + levers.size(), key, action, place, term));
    }
    return levers;
  }

  private Lever lever(int own, String key, Action action, int place, Term term) {
    double times = scenario.extentOf(action) * counting.part(action.number()).value();
    Course course = scenario.courseOf(action, term);
    Chance chance =
        new Chance(term.chance().delayYears(), scenario.successOf(action, term.chance()));
    int from = -1;
    int to = -1;
    if (term.size() instanceof Size.Activity activity) {
      from = factors.indexOf(activity.from());
      to = factors.indexOf(activity.to());
    }
    boolean isInTonnes = term.size() instanceof Size.Tonnes || term.size() instanceof Size.Removal;
    return new Lever(
        own,
        key,
        place,
        poolsOf(term),
        kind(term.size()),
        term.overlapping(),
        span(term.size()),
        isInTonnes ? times * Co2e.GRAMS_PER_TONNE : times,
        from,
        to,
        course,
        Courses.level(course, years.first(), 0),
        level(course, years),
        chance);
  }

  /// The part of the full effect in each year that comes after the account's last: what an action
  /// has done by then is in the account, and what it does later is that much less.
  static Yearly level(Course course, Years years) {
    double before = Courses.level(course, years.first(), 0);
    return Yearly.of(years, year -> Math.max(0, Courses.level(course, year, 0) - before));
  }

  /// A share of a sector works on all of the sector's pools; anything else on one.
  private List<Integer> poolsOf(Term term) {
    int pool = pools.ids().indexOf(term.pool());
    return switch (term.size()) {
      case Size.Part _ ->
          pools.isNamed(pool)
              ? List.of(pool)
              : IntStream.range(0, pools.count())
                  .filter(each -> pools.sectorOf(each) == pool)
                  .boxed()
                  .toList();
      case Size.Tonnes _, Size.Activity _ -> List.of(pool);
      case Size.Removal _ -> List.of(pools.sectorOf(pool));
    };
  }

  private static Lever.Kind kind(Size size) {
    return switch (size) {
      case Size.Part _ -> Lever.Kind.SHARE;
      case Size.Tonnes _ -> Lever.Kind.TONNES;
      case Size.Activity _ -> Lever.Kind.ACTIVITY;
      case Size.Removal _ -> Lever.Kind.REMOVAL;
    };
  }

  private static Span span(Size size) {
    return switch (size) {
      case Size.Part part -> part.share();
      case Size.Tonnes tonnes -> tonnes.tonnes();
      case Size.Activity activity -> activity.amount();
      case Size.Removal removal -> removal.tonnes();
    };
  }
}
