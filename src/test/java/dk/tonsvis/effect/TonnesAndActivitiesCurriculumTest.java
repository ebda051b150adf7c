package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Curriculum of the calculators, second part: C tonnes, D activities. Each result can be checked
// on
/// paper.
class TonnesAndActivitiesCurriculumTest {
  @Test
  void C01_tonnes_are_disjoint_and_add_up() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 100 t
                    2      | transport | 250 t
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 650; 1: 100; 2: 250");
  }

  @Test
  void C02_tonnes_beyond_the_sector_are_scaled_down_alike() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 900 t
                    2      | transport | 300 t
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 0; 1: 750; 2: 250; transport scaled");
  }

  @Test
  void C03_overlapping_tonnes_are_a_share_of_the_pool() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 200 t overlapping
                    2      | transport | 300 t overlapping
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 560; 1: 170; 2: 270");
  }

  @Test
  void C04_overlapping_tonnes_beyond_the_pool_are_all_of_it() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 2500 t overlapping
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 0; 1: 1000");
  }

  @Test
  void C05_tonnes_on_a_sector_come_from_what_its_pools_leave() {
    assertThat(
            Case.of(
                    """
                    sector | heat    | 1000
                    pool   | boilers | heat 400
                    1      | heat    | 700 t
                    2      | boilers | 100 t
                    """)
                .in(2030))
        .isEqualTo("heat 600 → 0; boilers 400 → 300; 1: 600; 2: 100; heat scaled");
  }

  /// What the forest takes up is not divided by shares, and no cap holds there.
  @Test
  void C06_a_sector_below_zero_takes_tonnes_only() {
    assertThat(
            Case.of(
                    """
                    sector | forest | -200
                    1      | forest | 50 %
                    2      | forest | 80 t
                    3      | forest | 20 t overlapping
                    """)
                .in(2030))
        .isEqualTo("forest -200 → -300; 2: 80; 3: 20");
  }

  @Test
  void D01_saved_energy_is_worth_its_factor() {
    assertThat(
            Case.of(
                    """
                    sector | power | 1000
                    factor | grid  | 2025 200, 2035 0
                    1      | power | 1000 MWh grid
                    """)
                .in(2025))
        .isEqualTo("power 1000 → 800; 1: 200");
  }

  @Test
  void D02_saved_electricity_is_worth_less_as_the_grid_gets_cleaner() {
    Case saving =
        Case.of(
            """
            sector | power | 1000
            factor | grid  | 2025 200, 2035 0
            1      | power | 1000 MWh grid
            """);
    assertThat(saving.in(2030)).isEqualTo("power 1000 → 900; 1: 100");
    assertThat(saving.in(2034)).isEqualTo("power 1000 → 980; 1: 20");
    assertThat(saving.in(2035)).isEqualTo("power 1000 → 1000");
  }

  @Test
  void D03_energy_is_moved_from_one_factor_to_another() {
    assertThat(
            Case.of(
                    """
                    sector | heat | 1000
                    factor | oil  | 2025 270, 2035 270
                    factor | grid | 2025 200, 2035 0
                    1      | heat | 1000 MWh oil grid
                    """)
                .in(2030))
        .isEqualTo("heat 1000 → 830; 1: 170");
  }

  @Test
  void D04_a_move_to_a_dirtier_factor_raises_emissions() {
    assertThat(
            Case.of(
                    """
                    sector | heat | 1000
                    factor | gas  | 2025 200, 2035 200
                    factor | oil  | 2025 270, 2035 270
                    1      | heat | 1000 MWh gas oil
                    """)
                .in(2030))
        .isEqualTo("heat 1000 → 1070; 1: -70");
  }

  /// The rise overlaps with nothing, so half of it does not vanish in the share of the other.
  @Test
  void D05_a_rise_that_was_declared_overlapping_is_still_a_rise() {
    assertThat(
            Case.of(
                    """
                    sector | heat | 1000
                    factor | gas  | 2025 200, 2035 200
                    factor | oil  | 2025 270, 2035 270
                    1      | heat | 1000 MWh gas oil overlapping
                    """)
                .in(2030))
        .isEqualTo("heat 1000 → 1070; 1: -70");
  }

  @Test
  void D06_an_activity_grows_with_its_ramp() {
    assertThat(
            Case.of(
                    """
                    sector | heat | 1000
                    factor | oil  | 2025 270, 2035 270
                    1      | heat | 1000 MWh oil | linear 2025 2035
                    """)
                .in(2027))
        .isEqualTo("heat 1000 → 946; 1: 54");
  }
}
