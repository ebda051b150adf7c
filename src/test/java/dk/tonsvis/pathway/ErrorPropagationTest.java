package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.pathway.ErrorPropagation.Part;
import dk.tonsvis.pathway.ErrorPropagation.Source;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The worked examples of the IPCC's approach 1; what is expected was worked out by hand.
class ErrorPropagationTest {
  private static Share percent(double percent) {
    return Share.ofPercent(percent);
  }

  private static Part part(long tonnes, Share uncertainty) {
    return new Part(Co2e.ofTonnes(tonnes), uncertainty);
  }

  @Test
  void activity_and_factor_multiply() {
    assertThat(ErrorPropagation.product(percent(5), percent(10)).percent())
        .isCloseTo(11.1803, within(1e-4));
  }

  @Test
  void three_sources_one_of_them_an_uptake_add_up() {
    List<Part> parts =
        List.of(
            part(10_000, ErrorPropagation.product(percent(2), percent(5))),
            part(5_000, ErrorPropagation.product(percent(10), percent(30))),
            part(-2_000, percent(50)));
    assertThat(parts.get(0).uncertainty().percent()).isCloseTo(5.385165, within(1e-6));
    assertThat(parts.get(1).uncertainty().percent()).isCloseTo(31.622777, within(1e-6));
    ErrorPropagation.Sum sum = ErrorPropagation.sum(parts);
    assertThat(sum.amount()).isEqualTo(Co2e.ofTonnes(13_000));
    assertThat(sum.uncertainty().orElseThrow().percent()).isCloseTo(14.9753, within(1e-4));
    assertThat(sum.halfWidth().tonnes()).isCloseTo(1946.79, within(0.01));
    List<Share> contributions = ErrorPropagation.contributions(parts);
    assertThat(contributions.get(0).value()).isCloseTo(0.07652, within(1e-4));
    assertThat(contributions.get(1).value()).isCloseTo(0.65966, within(1e-4));
    assertThat(contributions.get(2).value()).isCloseTo(0.26385, within(1e-4));
  }

  @Test
  void a_sum_of_zero_has_a_width_and_no_percentage() {
    ErrorPropagation.Sum sum =
        ErrorPropagation.sum(List.of(part(100, percent(10)), part(-100, percent(10))));
    assertThat(sum.uncertainty()).isEmpty();
    assertThat(sum.halfWidth().tonnes()).isCloseTo(14.142, within(0.001));
  }

  @Test
  void where_nothing_is_uncertain_nothing_contributes() {
    assertThat(ErrorPropagation.contributions(List.of(part(100, Share.NONE))))
        .containsExactly(Share.NONE);
    assertThat(ErrorPropagation.sum(List.of()).amount()).isEqualTo(Co2e.ZERO);
  }

  @Test
  void an_uncertainty_below_zero_is_refused() {
    assertThatThrownBy(() -> part(100, percent(-1))).isInstanceOf(IllegalArgumentException.class);
  }

  /// One source that halves: its factor errs alike in both years and leaves the trend alone, so
  /// that only the activity is left: 0.5 · 10 % · √2.
  @Test
  void a_factor_that_errs_alike_in_both_years_leaves_the_trend_of_a_single_source_alone() {
    Source source = source(1000, 500, 10, 40);
    assertThat(ErrorPropagation.trend(List.of(source)).orElseThrow().percent())
        .isCloseTo(0.5 * 10 * Math.sqrt(2), within(1e-9));
  }

  /// Two sources of 1,000 t, one of which goes: A = 100·(1000/2010 − 0.5) = −0.248756 for it, and
  /// 100·(1010/2010 − 0.5) = 0.248756 for the other, whose B is 0.5.
  @Test
  void where_sources_change_differently_their_factors_count() {
    List<Source> sources = List.of(source(1000, 0, 0, 20), source(1000, 1000, 5, 20));
    double j = 0.248756 * 20;
    double k = 0.5 * 5 * Math.sqrt(2);
    assertThat(ErrorPropagation.trend(sources).orElseThrow().percent())
        .isCloseTo(Math.sqrt(2 * j * j + k * k), within(1e-4));
  }

  @Test
  void a_base_of_zero_has_no_trend() {
    assertThat(ErrorPropagation.trend(List.of(source(100, 50, 1, 1), source(-100, 0, 1, 1))))
        .isEmpty();
  }

  private static Source source(long base, long last, double activity, double factor) {
    return new Source(Co2e.ofTonnes(base), Co2e.ofTonnes(last), percent(activity), percent(factor));
  }
}
