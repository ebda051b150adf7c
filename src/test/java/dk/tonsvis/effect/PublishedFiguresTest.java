package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import org.junit.jupiter.api.Test;

/// Sums that municipalities and analysts have published, put to the calculators: Odense's plans as
/// told on odense.dk and by TV 2 Fyn, and Ea Energianalyse and CONCITO's reading of 96 plans
/// (March 2024).
class PublishedFiguresTest {
  /// Klimahandleplan 2022. Its seventh direction, partnerships, shares its tonnes with others and
  /// adds none.
  @Test
  void the_directions_of_Odense_in_2022_are_as_large_as_the_task() {
    assertThat(
            Case.of(
                    """
                    sector    | all | 490000
                    energy    | all | 300000 t
                    mobility  | all | 150000 t
                    green     | all | 20000 t
                    own       | all | 20000 t
                    """)
                .in(2030))
        .isEqualTo("all 490000 → 0; energy: 300000; mobility: 150000; green: 20000; own: 20000");
  }

  @Test
  void the_directions_of_Odense_in_2024_are_as_large_as_the_task() {
    assertThat(
            Case.of(
                    """
                    sector    | all | 471000
                    energy    | all | 331000 t
                    mobility  | all | 100000 t
                    green     | all | 20000 t
                    own       | all | 20000 t
                    """)
                .in(2030))
        .isEqualTo("all 471000 → 0; energy: 331000; mobility: 100000; green: 20000; own: 20000");
  }

  /// The agreement of 2020 has 505,000 t against a task of 491,000 t: more than there was to take.
  @Test
  void the_agreement_of_2020_promised_more_than_there_was() {
    String line =
        Case.of(
                """
                sector    | all | 491000
                energy    | all | 200000 t
                mobility  | all | 250000 t
                green     | all | 50000 t
                own       | all | 5000 t
                """)
            .in(2030);
    assertThat(line).startsWith("all 491000 → 0; ").endsWith("; all scaled");
  }

  /// In March 2024 Fjernvarme Fyn expected 280,000 t instead of 340,000 t.
  @Test
  void what_the_district_heating_of_Odense_lacks_is_an_eighth_of_the_task() {
    Change change = Change.between(Co2e.ofTonnes(340_000), Co2e.ofTonnes(280_000));
    assertThat(change.amount()).isEqualTo(Co2e.ofTonnes(-60_000));
    assertThat(60.0 / 471).isCloseTo(0.13, within(0.005));
  }

  /// 78.6 Mt in 1990, 49.5 Mt now, 18.8 Mt allowed in 2030, and 21.4 Mt with the actions.
  @Test
  void the_plans_of_96_municipalities_lack_two_point_six_million_tonnes() {
    Co2e then = Co2e.ofTonnes(78_600_000);
    Co2e allowed = Co2e.ofTonnes(18_800_000);
    String line =
        Case.of(
                """
                sector | all | 49500000
                96     | all | 28100000 t
                """)
            .in(2030);
    assertThat(line).isEqualTo("all 49500000 → 21400000; 96: 28100000");
    Co2e left = Co2e.ofTonnes(21_400_000);
    assertThat(left.minus(allowed)).isEqualTo(Co2e.ofTonnes(2_600_000));
    assertThat(Change.between(then, allowed).share().percent()).isCloseTo(-76, within(0.5));
    assertThat(Change.between(then, left).share().percent()).isCloseTo(-73, within(0.5));
  }
}
