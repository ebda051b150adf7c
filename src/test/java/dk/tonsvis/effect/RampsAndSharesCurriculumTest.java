package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Curriculum of the calculators, first part: A ramps and terms, B shares. Each result can be
// checked
/// on paper.
class RampsAndSharesCurriculumTest {
  @Test
  void A01_one_sector_one_action() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 20 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 800; 1: 200");
  }

  @Test
  void A02_a_sector_without_actions_goes_on_as_it_is() {
    assertThat(Case.of("sector | transport | 2025 1000, 2030 900").in(2031))
        .isEqualTo("transport 900 → 900");
  }

  @Test
  void A03_a_line_halfway() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 20 % | linear 2025 2035
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 900; 1: 100");
  }

  /// A quarter of the way is 3/16 − 2/64 = 5/32 of the effect.
  @Test
  void A04_an_s_curve_a_quarter_of_the_way() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 320 t | s-curve 2026 2034
                    """)
                .in(2028))
        .isEqualTo("transport 1000 → 950; 1: 50");
  }

  @Test
  void A05_a_step_the_year_before_and_the_year_of_it() {
    Case step =
        Case.of(
            """
            sector | transport | 1000
            1      | transport | 200 t | step 2026 2030
            """);
    assertThat(step.in(2029)).isEqualTo("transport 1000 → 1000");
    assertThat(step.in(2030)).isEqualTo("transport 1000 → 800; 1: 200");
  }

  @Test
  void A06_an_effect_that_ends() {
    Case ending =
        Case.of(
            """
            sector | transport | 1000
            1      | transport | 200 t | linear 2025 2030 2035
            """);
    assertThat(ending.in(2035)).isEqualTo("transport 1000 → 800; 1: 200");
    assertThat(ending.in(2036)).isEqualTo("transport 1000 → 1000");
  }

  @Test
  void A07_an_action_that_is_off() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 20 %
                    2      | transport | 100 t
                    off    | 1
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 900; 2: 100");
  }

  @Test
  void A08_half_the_extent_and_none() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 20 %
                    2      | transport | 100 t
                    extent | 1 0
                    extent | 2 0.5
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 950; 2: 50");
  }

  @Test
  void B01_two_shares_of_one_sector_compound() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 20 %
                    2      | transport | 30 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 560; 1: 170; 2: 270");
  }

  @Test
  void B02_two_shares_of_one_action_compound_too() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 20 %
                    1      | transport | 30 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 560; 1: 440");
  }

  @Test
  void B03_a_share_of_a_named_pool_works_there_alone() {
    assertThat(
            Case.of(
                    """
                    sector | heat    | 1000
                    pool   | boilers | heat 400
                    1      | boilers | 50 %
                    """)
                .in(2030))
        .isEqualTo("heat 600 → 600; boilers 400 → 200; 1: 200");
  }

  /// On the boilers the two are worth 200 and 40 alone and 220 together: 20 is in both.
  @Test
  void B04_a_share_of_a_sector_works_on_its_named_pools_too() {
    assertThat(
            Case.of(
                    """
                    sector | heat    | 1000
                    pool   | boilers | heat 400
                    1      | boilers | 50 %
                    2      | heat    | 10 %
                    """)
                .in(2030))
        .isEqualTo("heat 600 → 540; boilers 400 → 180; 1: 190; 2: 90");
  }

  @Test
  void B05_a_pool_follows_its_sector() {
    assertThat(
            Case.of(
                    """
                    sector | heat    | 2025 1000, 2035 500
                    pool   | boilers | heat 400
                    1      | boilers | 50 %
                    """)
                .in(2035))
        .isEqualTo("heat 300 → 300; boilers 200 → 100; 1: 100");
  }

  @Test
  void B06_pools_larger_than_their_sector_are_scaled_down() {
    assertThat(
            Case.of(
                    """
                    sector | heat    | 300
                    pool   | boilers | heat 400
                    pool   | stoves  | heat 200
                    1      | boilers | 50 %
                    """)
                .in(2030))
        .isEqualTo("heat 0 → 0; boilers 200 → 100; stoves 100 → 100; 1: 100; pools of heat scaled");
  }

  @Test
  void B07_a_share_of_everything_leaves_nothing() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 80 %
                    extent | 1 2
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 0; 1: 1000");
  }
}
