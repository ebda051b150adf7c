package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void ticks_are_ones_twos_or_fives_and_hold_zero() {
    assertThat(Scale.around(508, 1186, 5).ticks()).containsExactly(0.0, 500.0, 1000.0);
    assertThat(Scale.around(0, 10, 5).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    assertThat(Scale.around(-21, 13, 5).ticks()).containsExactly(-20.0, -10.0, 0.0, 10.0);
  }

  @Test
  void a_tick_of_tenths_is_written_as_a_tenth() {
    assertThat(Scale.around(0, 0.5, 5).ticks()).isEqualTo(List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5));
  }

  @Test
  void only_zeros_get_a_scale_with_room_above() {
    assertThat(Scale.around(0, 0, 5).ticks()).containsExactly(0.0, 1.0);
  }

  @Test
  void any_range_gets_two_to_eight_ticks_evenly_apart_and_within() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      double size = Math.pow(10, random.nextInt(-6, 15));
      double one = (random.nextDouble() * 2 - 1) * size;
      double other = (random.nextDouble() * 2 - 1) * size;
      Scale scale = Scale.around(Math.min(one, other), Math.max(one, other), 5);
      List<Double> ticks = scale.ticks();
      assertThat(ticks).hasSizeBetween(2, 8).contains(0.0).isSorted();
      double slack = scale.step() * 1e-6;
      assertThat(ticks.getFirst()).isGreaterThanOrEqualTo(scale.low() - slack);
      assertThat(ticks.getLast()).isLessThanOrEqualTo(scale.high() + slack);
      for (int at = 1; at < ticks.size(); at++) {
        assertThat(Math.abs(ticks.get(at) - ticks.get(at - 1) - scale.step())).isLessThan(slack);
      }
    }
  }
}
