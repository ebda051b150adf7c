package dk.tonsvis.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.quantity.Draws;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The examples are the unit tests of the R package LMDIR (Heun), and what Wood and Lenzen derive
/// for zeros.
class LmdiTest {
  private static final Offset<Double> CLOSE = within(1e-8);

  @Test
  void the_published_example_of_three_factors_is_met() {
    double[] first = Lmdi.terms(of(1, 10, 2), of(4, 5, 3));
    double[] second = Lmdi.terms(of(4, 5, 3), of(5, 6, 4));
    assertThat(first).containsExactly(of(50.47438029, -25.23719014, 14.76280986), CLOSE);
    assertThat(second).containsExactly(of(19.31568569, 15.78206435, 24.90224996), CLOSE);
    assertThat(first[0] + second[0]).isCloseTo(69.79006598, CLOSE);
    assertThat(first[1] + second[1]).isCloseTo(-9.455125793, CLOSE);
    assertThat(first[2] + second[2]).isCloseTo(39.66505981, CLOSE);
  }

  @Test
  void the_additive_terms_give_the_published_multiplicative_indices() {
    double[] first = Lmdi.terms(of(1, 10, 2), of(4, 5, 3));
    double[] second = Lmdi.terms(of(4, 5, 3), of(5, 6, 4));
    double mean = Lmdi.mean(180, 80);
    assertThat(Math.exp((first[0] + second[0]) / mean)).isCloseTo(1.761117821, CLOSE);
    assertThat(Math.exp((first[1] + second[1]) / mean)).isCloseTo(0.926191306, CLOSE);
    assertThat(Math.exp((first[2] + second[2]) / mean)).isCloseTo(1.379410116, CLOSE);
  }

  @Test
  void a_factor_that_rises_from_zero_takes_the_whole_rise() {
    assertThat(Lmdi.terms(of(0, 10, 2), of(4, 5, 3))).containsExactly(60, 0, 0);
  }

  @Test
  void a_factor_that_falls_to_zero_takes_the_whole_fall() {
    assertThat(Lmdi.terms(of(4, 5, 3), of(5, 6, 0))).containsExactly(0, 0, -60);
  }

  @Test
  void several_that_rise_from_zero_together_share_the_rise() {
    assertThat(Lmdi.terms(of(0, 0, 2), of(4, 5, 3))).containsExactly(30, 30, 0);
  }

  @Test
  void nothing_that_stays_nothing_has_no_terms() {
    assertThat(Lmdi.terms(of(0, 10, 2), of(0, 5, 3))).containsExactly(0, 0, 0);
    assertThat(Lmdi.terms(of(0, 10, 2), of(4, 5, 0))).containsExactly(0, 0, 0);
  }

  @Test
  void a_zero_is_what_smaller_and_smaller_numbers_come_to() {
    double[] limit = Lmdi.terms(of(0, 10, 2), of(4, 5, 3));
    double before = Double.POSITIVE_INFINITY;
    for (double little : of(1e-10, 1e-40, 1e-160)) {
      double[] near = Lmdi.terms(of(little, 10, 2), of(4, 5, 3));
      double distance = Math.abs(near[0] - limit[0]) + Math.abs(near[1]) + Math.abs(near[2]);
      assertThat(distance).isLessThan(before);
      before = distance;
    }
    assertThat(before).isLessThan(0.5);
  }

  @Test
  void terms_sum_to_the_change() {
    Draws.thousandTimes(
        draws -> {
          double[] before = factors(draws);
          double[] after = factors(draws);
          double change = product(after) - product(before);
          assertThat(DoubleStream.of(Lmdi.terms(before, after)).sum())
              .isCloseTo(change, within(1e-9 * (product(after) + product(before) + 1)));
        });
  }

  @Test
  void exchanged_years_change_the_sign_and_nothing_else() {
    Draws.thousandTimes(
        draws -> {
          double[] before = factors(draws);
          double[] after = factors(draws);
          double[] there = Lmdi.terms(before, after);
          double[] back = Lmdi.terms(after, before);
          for (int k = 0; k < there.length; k++) {
            assertThat(back[k]).isEqualTo(0.0 - there[k]);
          }
        });
  }

  @Test
  void the_order_of_the_factors_does_not_matter() {
    Draws.thousandTimes(
        draws -> {
          double[] before = factors(draws);
          double[] after = factors(draws);
          double[] there = Lmdi.terms(before, after);
          double[] turned = Lmdi.terms(turn(before), turn(after));
          double size = product(before) + product(after) + 1;
          assertThat(turn(turned)).containsExactly(there, within(1e-9 * size));
        });
  }

  @Test
  void a_factor_that_does_not_change_has_no_term() {
    Draws.thousandTimes(
        draws -> {
          double[] before = factors(draws);
          double[] after = factors(draws);
          after[1] = before[1];
          if (before[1] > 0) {
            assertThat(Lmdi.terms(before, after)[1]).isZero();
          }
        });
  }

  @Test
  void a_factor_below_zero_and_unequal_years_are_refused() {
    assertThatThrownBy(() -> Lmdi.terms(of(1, -2), of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-2");
    assertThatThrownBy(() -> Lmdi.terms(of(1), of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Lmdi.terms(of(Double.NaN), of(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Lmdi.terms(of(1), of(Double.POSITIVE_INFINITY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_mean_lies_between_its_two_amounts() {
    assertThat(Lmdi.mean(7, 7)).isEqualTo(7);
    assertThat(Lmdi.mean(1, 1 + 1e-15)).isBetween(1.0, 1 + 1e-15);
    assertThat(Lmdi.mean(60, 20)).isCloseTo(40 / Math.log(3), CLOSE);
    assertThat(Lmdi.mean(20, 60)).isEqualTo(Lmdi.mean(60, 20));
  }

  private static double[] of(double... factors) {
    return factors;
  }

  private static double[] factors(Draws draws) {
    return DoubleStream.generate(
            () -> draws.between(0, 9) == 0 ? 0 : Math.pow(10, draws.random().nextDouble() * 6 - 3))
        .limit(3)
        .toArray();
  }

  /// Twice turned is as it was.
  private static double[] turn(double[] factors) {
    return of(factors[2], factors[1], factors[0]);
  }

  private static double product(double[] factors) {
    return factors[0] * factors[1] * factors[2];
  }
}
