package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.quantity.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  private static double[] found(double... numbers) {
    double[] found = new double[3];
    new Percentiles().of(numbers, found);
    return found;
  }

  @Test
  void the_nearest_rank_is_a_number_that_was_drawn() {
    // Of 10 numbers the ranks are ⌈0.5⌉ = 1, 5 and ⌈9.5⌉ = 10.
    assertThat(found(10, 9, 8, 7, 6, 5, 4, 3, 2, 1)).containsExactly(1, 5, 10);
    // Of 40 numbers they are 2, 20 and 38.
    double[] forty = new double[40];
    Arrays.setAll(forty, i -> 40 - i);
    assertThat(found(forty)).containsExactly(2, 20, 38);
  }

  @Test
  void one_number_or_equal_numbers_are_all_three() {
    assertThat(found(7)).containsExactly(7, 7, 7);
    assertThat(found(-3, -3, -3)).containsExactly(-3, -3, -3);
  }

  @Test
  void they_are_those_of_the_sorted_numbers() {
    Draws.thousandTimes(
        draws -> {
          int n = draws.between(1, 3000);
          boolean isSpiked = draws.random().nextBoolean();
          double[] numbers = new double[n];
          for (int i = 0; i < n; i++) {
            double skewed = Math.exp(8 * draws.random().nextGaussian());
            numbers[i] = isSpiked && draws.between(0, 2) > 0 ? 1000 : skewed - 1;
          }
          double[] sorted = numbers.clone();
          Arrays.sort(sorted);
          assertThat(found(numbers))
              .containsExactly(
                  sorted[(int) Math.ceil(n * 0.05) - 1],
                  sorted[(int) Math.ceil(n * 0.50) - 1],
                  sorted[(int) Math.ceil(n * 0.95) - 1]);
        });
  }

  @Test
  void a_difference_too_small_to_divide_by_is_none() {
    assertThat(found(0, Double.MIN_VALUE)).containsExactly(0, 0, 0);
  }
}
