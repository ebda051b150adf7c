package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Effect;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What holds for any plan on sectors above zero.
class PlanLawsTest {
  private static final List<String> SECTORS = List.of("transport", "heat", "farming");
  private static final List<String> POOLS = List.of("transport", "heat", "farming", "boilers");
  private static final List<Pool> BOILERS =
      List.of(
          new Pool(
              "boilers",
              Wording.danish("Kedler"),
              "heat",
              2025,
              Figure.measured(Co2e.ofTonnes(400)),
              "invented"));

  @Test
  void parts_sum_to_what_the_plan_saves() {
    Draws.thousandTimes(
        draws -> {
          Plan plan = plan(draws);
          ByHand.Result result = reckon(plan, draws.between(2025, 2050), Map.of());
          double parts = result.reductions().values().stream().mapToDouble(d -> d).sum();
          assertThat(parts).isCloseTo(3000 - left(plan, result), within(1e-9 * 3000));
        });
  }

  @Test
  void an_action_of_zero_extent_is_as_one_that_is_not_there() {
    Draws.thousandTimes(
        draws -> {
          Plan plan = plan(draws);
          int year = draws.between(2025, 2050);
          String one = plan.actions().getFirst().number();
          ByHand.Result without =
              new ByHand(
                      plan,
                      SECTORS,
                      (_, _) -> 1000,
                      new Baseline.Frozen(),
                      action -> !action.number().equals(one),
                      Map.of())
                  .in(year);
          ByHand.Result zero = reckon(plan, year, Map.of(one, 0.0));
          assertThat(zero.pools()).isEqualTo(without.pools());
          assertThat(zero.reductions()).isEqualTo(without.reductions());
          assertThat(zero.removals()).isEqualTo(without.removals());
        });
  }

  @Test
  void more_of_an_action_never_raises_emissions_or_lowers_removals() {
    Draws.thousandTimes(
        draws -> {
          Plan plan = plan(draws);
          int year = draws.between(2025, 2050);
          Map<String, Double> extents = new HashMap<>();
          plan.actions()
              .forEach(action -> extents.put(action.number(), 2 * draws.random().nextDouble()));
          ByHand.Result before = reckon(plan, year, extents);
          extents.merge(
              plan.actions().getFirst().number(), draws.random().nextDouble(), Double::sum);
          ByHand.Result after = reckon(plan, year, extents);
          for (String pool : POOLS) {
            assertThat(after.left(plan, pool)).isLessThanOrEqualTo(before.left(plan, pool) + 1e-9);
          }
          before
              .removals()
              .forEach(
                  (action, removed) ->
                      assertThat(after.removals().getOrDefault(action, 0.0))
                          .isGreaterThanOrEqualTo(removed));
        });
  }

  private static ByHand.Result reckon(Plan plan, int year, Map<String, Double> extents) {
    return new ByHand(plan, SECTORS, (_, _) -> 1000, new Baseline.Frozen(), _ -> true, extents)
        .in(year);
  }

  private static double left(Plan plan, ByHand.Result result) {
    return SECTORS.stream().mapToDouble(sector -> result.left(plan, sector)).sum();
  }

  private static Plan plan(Draws draws) {
    List<Action> actions = new ArrayList<>();
    for (int i = draws.between(1, 8); i > 0; i--) {
      List<Term> terms = new ArrayList<>();
      for (int j = draws.between(1, 3); j > 0; j--) {
        terms.add(term(draws));
      }
      Effect effect = new Effect(terms, Effect.NONE.missing(), Effect.NONE.inclusion());
      actions.add(SomePlan.action("" + i, effect, Action.Lineage.NONE));
    }
    return SomePlan.of(actions, new Grounds(BOILERS, List.of(), List.of()));
  }

  private static Term term(Draws draws) {
    String pool = POOLS.get(draws.between(0, 3));
    Span tonnes = Span.of(draws.between(0, 400));
    Size size =
        switch (draws.between(0, 4)) {
          case 0 -> new Size.Removal(tonnes);
          case 1, 2 -> new Size.Tonnes(tonnes);
          default -> new Size.Part(Span.of(draws.between(0, 10) / 10.0));
        };
    int start = draws.between(2020, 2035);
    Ramp ramp = List.of(Ramp.values()).get(draws.between(0, 2));
    Course course = new Course(start, start + draws.between(0, 10), OptionalInt.empty(), ramp);
    boolean isOverlapping = size instanceof Size.Tonnes && draws.random().nextBoolean();
    return new Term(pool, size, course, Chance.CERTAIN, isOverlapping);
  }
}
