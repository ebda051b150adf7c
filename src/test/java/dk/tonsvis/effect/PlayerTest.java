package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlayerTest {
  @Test
  void the_terms_of_an_action_make_one_player() {
    Player player = Player.NONE.plusShare(0.5).plusTonnes(100).plusShare(0.5).plusTonnes(20);
    assertThat(player).isEqualTo(new Player(0.75, 120));
  }

  @Test
  void overlapping_tonnes_are_a_share_of_the_pool_and_at_most_all_of_it() {
    assertThat(Player.NONE.plusOverlapping(250, 1000)).isEqualTo(new Player(0.25, 0));
    assertThat(Player.NONE.plusOverlapping(2500, 1000)).isEqualTo(new Player(1, 0));
  }

  @Test
  void a_pool_at_or_below_zero_takes_overlapping_tonnes_as_tonnes() {
    assertThat(Player.NONE.plusOverlapping(250, 0)).isEqualTo(new Player(0, 250));
    assertThat(Player.NONE.plusOverlapping(250, -1000)).isEqualTo(new Player(0, 250));
  }

  @Test
  void what_adds_emissions_overlaps_with_nothing() {
    assertThat(Player.NONE.plusOverlapping(-250, 1000)).isEqualTo(new Player(0, -250));
  }

  @Test
  void a_share_is_a_part_and_tonnes_are_a_number() {
    assertThat(new Player(1, 0).plusShare(0.3).share()).isEqualTo(1);
    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new Player(share, 0)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Player(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
