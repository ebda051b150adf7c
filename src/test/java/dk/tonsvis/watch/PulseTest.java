package dk.tonsvis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.house.Health;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {
  private static final Health WELL = new Health(Set.of(), Optional.empty());
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void who_asks_soon_after_another_is_told_the_same() {
    AtomicInteger looks = new AtomicInteger();
    Pulse pulse = new Pulse(() -> counted(looks), LONG, LONG);
    for (int i = 0; i < 1_000; i++) {
      assertThat(pulse.feel()).isEqualTo(WELL);
    }
    assertThat(looks).hasValue(1);
  }

  @Test
  void what_is_old_is_looked_at_again() {
    AtomicInteger looks = new AtomicInteger();
    Pulse pulse = new Pulse(() -> counted(looks), Duration.ZERO, LONG);
    pulse.feel();
    pulse.feel();
    assertThat(looks).hasValue(2);
  }

  @Test
  void a_database_that_does_not_answer_in_time_is_unwell_and_is_not_asked_twice_at_once() {
    AtomicInteger looks = new AtomicInteger();
    CountDownLatch answer = new CountDownLatch(1);
    Pulse pulse =
        new Pulse(
            () -> {
              looks.incrementAndGet();
              awaited(answer);
              return WELL;
            },
            Duration.ZERO,
            Duration.ofMillis(20));
    assertThat(pulse.feel().ailing()).containsExactly(Health.Part.DATABASE);
    assertThat(pulse.feel().ailing()).containsExactly(Health.Part.DATABASE);
    assertThat(looks.get()).isLessThanOrEqualTo(1);
    answer.countDown();
  }

  @Test
  void a_look_that_fails_is_no_answer() {
    Pulse pulse =
        new Pulse(
            () -> {
              throw new IllegalStateException("no connection");
            },
            LONG,
            LONG);
    assertThat(pulse.feel()).isEqualTo(Health.withoutDatabase());
  }

  private static Health counted(AtomicInteger looks) {
    looks.incrementAndGet();
    return WELL;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
