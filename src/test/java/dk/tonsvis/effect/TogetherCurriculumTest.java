package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Curriculum of the calculators, third part: E removals, and who counts at all; F overlap and
/// attribution. Each result can be checked on paper.
class TogetherCurriculumTest {
  @Test
  void E01_a_removal_stands_apart_and_touches_no_pool() {
    assertThat(
            Case.of(
                    """
                    sector | forest | 1000
                    1      | forest | removes 100 t | linear 2025 2035
                    2      | forest | 20 %
                    """)
                .in(2030))
        .isEqualTo("forest 1000 → 800; 2: 200; 1 removes: 50");
  }

  @Test
  void E02_removals_may_be_more_than_is_emitted() {
    assertThat(
            Case.of(
                    """
                    sector | energy | 100
                    1      | energy | removes 400 t
                    1      | energy | removes 50 t
                    """)
                .in(2030))
        .isEqualTo("energy 100 → 100; 1 removes: 450");
  }

  @Test
  void E03_an_action_that_reduces_and_removes() {
    assertThat(
            Case.of(
                    """
                    sector | farming | 1000
                    1      | farming | 100 t
                    1      | farming | removes 30 t
                    """)
                .in(2030))
        .isEqualTo("farming 1000 → 900; 1: 100; 1 removes: 30");
  }

  @Test
  void E04_of_alternatives_the_first_that_is_on_counts() {
    String table =
        """
        sector | heat | 1000
        1      | heat | 300 t
        2      | heat | 200 t
        3      | heat | 100 t
        one of | 2 3 1
        """;
    assertThat(Case.of(table).in(2030))
        .isEqualTo("heat 1000 → 800; 2: 200; 1 excluded by 2; 3 excluded by 2");
    assertThat(Case.of(table + "off | 2").in(2030))
        .isEqualTo("heat 1000 → 900; 3: 100; 1 excluded by 3");
    assertThat(Case.of(table + "off | 2 3").in(2030)).isEqualTo("heat 1000 → 700; 1: 300");
  }

  /// The second does not come, so it cannot keep the third from coming.
  @Test
  void E05_who_is_excluded_excludes_nobody() {
    assertThat(
            Case.of(
                    """
                    sector | heat | 1000
                    1      | heat | 300 t
                    2      | heat | 200 t
                    3      | heat | 100 t
                    one of | 2 3
                    one of | 1 2
                    """)
                .in(2030))
        .isEqualTo("heat 1000 → 600; 1: 300; 3: 100; 2 excluded by 1");
  }

  @Test
  void E06_an_action_within_another_counts_when_that_is_off() {
    String table =
        """
        sector  | heat | 1000
        1       | heat | 300 t
        2       | heat | 100 t
        part of | 2 1
        """;
    assertThat(Case.of(table).in(2030)).isEqualTo("heat 1000 → 700; 1: 300; 2 included by 1");
    assertThat(Case.of(table + "off | 1").in(2030)).isEqualTo("heat 1000 → 900; 2: 100");
  }

  @Test
  void E07_an_action_within_one_within_a_third_is_counted_once() {
    assertThat(
            Case.of(
                    """
                    sector  | heat | 1000
                    1       | heat | 300 t
                    2       | heat | 100 t
                    3       | heat | 50 t
                    part of | 2 1
                    part of | 3 2
                    """)
                .in(2030))
        .isEqualTo("heat 1000 → 700; 1: 300; 2 included by 1; 3 included by 2");
  }

  @Test
  void E08_an_action_within_one_that_is_excluded_counts_itself() {
    assertThat(
            Case.of(
                    """
                    sector  | heat | 1000
                    1       | heat | 300 t
                    2       | heat | 100 t
                    3       | heat | 50 t
                    one of  | 1 2
                    part of | 3 2
                    """)
                .in(2030))
        .isEqualTo("heat 1000 → 650; 1: 300; 3: 50; 2 excluded by 1");
  }

  @Test
  void E09_a_part_in_the_projection_is_left_out_when_that_is_the_baseline() {
    String table =
        """
        sector    | transport | 1000
        1         | transport | 40 %
        2         | transport | removes 100 t
        projected | 1 25
        projected | 2 100
        """;
    assertThat(Case.of(table).in(2030)).isEqualTo("transport 1000 → 600; 1: 400; 2 removes: 100");
    assertThat(Case.of(table + "national |").in(2030)).isEqualTo("transport 1000 → 700; 1: 300");
  }

  @Test
  void E10_a_replaced_action_counts_only_without_the_new_one() {
    String table =
        """
        sector   | heat | 1000
        1        | heat | 300 t
        2        | heat | 400 t
        replaced | 1 2
        """;
    assertThat(Case.of(table).in(2030)).isEqualTo("heat 1000 → 600; 2: 400; 1 replaced by 2");
    assertThat(Case.of(table + "off | 2").in(2030)).isEqualTo("heat 1000 → 700; 1: 300");
  }

  @Test
  void F01_three_shares_sum_to_the_package() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 20 %
                    2      | transport | 30 %
                    3      | transport | 10 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 504; 1: 162; 2: 257; 3: 77");
  }

  @Test
  void F02_tonnes_beside_tonnes_and_a_share() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 100 t
                    2      | transport | 100 t
                    2      | transport | 50 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 400; 1: 75; 2: 525");
  }

  /// Together 1,000 are gone after the first of them; who comes second finds nothing.
  @Test
  void F03_two_actions_that_each_take_everything() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 100 %
                    2      | transport | 100 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 0; 1: 500; 2: 500");
  }

  @Test
  void F04_an_action_on_two_sectors_is_one_player_in_each() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    sector | heat      | 500
                    1      | transport | 20 %
                    1      | heat      | 10 %
                    2      | transport | 30 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 560; heat 500 → 450; 1: 220; 2: 270");
  }

  /// The tonnes are 500 and 500 after scaling, and the share takes half of nothing that is left:
  /// all three divide what each could have taken.
  @Test
  void F05_tonnes_that_fill_the_pool_beside_a_share() {
    assertThat(
            Case.of(
                    """
                    sector | transport | 1000
                    1      | transport | 800 t
                    2      | transport | 800 t
                    3      | transport | 50 %
                    """)
                .in(2030))
        .isEqualTo("transport 1000 → 0; 1: 375; 2: 375; 3: 250; transport scaled");
  }

  @Test
  void F06_a_rise_is_the_rise_of_the_action_that_makes_it() {
    assertThat(
            Case.of(
                    """
                    sector | heat | 1000
                    factor | gas  | 2025 200, 2035 200
                    factor | oil  | 2025 300, 2035 300
                    1      | heat | 1000 MWh gas oil
                    2      | heat | 50 %
                    """)
                .in(2030))
        .isEqualTo("heat 1000 → 550; 1: -75; 2: 525");
  }

  @Test
  void F07_named_pools_keep_apart_what_does_not_overlap() {
    assertThat(
            Case.of(
                    """
                    sector | heat    | 1000
                    pool   | boilers | heat 400
                    pool   | stoves  | heat 200
                    1      | boilers | 50 %
                    2      | stoves  | 50 %
                    3      | heat    | 100 t
                    """)
                .in(2030))
        .isEqualTo("heat 400 → 300; boilers 400 → 200; stoves 200 → 100; 1: 200; 2: 100; 3: 100");
  }
}
