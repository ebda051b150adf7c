package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.quantity.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private final Overlap overlap = new Overlap();

  @Test
  void shares_of_one_pool_compound_and_are_attributed() {
    Game game = new Game(1000, of(0.2, 0.3, 0.1), of(0, 0, 0));
    assertThat(game.left()).isCloseTo(504, EXACT);
    assertThat(game.attribute(overlap)).containsExactly(of(162, 257, 77), EXACT);
  }

  @Test
  void tonnes_stand_beside_a_share_of_what_is_left() {
    Game game = new Game(1000, of(0, 0.5), of(100, 100));
    assertThat(game.left()).isCloseTo(400, EXACT);
    assertThat(game.attribute(overlap)).containsExactly(of(75, 525), EXACT);
  }

  /// Alone they are worth 200 and 300, together 440: each has half of what they gain together.
  @Test
  void two_actions_divide_what_is_in_both_of_them_evenly() {
    Game game = new Game(1000, of(0.2, 0.3), of(0, 0));
    assertThat(game.alone()).containsExactly(of(200, 300), EXACT);
    assertThat(game.last()).containsExactly(of(140, 240), EXACT);
    assertThat(game.attribute(overlap)).containsExactly(of(170, 270), EXACT);
  }

  @Test
  void a_single_action_has_the_whole_effect() {
    Game game = new Game(1000, of(0.5), of(100));
    assertThat(game.attribute(overlap)).containsExactly(of(550), EXACT);
    assertThat(game.alone()).containsExactly(of(550), EXACT);
    assertThat(game.last()).containsExactly(of(550), EXACT);
  }

  @Test
  void nobody_leaves_everything() {
    assertThat(Overlap.left(1000, of(), of(), 0)).isEqualTo(1000);
    assertThat(new Game(1000, of(), of()).attribute(overlap)).isEmpty();
  }

  @Test
  void only_the_first_actions_of_longer_arrays_are_looked_at() {
    double[] into = {-1, -1, -1};
    overlap.attribute(1000, of(0.2, 0.3, 0.9), of(0, 0, 800), 2, into);
    assertThat(into).containsExactly(of(170, 270, -1), EXACT);
    assertThat(Overlap.left(1000, of(0.2, 0.3, 0.9), of(0, 0, 800), 2)).isCloseTo(560, EXACT);
    assertThat(Overlap.scale(1000, of(0, 0, 8000), 2)).isEqualTo(1);
  }

  @Test
  void tonnes_beyond_the_pool_are_scaled_down_alike() {
    Game game = new Game(1000, of(0, 0), of(900, 300));
    assertThat(Overlap.scale(1000, game.tonnes, 2)).isCloseTo(1000 / 1200.0, EXACT);
    assertThat(game.left()).isZero();
    assertThat(game.attribute(overlap)).containsExactly(of(750, 250), EXACT);
    assertThat(game.alone()).containsExactly(of(900, 300), EXACT);
    assertThat(game.last()).containsExactly(of(700, 100), EXACT);
  }

  @Test
  void tonnes_of_just_the_pool_are_not_scaled() {
    assertThat(Overlap.scale(1000, of(700, 300), 2)).isEqualTo(1);
    assertThat(Overlap.left(1000, of(0, 0), of(700, 300), 2)).isZero();
  }

  @Test
  void what_adds_emissions_makes_room_and_is_not_scaled() {
    Game game = new Game(1000, of(0, 0), of(1500, -200));
    assertThat(Overlap.scale(1000, game.tonnes, 2)).isCloseTo(0.8, EXACT);
    assertThat(game.left()).isZero();
    assertThat(game.attribute(overlap)).containsExactly(of(1200, -200), EXACT);
    assertThat(game.alone()).containsExactly(of(1000, -200), EXACT);
  }

  @Test
  void a_pool_at_or_below_zero_takes_tonnes_only() {
    for (double base : of(0, -50)) {
      Game game = new Game(base, of(0.5, 0), of(30, 100));
      assertThat(Overlap.scale(base, game.tonnes, 2)).isEqualTo(1);
      assertThat(game.left()).isCloseTo(base - 130, EXACT);
      assertThat(game.attribute(overlap)).containsExactly(of(30, 100), EXACT);
      assertThat(game.alone()).containsExactly(of(30, 100), EXACT);
      assertThat(game.last()).containsExactly(of(30, 100), EXACT);
    }
  }

  @Test
  void a_share_of_everything_leaves_nothing() {
    Game game = new Game(1000, of(1, 0.5, 0), of(0, 0, 100));
    assertThat(game.left()).isZero();
    assertThat(game.last()).containsExactly(of(450, 0, 0), EXACT);
    assertThat(Arrays.stream(game.attribute(overlap)).sum()).isCloseTo(1000, EXACT);
  }

  @Test
  void parts_are_what_all_coalitions_give() {
    Draws.thousandTimes(
        draws -> {
          Game game = Game.draw(draws.random(), draws.between(1, 8));
          assertThat(game.attribute(overlap))
              .containsExactly(
                  Coalitions.shapley(game.base, game.shares, game.tonnes, game.n()),
                  within(1e-9 * game.size()));
        });
  }

  @Test
  void parts_sum_to_the_package() {
    Draws.thousandTimes(
        draws -> {
          Game game = Game.draw(draws.random(), draws.between(1, 60));
          assertThat(Arrays.stream(game.attribute(overlap)).sum())
              .isCloseTo(game.base - game.left(), within(1e-9 * game.size()));
        });
  }

  @Test
  void a_thousand_actions_divide_the_package_as_exactly() {
    for (int seed = 1; seed <= 20; seed++) {
      Game game = Game.draw(new Random(seed), 1000);
      assertThat(Arrays.stream(game.attribute(overlap)).sum())
          .isCloseTo(game.base - game.left(), within(1e-9 * game.size()));
    }
  }

  /// The value of `n` actions that each take everything is a part of `n` for each.
  @Test
  void a_thousand_actions_that_each_take_everything_share_it_evenly() {
    double[] all = new double[1000];
    Arrays.fill(all, 1);
    double[] parts = new Game(1e15, all, new double[1000]).attribute(overlap);
    for (double part : parts) {
      assertThat(part).isCloseTo(1e12, within(1e3));
    }
  }

  @Test
  void order_does_not_matter() {
    Draws.thousandTimes(
        draws -> {
          Game game = Game.draw(draws.random(), draws.between(2, 30));
          List<Integer> shuffled = new ArrayList<>(IntStream.range(0, game.n()).boxed().toList());
          Collections.shuffle(shuffled, draws.random());
          int[] order = shuffled.stream().mapToInt(i -> i).toArray();
          Game other = game.reordered(order);
          assertThat(other.left()).isCloseTo(game.left(), within(1e-9 * game.size()));
          assertThat(other.attribute(overlap))
              .containsExactly(
                  Game.pick(game.attribute(overlap), order), within(1e-9 * game.size()));
        });
  }

  @Test
  void equal_actions_have_equal_parts_to_the_last_bit() {
    Draws.thousandTimes(
        draws -> {
          Game game = Game.draw(draws.random(), draws.between(2, 30));
          int last = game.n() - 1;
          game.shares[0] = game.shares[last];
          game.tonnes[0] = game.tonnes[last];
          double[] parts = game.attribute(overlap);
          assertThat(parts[0]).isEqualTo(parts[last]);
        });
  }

  @Test
  void an_action_of_zero_extent_gets_nothing_and_changes_nothing() {
    Draws.thousandTimes(
        draws -> {
          Game game = Game.draw(draws.random(), draws.between(1, 30));
          int n = game.n();
          Game more =
              new Game(
                  game.base, Arrays.copyOf(game.shares, n + 1), Arrays.copyOf(game.tonnes, n + 1));
          double[] parts = more.attribute(overlap);
          assertThat(parts[n]).isZero();
          assertThat(Arrays.copyOf(parts, n))
              .containsExactly(game.attribute(overlap), within(1e-9 * game.size()));
          assertThat(more.left()).isEqualTo(game.left());
        });
  }

  @Test
  void more_of_an_action_never_raises_what_is_left_of_a_pool_above_zero() {
    Draws.thousandTimes(
        draws -> {
          Game game = Game.draw(draws.random(), draws.between(1, 30));
          if (game.base <= 0) {
            return;
          }
          double before = game.left();
          int one = draws.between(0, game.n() - 1);
          game.shares[one] += (1 - game.shares[one]) * draws.random().nextDouble();
          game.tonnes[one] += 100 * draws.random().nextDouble();
          assertThat(game.left()).isBetween(0.0, before + 1e-12 * game.size());
        });
  }

  @Test
  void where_nothing_is_scaled_alone_is_at_least_the_part_and_last_at_most() {
    Draws.thousandTimes(
        draws -> {
          Game game = Game.draw(draws.random(), draws.between(1, 30));
          for (int i = 0; i < game.n(); i++) {
            game.tonnes[i] = Math.max(0, game.tonnes[i]);
          }
          if (Overlap.scale(game.base, game.tonnes, game.n()) < 1) {
            return;
          }
          double slack = 1e-9 * game.size();
          double[] parts = game.attribute(overlap);
          for (int i = 0; i < game.n(); i++) {
            assertThat(game.alone()[i]).isGreaterThanOrEqualTo(parts[i] - slack);
            assertThat(game.last()[i]).isLessThanOrEqualTo(parts[i] + slack);
          }
        });
  }

  private static double[] of(double... values) {
    return values;
  }
}
