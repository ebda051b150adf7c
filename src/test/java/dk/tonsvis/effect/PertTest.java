package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.plan.Span;
import dk.tonsvis.quantity.Draws;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PertTest {
  private static final double TEN_THOUSANDTH = 1e-4;

  /// Where the shape is a whole number the probability below a value is a polynomial.
  @Test
  void quantiles_are_those_of_the_closed_forms() {
    assertQuantiles(0, x -> 1 - Math.pow(1 - x, 5));
    assertQuantiles(0.25, x -> 10 * x * x - 20 * x * x * x + 15 * Math.pow(x, 4) - 4 * p5(x));
    assertQuantiles(0.5, x -> 10 * x * x * x - 15 * Math.pow(x, 4) + 6 * p5(x));
    assertQuantiles(0.75, x -> 5 * Math.pow(x, 4) - 4 * p5(x));
    assertQuantiles(1, PertTest::p5);
  }

  private static double p5(double x) {
    return Math.pow(x, 5);
  }

  private static void assertQuantiles(double mode, DoubleUnaryOperator below) {
    Pert pert = Pert.of(new Span(0, mode, 1));
    for (int i = 1; i < 20_000; i++) {
      double u = i / 20_000.0;
      assertThat(pert.quantile(u)).isCloseTo(solve(below, u), within(TEN_THOUSANDTH));
    }
    for (int power = 5; power <= 12; power++) {
      double u = Math.pow(10, -power);
      assertThat(pert.quantile(u)).isCloseTo(solve(below, u), within(TEN_THOUSANDTH));
      assertThat(pert.quantile(1 - u)).isCloseTo(solve(below, 1 - u), within(TEN_THOUSANDTH));
    }
  }

  /// Halves until there is nothing left between.
  private static double solve(DoubleUnaryOperator below, double u) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (below.applyAsDouble(middle) < u) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Test
  void quantiles_are_those_of_a_fine_numerical_integration() {
    for (double mode : new double[] {0.01, 0.1, 1 / 3.0, 0.47, 0.6, 0.83, 0.97}) {
      Pert pert = Pert.of(new Span(0, mode, 1));
      double[] below = integrate(1 + 4 * mode, 5 - 4 * mode);
      for (int i = 1; i < below.length - 1; i++) {
        if (below[i] > 1e-9 && below[i] < 1 - 1e-9) {
          assertThat(pert.quantile(below[i]))
              .isCloseTo((double) i / (below.length - 1), within(TEN_THOUSANDTH));
        }
      }
    }
  }

  /// The probability below each of 10,000 even steps, by Simpson's rule within each.
  private static double[] integrate(double alpha, double beta) {
    int steps = 10_000;
    double[] below = new double[steps + 1];
    for (int i = 0; i < steps; i++) {
      double width = 1.0 / steps;
      double from = i * width;
      double sum =
          density(from, alpha, beta)
              + 4 * density(from + width / 2, alpha, beta)
              + density(Math.min(1, from + width), alpha, beta);
      below[i + 1] = below[i] + sum * width / 6;
    }
    double all = below[steps];
    for (int i = 0; i <= steps; i++) {
      below[i] /= all;
    }
    return below;
  }

  private static double density(double x, double alpha, double beta) {
    return Math.pow(x, alpha - 1) * Math.pow(1 - x, beta - 1);
  }

  @Test
  void quantiles_rise_from_the_lowest_to_the_highest() {
    Draws.thousandTimes(
        draws -> {
          Span span = span(draws);
          Pert pert = Pert.of(span);
          assertThat(pert.quantile(0)).isEqualTo(span.low());
          assertThat(pert.quantile(1)).isCloseTo(span.high(), within(1e-12 * span.high()));
          double before = span.low();
          for (double u = 0; u < 1; u += draws.random().nextDouble() / 50) {
            assertThat(pert.quantile(u)).isBetween(before, span.high());
            before = pert.quantile(u);
          }
        });
  }

  private static Span span(Draws draws) {
    double low = draws.random().nextDouble() * 100;
    double likely = low + draws.random().nextDouble() * 100;
    return new Span(low, likely, likely + 1e-3 + draws.random().nextDouble() * 100);
  }

  @Test
  void the_mean_of_many_even_quantiles_is_the_mean() {
    Draws.thousandTimes(
        draws -> {
          Span span = span(draws);
          Pert pert = Pert.of(span);
          double sum = 0;
          for (int i = 0; i < 1000; i++) {
            sum += pert.quantile((i + 0.5) / 1000);
          }
          assertThat(sum / 1000)
              .isCloseTo(pert.mean(), within(TEN_THOUSANDTH * (span.high() - span.low())));
        });
  }

  @Test
  void the_mean_has_the_likely_value_four_times() {
    assertThat(Pert.of(new Span(80, 100, 150)).mean()).isCloseTo(105, within(1e-12));
  }

  @Test
  void half_of_a_symmetric_span_lies_below_its_likely_value() {
    assertThat(Pert.of(new Span(80, 100, 120)).quantile(0.5)).isCloseTo(100, within(1e-12));
  }

  @Test
  void equal_bounds_are_that_value_whatever_is_drawn() {
    Pert pert = Pert.of(Span.of(7));
    assertThat(pert.isCertain()).isTrue();
    assertThat(pert.mean()).isEqualTo(7);
    assertThat(pert.quantile(0.001)).isEqualTo(7);
    assertThat(pert.quantile(0.9)).isEqualTo(7);
    assertThat(Pert.of(new Span(6, 7, 8)).isCertain()).isFalse();
  }

  @Test
  void what_is_no_probability_has_no_quantile() {
    Pert pert = Pert.of(new Span(0, 1, 2));
    for (double u : new double[] {-0.001, 1.001, Double.NaN}) {
      assertThatThrownBy(() -> pert.quantile(u)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void bounds_that_lie_too_far_apart_to_subtract_are_refused() {
    assertThatThrownBy(() -> Pert.of(new Span(-1e308, 0, 1e308)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void more_shapes_than_are_kept_are_still_right() {
    for (int i = 0; i <= 1200; i++) {
      Pert pert = Pert.of(new Span(0, i, 1200));
      assertThat(pert.quantile(0.5)).isBetween(1200 * 0.129, 1200 * 0.871);
    }
  }
}
