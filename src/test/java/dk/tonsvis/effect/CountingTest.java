package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Effect;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final Baseline FROZEN = new Baseline.Frozen();

  @Test
  void an_action_counts_all_of_its_effect() {
    Counting counting = counting(List.of(plain("1"), plain("2")), List.of());
    assertThat(counting.parts().keySet()).containsExactly("1", "2");
    assertThat(counting.part("1")).isEqualTo(Share.WHOLE);
    assertThat(counting.elsewhere()).isEmpty();
  }

  @Test
  void an_action_that_is_off_or_unknown_counts_nothing_and_needs_no_reason() {
    Plan plan = plan(List.of(plain("1"), plain("2")), List.of());
    Counting counting = Counting.of(plan, action -> action.number().equals("2"), FROZEN);
    assertThat(counting.part("1")).isEqualTo(Share.NONE);
    assertThat(counting.part("9")).isEqualTo(Share.NONE);
    assertThat(counting.parts().keySet()).containsExactly("2");
    assertThat(counting.elsewhere()).isEmpty();
  }

  @Test
  void what_is_in_the_projection_is_left_out_only_of_the_projection() {
    Action action = including("1", new Inclusion.InProjection(new Share(0.25)));
    Plan plan = plan(List.of(action), List.of());
    assertThat(Counting.of(plan, _ -> true, new Baseline.National("kf25")).part("1"))
        .isEqualTo(new Share(0.75));
    assertThat(Counting.of(plan, _ -> true, FROZEN).part("1")).isEqualTo(Share.WHOLE);
  }

  @Test
  void an_action_that_is_merged_with_another_counts_there() {
    Counting counting = counting(List.of(merged("1", "2"), plain("2")), List.of());
    assertThat(counting.elsewhere())
        .containsExactly(new Counting.Elsewhere("1", "2", Counting.Why.REPLACED));
  }

  @Test
  void a_merger_holds_where_the_successor_is_off() {
    Action both = lineage("1", Optional.of("2"), Optional.of("3"));
    Plan plan = plan(List.of(both, plain("2"), plain("3")), List.of());
    assertThat(Counting.of(plan, action -> !action.number().equals("2"), FROZEN).elsewhere())
        .containsExactly(new Counting.Elsewhere("1", "3", Counting.Why.REPLACED));
  }

  @Test
  void an_action_that_is_replaced_still_keeps_its_alternatives_away() {
    Counting counting =
        counting(
            List.of(lineage("1", Optional.of("3"), Optional.empty()), plain("2"), plain("3")),
            List.of(List.of("1", "2")));
    assertThat(counting.parts().keySet()).containsExactly("3");
    assertThat(counting.elsewhere())
        .containsExactly(
            new Counting.Elsewhere("1", "3", Counting.Why.REPLACED),
            new Counting.Elsewhere("2", "1", Counting.Why.EXCLUDED));
  }

  @Test
  void one_preferred_action_of_several_alternatives_is_enough() {
    Counting counting =
        counting(
            List.of(plain("1"), plain("2"), plain("3"), plain("4")),
            List.of(List.of("1", "2"), List.of("2", "4"), List.of("3", "4")));
    assertThat(counting.parts().keySet()).containsExactly("1", "3");
    assertThat(counting.elsewhere())
        .containsExactly(
            new Counting.Elsewhere("2", "1", Counting.Why.EXCLUDED),
            new Counting.Elsewhere("4", "3", Counting.Why.EXCLUDED));
  }

  @Test
  void actions_that_stand_for_each_other_are_refused() {
    List<Action> circle =
        List.of(
            plain("0"),
            including("1", new Inclusion.InAction("2")),
            including("2", new Inclusion.InAction("3")),
            lineage("3", Optional.of("1"), Optional.empty()));
    assertThatThrownBy(() -> counting(circle, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 is part of itself, in a circle");
    assertThatThrownBy(
            () -> counting(List.of(including("1", new Inclusion.InAction("1"))), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_action_that_leads_into_a_circle_is_refused() {
    List<Action> actions =
        List.of(
            including("0", new Inclusion.InAction("1")),
            including("1", new Inclusion.InAction("2")),
            including("2", new Inclusion.InAction("1")));
    assertThatThrownBy(() -> counting(actions, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_actions_may_be_part_of_the_same() {
    List<Action> actions =
        List.of(
            including("1", new Inclusion.InAction("3")),
            including("2", new Inclusion.InAction("3")),
            including("3", new Inclusion.InAction("4")),
            plain("4"));
    assertThat(counting(actions, List.of()).parts().keySet()).containsExactly("4");
  }

  @Test
  void actions_that_are_preferred_to_each_other_are_refused() {
    List<Action> actions = List.of(plain("1"), plain("2"));
    assertThatThrownBy(() -> counting(actions, List.of(List.of("1", "2"), List.of("2", "1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is preferred to itself, in a circle");
  }

  @Test
  void a_row_of_ten_thousand_is_settled() {
    List<Action> actions = new ArrayList<>();
    List<List<String>> alternatives = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      actions.add(including("" + i, new Inclusion.InAction("" + (i + 2))));
      alternatives.add(List.of("" + (i + 1), "" + i));
    }
    Counting counting = counting(actions, alternatives);
    // The last is preferred to the one before it, which then keeps no other away, and so on down;
    // of those that happen each is part of the next.
    assertThat(counting.parts().keySet()).containsExactly("9999");
    assertThat(counting.elsewhere()).hasSize(9_999);
  }

  @Test
  void a_choice_between_ten_thousand_is_settled() {
    List<String> numbers = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
    List<Action> actions = numbers.stream().map(CountingTest::plain).toList();
    assertThat(counting(actions, List.of(numbers)).parts().keySet()).containsExactly("0");
  }

  /// Who counts does not depend on the order of actions and alternatives.
  @Test
  void order_does_not_matter() {
    Draws.thousandTimes(
        draws -> {
          List<Action> actions = new ArrayList<>();
          List<List<String>> alternatives = new ArrayList<>();
          for (int i = 0; i < 8; i++) {
            actions.add(
                draws.random().nextBoolean()
                    ? plain("" + i)
                    : including("" + i, new Inclusion.InAction("" + draws.between(i + 1, 9))));
          }
          for (int i = 0; i < 3; i++) {
            int first = draws.between(0, 6);
            alternatives.add(List.of("" + first, "" + draws.between(first + 1, 7)));
          }
          Set<String> counted = Set.copyOf(counting(actions, alternatives).parts().keySet());
          Collections.shuffle(actions, draws.random());
          Collections.shuffle(alternatives, draws.random());
          assertThat(counting(actions, alternatives).parts().keySet()).isEqualTo(counted);
        });
  }

  private static Counting counting(List<Action> actions, List<List<String>> alternatives) {
    return Counting.of(plan(actions, alternatives), _ -> true, FROZEN);
  }

  private static Plan plan(List<Action> actions, List<List<String>> alternatives) {
    List<Alternative> choices =
        alternatives.stream().map(a -> new Alternative("or", Wording.danish("enten"), a)).toList();
    return SomePlan.of(actions, new Grounds(List.of(), List.of(), choices));
  }

  private static Action plain(String number) {
    return including(number, new Inclusion.None());
  }

  private static Action including(String number, Inclusion inclusion) {
    return SomePlan.action(
        number, new Effect(List.of(), Optional.empty(), inclusion), Action.Lineage.NONE);
  }

  private static Action merged(String number, String with) {
    return lineage(number, Optional.empty(), Optional.of(with));
  }

  private static Action lineage(
      String number, Optional<String> supersededBy, Optional<String> mergedWith) {
    return SomePlan.action(
        number, Effect.NONE, new Action.Lineage(List.of(), supersededBy, mergedWith));
  }
}
