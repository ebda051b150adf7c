package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.quantity.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
  @Test
  void the_missing_grams_go_to_the_largest_remainders() {
    assertThat(Apportionment.grams(of(1.2, 3.7, 5.6), 11)).containsExactly(1, 4, 6);
    assertThat(Apportionment.grams(of(1.2, 3.7, 5.5), 10)).containsExactly(1, 4, 5);
  }

  @Test
  void equal_remainders_are_served_in_order() {
    assertThat(Apportionment.grams(of(0.5, 1.5, 2.5, 3.5), 8)).containsExactly(1, 2, 2, 3);
    assertThat(Apportionment.grams(of(0.5, 1.75, 2.5, 3.25), 8)).containsExactly(1, 2, 2, 3);
  }

  @Test
  void parts_below_zero_are_rounded_down_too() {
    assertThat(Apportionment.grams(of(-1.3, 4.3), 3)).containsExactly(-1, 4);
    assertThat(Apportionment.grams(of(-2, 5), 3)).containsExactly(-2, 5);
  }

  @Test
  void a_part_of_nothing_gets_no_gram() {
    assertThat(Apportionment.grams(of(0, 0.4, 0, 0.4), 1)).containsExactly(0, 1, 0, 0);
    assertThat(Apportionment.grams(of(0, 2.0, 0), 3)).containsExactly(0, 3, 0);
    assertThat(Apportionment.grams(of(0, 0), 0)).containsExactly(0, 0);
    assertThat(Apportionment.grams(of(), 0)).isEmpty();
  }

  @Test
  void a_total_that_was_rounded_otherwise_is_met_all_the_same() {
    assertThat(Apportionment.grams(of(10.5, 20.25), 28)).containsExactly(9, 19);
    assertThat(Apportionment.grams(of(10.5, 20.25), 33)).containsExactly(12, 21);
    assertThat(Apportionment.grams(of(10, 20), 34)).containsExactly(12, 22);
  }

  @Test
  void parts_that_do_not_make_the_total_are_refused() {
    assertThat(Apportionment.grams(of(1e6), 1_001_000)).containsExactly(1_001_000);
    for (double[] parts : new double[][] {of(1e6 - 2), of(1e6, 2002), of(Double.NaN)}) {
      assertThatThrownBy(() -> Apportionment.grams(parts, 1_001_000))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1001000 g");
    }
    assertThatThrownBy(() -> Apportionment.grams(of(0, 0), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Apportionment.grams(of(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// A nation's tonnes have fifteen digits in grams, and a double no more than sixteen.
  @Test
  void the_larger_the_parts_the_further_the_total_may_lie_off() {
    assertThat(Apportionment.grams(of(1e13, 1e13), 20_000_000_019_000L))
        .containsExactly(10_000_000_009_500L, 10_000_000_009_500L);
    assertThatThrownBy(() -> Apportionment.grams(of(1e13, 1e13), 20_000_000_022_000L))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void grams_sum_to_the_total_and_stay_within_a_gram_of_their_part() {
    Draws.thousandTimes(
        draws -> {
          double[] parts = new double[draws.between(1, 60)];
          for (int i = 0; i < parts.length; i++) {
            parts[i] = draws.random().nextInt(4) == 0 ? 0 : draws.random().nextGaussian() * 1e9;
          }
          double sum = Arrays.stream(parts).sum();
          long total = Math.round(sum);
          if (sum == 0) {
            return;
          }
          long[] grams = Apportionment.grams(parts, total);
          assertThat(Arrays.stream(grams).sum()).isEqualTo(total);
          for (int i = 0; i < parts.length; i++) {
            assertThat((double) grams[i]).isCloseTo(parts[i], within(1.0));
          }
        });
  }

  private static double[] of(double... parts) {
    return parts;
  }
}
