package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.chart.Spread.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void labels_with_room_stay_where_they_wish_to_be() {
    assertThat(Spread.middles(List.of(new Wish(100, 20), new Wish(40, 20)), 0, 200))
        .containsExactly(100.0, 40.0);
  }

  @Test
  void two_that_wish_for_the_same_place_give_way_alike() {
    assertThat(Spread.middles(List.of(new Wish(100, 20), new Wish(100, 20)), 0, 200))
        .containsExactly(87.0, 113.0);
  }

  @Test
  void a_wish_outside_is_moved_to_the_edge() {
    assertThat(Spread.middles(List.of(new Wish(-50, 20), new Wish(500, 40)), 0, 200))
        .containsExactly(10.0, 180.0);
  }

  @Test
  void too_many_labels_are_refused_rather_than_drawn_over_each_other() {
    assertThatThrownBy(() -> Spread.middles(List.of(new Wish(5, 20), new Wish(5, 20)), 0, 40))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void labels_keep_their_order_and_never_touch() {
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      List<Wish> wishes = new ArrayList<>();
      for (int at = 0; at < random.nextInt(1, 9); at++) {
        wishes.add(new Wish(random.nextInt(-50, 450), random.nextInt(1, 4) * 20));
      }
      double bottom = Spread.room(wishes) + random.nextInt(200);
      List<Double> middles = Spread.middles(wishes, 0, bottom);
      for (int a = 0; a < wishes.size(); a++) {
        double half = wishes.get(a).height() / 2;
        assertThat(middles.get(a)).isBetween(half - 1e-6, bottom - half + 1e-6);
        for (int b = 0; b < wishes.size(); b++) {
          if (wishes.get(a).middle() < wishes.get(b).middle()) {
            assertThat(middles.get(b) - middles.get(a))
                .isGreaterThan(half + wishes.get(b).height() / 2 + 5.9);
          }
        }
      }
    }
  }
}
