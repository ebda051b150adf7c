package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  @Test
  void what_is_kept_is_not_made_again() {
    Kept<Integer> kept = new Kept<>(2);
    AtomicInteger made = new AtomicInteger();
    assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
    assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
  }

  @Test
  void what_was_not_asked_for_longest_goes_first() {
    Kept<Integer> kept = new Kept<>(2);
    AtomicInteger made = new AtomicInteger();
    kept.get("a", made::incrementAndGet);
    kept.get("b", made::incrementAndGet);
    kept.get("a", made::incrementAndGet);
    kept.get("c", made::incrementAndGet);
    assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
    assertThat(kept.get("b", made::incrementAndGet)).isEqualTo(4);
  }

  @Test
  void who_asks_for_what_is_being_made_waits_for_it() throws Exception {
    Kept<Integer> kept = new Kept<>(2);
    AtomicInteger made = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Integer> first =
          two.submit(
              () ->
                  kept.get(
                      "a",
                      () -> {
                        begun.countDown();
                        await(go);
                        return made.incrementAndGet();
                      }));
      begun.await();
      Future<Integer> second = two.submit(() -> kept.get("a", made::incrementAndGet));
      go.countDown();
      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isEqualTo(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_failure_is_told_and_not_kept() {
    Kept<Integer> kept = new Kept<>(2);
    assertThatThrownBy(
            () ->
                kept.get(
                    "a",
                    () -> {
                      throw new ArithmeticException("too large");
                    }))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("too large");
    assertThat(kept.get("a", () -> 2)).isEqualTo(2);
  }
}
