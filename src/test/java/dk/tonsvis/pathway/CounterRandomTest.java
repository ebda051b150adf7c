package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterRandomTest {
  private static final int MANY = 100_000;

  private static double[] stream(String name) {
    double[] numbers = new double[MANY];
    CounterRandom.fill(CounterRandom.key(1, name), 0, MANY, numbers);
    return numbers;
  }

  @Test
  void a_number_is_the_same_however_it_is_asked_for() {
    long key = CounterRandom.key(42, "delay 7.1");
    double[] some = new double[10];
    CounterRandom.fill(key, 990, 10, some);
    for (int k = 0; k < 10; k++) {
      assertThat(some[k]).isEqualTo(CounterRandom.uniform(key, 990 + k));
    }
  }

  @Test
  void the_numbers_are_those_of_splitmix64() {
    // The first outputs of the published generator for the state 0, as its 53 upper bits.
    assertThat(CounterRandom.uniform(0, 0)).isEqualTo((0xE220A8397B1DCDAFL >>> 11) * 0x1.0p-53);
    assertThat(CounterRandom.uniform(0, 1)).isEqualTo((0x6E789E6AA1B965F4L >>> 11) * 0x1.0p-53);
    assertThat(CounterRandom.uniform(0, 2)).isEqualTo((0x06C45D188009454FL >>> 11) * 0x1.0p-53);
  }

  @Test
  void the_numbers_of_a_stream_are_spread_evenly() {
    int[] cells = new int[100];
    double sum = 0;
    double squares = 0;
    for (double number : stream("size 1")) {
      assertThat(number).isBetween(0.0, Math.nextDown(1.0));
      cells[(int) (number * 100)]++;
      sum += number;
      squares += number * number;
    }
    assertThat(sum / MANY).isCloseTo(0.5, within(0.005));
    assertThat(squares / MANY).isCloseTo(1 / 3.0, within(0.005));
    double chi = 0;
    for (int cell : cells) {
      chi += (cell - 1000.0) * (cell - 1000.0) / 1000;
    }
    // With 99 degrees of freedom, outside this once in ten thousand.
    assertThat(chi).isBetween(54.0, 157.0);
  }

  @Test
  void neighbours_and_streams_know_nothing_of_each_other() {
    double[] one = stream("size 1");
    double[] other = stream("size 2");
    double[] next = new double[MANY];
    System.arraycopy(one, 1, next, 0, MANY - 1);
    assertThat(correlation(one, other)).isCloseTo(0, within(0.015));
    assertThat(correlation(one, next)).isCloseTo(0, within(0.015));
  }

  private static double correlation(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (a[k] - 0.5) * (b[k] - 0.5);
    }
    return sum / a.length * 12;
  }

  @Test
  void names_and_seeds_make_streams_of_their_own() {
    Set<Long> keys = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      for (int i = 0; i < 1000; i++) {
        keys.add(CounterRandom.key(seed, "delay " + i));
        keys.add(CounterRandom.key(seed, "success " + i));
      }
    }
    assertThat(keys).hasSize(20_000);
    assertThat(CounterRandom.key(1, "ab")).isNotEqualTo(CounterRandom.key(1, "ba"));
  }
}
