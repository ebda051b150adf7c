package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  /// Base-year targets that Danish municipalities reported to CDP in 2021.
  @ParameterizedTest
  @CsvSource({
    "271386, 50, 135693",
    "499740, 70, 149922",
    "415408, 40, 249244.8",
    "234752, 25, 176064",
    "362234, 70, 108670.2",
    "10551, 60, 4220.4",
    "596085, 35, 387455.25"
  })
  void a_base_year_target_allows_what_is_left_of_the_base(
      String base, double percent, String level) {
    Aim aim =
        new Aim.BaseYear(2017, Figure.measured(Co2e.parseTonnes(base)), Share.ofPercent(percent));
    assertThat(aim.level()).isEqualTo(Figure.measured(Co2e.parseTonnes(level)));
  }

  @Test
  void a_baseline_scenario_target_allows_what_is_left_of_the_expected() {
    Aim aim =
        new Aim.BaselineScenario(2018, Figure.measured(Co2e.ofTonnes(50_000)), Share.ofPercent(40));
    assertThat(aim.level()).isEqualTo(Figure.measured(Co2e.ofTonnes(30_000)));
  }

  @Test
  void an_unknown_base_leaves_the_level_missing_and_not_zero() {
    Figure unknown = Figure.missing("not published");
    assertThat(new Aim.BaseYear(1990, unknown, Share.ofPercent(70)).level()).isEqualTo(unknown);
  }

  @Test
  void a_reduction_beyond_everything_keeps_an_estimate_in_order() {
    Figure base = new Figure.Estimated(Co2e.ofTonnes(90), Co2e.ofTonnes(100), Co2e.ofTonnes(120));
    assertThat(new Aim.BaseYear(1990, base, Share.ofPercent(110)).level())
        .isEqualTo(new Figure.Estimated(Co2e.ofTonnes(-12), Co2e.ofTonnes(-10), Co2e.ofTonnes(-9)));
  }

  @Test
  void only_a_fixed_level_of_zero_is_net_zero() {
    assertThat(target(new Aim.FixedLevel(Co2e.ZERO)).isNetZero()).isTrue();
    assertThat(target(new Aim.FixedLevel(Co2e.ofTonnes(1))).isNetZero()).isFalse();
    assertThat(
            target(new Aim.BaseYear(1990, Figure.measured(Co2e.ofTonnes(5)), Share.WHOLE))
                .isNetZero())
        .isFalse();
  }

  @Test
  void a_target_year_comes_after_its_base_year() {
    assertThatThrownBy(
            () -> target(new Aim.BaseYear(2030, Figure.missing("unknown"), Share.ofPercent(70))))
        .hasMessageContaining("does not come before");
  }

  private static Target target(Aim aim) {
    return Target.whole(
        "vindby",
        "0999",
        aim,
        "vindby",
        2030,
        new Wording("Mål", "Target"),
        Optional.empty(),
        "invented");
  }
}
