package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.plan.Aim;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetGapTest {
  private static final String NATIONAL = "ens-kommuner";

  /// Odense in the national account read on 18 May 2026.
  private static final Series ODENSE = series("1107310.1", "808556.3");

  @Test
  void net_zero_in_2030_asks_odense_for_115508_tonnes_less_a_year() {
    TargetGap gap =
        TargetGap.between(
            target(new Aim.FixedLevel(Co2e.ZERO), "odense-viegand", 2030), NATIONAL, true, ODENSE);
    TargetGap.Measured measured = (TargetGap.Measured) gap;
    assertThat(measured.gap()).isEqualTo(Co2e.parseTonnes("808556.3"));
    assertThat(measured.neededPerYear()).contains(Co2e.parseTonnes("115508.042857"));
    assertThat(measured.achieved())
        .contains(new TargetGap.Achieved(Co2e.parseTonnes("59750.76"), Years.of(2018, 2023)));
    assertThat(measured.isKept()).isFalse();
  }

  @Test
  void a_target_in_another_account_is_never_subtracted() {
    Target target =
        target(
            new Aim.BaseYear(1990, Figure.measured(Co2e.ofTonnes(500_000)), Share.ofPercent(70)),
            "assens-egen",
            2030);
    assertThat(TargetGap.between(target, NATIONAL, true, ODENSE))
        .isEqualTo(new TargetGap.OtherAccount(target));
  }

  @Test
  void net_zero_is_not_measured_on_an_account_of_another_territory() {
    Target target = target(new Aim.FixedLevel(Co2e.ZERO), "odense-viegand", 2030);
    assertThat(TargetGap.between(target, "consumption", false, ODENSE))
        .isEqualTo(new TargetGap.OtherAccount(target));
  }

  @Test
  void a_target_without_a_known_level_has_no_gap() {
    Target target =
        target(
            new Aim.BaseYear(1990, Figure.missing("not published"), Share.ofPercent(70)),
            NATIONAL,
            2030);
    assertThat(TargetGap.between(target, NATIONAL, true, ODENSE))
        .isEqualTo(new TargetGap.Unknown(target, TargetGap.Unknown.Lacking.LEVEL));
  }

  @Test
  void an_account_without_a_complete_year_has_no_gap() {
    Target target = target(new Aim.FixedLevel(Co2e.ZERO), NATIONAL, 2030);
    Series nothing =
        Series.of(
            new Basis(NATIONAL, "v", "territorial"), Map.of(2023, Figure.missing("not reported")));
    assertThat(TargetGap.between(target, NATIONAL, true, nothing))
        .isEqualTo(new TargetGap.Unknown(target, TargetGap.Unknown.Lacking.ACCOUNT));
  }

  @Test
  void a_level_that_is_kept_has_a_gap_at_or_below_zero() {
    TargetGap.Measured laesoe =
        (TargetGap.Measured)
            TargetGap.between(
                target(new Aim.FixedLevel(Co2e.ZERO), NATIONAL, 2050),
                NATIONAL,
                true,
                series("-8013.2", "-9374.2"));
    assertThat(laesoe.isKept()).isTrue();
    assertThat(laesoe.gap()).isEqualTo(Co2e.parseTonnes("-9374.2"));
  }

  @Test
  void a_target_year_that_has_come_needs_nothing_per_year() {
    TargetGap.Measured gap =
        (TargetGap.Measured)
            TargetGap.between(
                target(new Aim.FixedLevel(Co2e.ZERO), NATIONAL, 2023), NATIONAL, true, ODENSE);
    assertThat(gap.neededPerYear()).isEmpty();
  }

  private static Series series(String in2018, String in2023) {
    return Series.of(
        new Basis(NATIONAL, "2026-05-18", "territorial"),
        Map.of(
            2018, Figure.measured(Co2e.parseTonnes(in2018)),
            2023, Figure.measured(Co2e.parseTonnes(in2023))));
  }

  private static Target target(Aim aim, String account, int year) {
    return Target.whole(
        "t", "0461", aim, account, year, new Wording("Mål", "Target"), Optional.empty(), "test");
  }
}
