package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.plan.Revision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PathwayDoorTest {
  private static final Computation NOTHING =
      new Computation.Impossible(
          List.of(new Computation.Obstacle(Computation.Why.NO_ACCOUNT, List.of())));

  private final List<Integer> draws = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch mayGo = new CountDownLatch(1);

  /// Computes nothing, slowly: the first to come in stays until it may go.
  private Computation slowly(Precision precision) throws InterruptedException {
    draws.add(precision instanceof Precision.Draws many ? many.draws() : 0);
    inside.countDown();
    mayGo.await();
    return NOTHING;
  }

  private PathwayDoor door(int queue, Duration patience) {
    return new PathwayDoor(engine(this::slowly), 1, queue, patience);
  }

  private interface Making {
    Computation make(Precision precision) throws InterruptedException;
  }

  /// Keeps what was computed once, as the true one does.
  private static PathwayEngine engine(Making making) {
    Map<List<Object>, Computation> kept = new ConcurrentHashMap<>();
    return new PathwayEngine() {
      @Override
      public Computation compute(
          String municipality, Optional<Revision> revision, Scenario scenario, Precision how) {
        try {
          Computation made = making.make(how);
          kept.put(List.of(municipality, scenario, how), made);
          return made;
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }

      @Override
      public Optional<Computation> findKept(
          String municipality, Optional<Revision> revision, Scenario scenario, Precision how) {
        return Optional.ofNullable(kept.get(List.of(municipality, scenario, how)));
      }
    };
  }

  @Test
  void what_is_kept_is_given_also_when_there_is_no_place() {
    PathwayDoor full = new PathwayDoor(keptOnly(), 0, 0, Duration.ZERO);
    assertThat(ask(full)).isEqualTo(NOTHING);
    assertThatThrownBy(() -> full.ask("0101", Optional.empty(), Scenario.PLAN, Precision.usual()))
        .isInstanceOf(TooBusy.class);
  }

  private static PathwayEngine keptOnly() {
    PathwayEngine engine = engine(_ -> NOTHING);
    engine.compute("0999", Optional.empty(), Scenario.PLAN, Precision.usual());
    return engine;
  }

  private static Computation ask(PathwayDoor door) {
    return door.ask("0999", Optional.empty(), Scenario.PLAN, Precision.usual());
  }

  @Test
  void who_finds_a_free_place_gets_all_draws_and_who_waited_gets_fewer() throws Exception {
    PathwayDoor door = door(8, Duration.ofSeconds(20));
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Computation> first = people.submit(() -> ask(door));
      inside.await();
      Future<Computation> second = people.submit(() -> ask(door));
      while (!door.hasQueue()) {
        Thread.onSpinWait();
      }
      mayGo.countDown();
      assertThat(first.get()).isEqualTo(NOTHING);
      assertThat(second.get()).isEqualTo(NOTHING);
    }
    assertThat(draws).containsExactly(Precision.USUAL_DRAWS, PathwayDoor.FEWER_DRAWS);
  }

  @Test
  void who_would_wait_too_long_is_asked_to_come_again() throws Exception {
    PathwayDoor door = door(8, Duration.ofMillis(10));
    Future<Computation> first = CompletableFuture.supplyAsync(() -> ask(door));
    inside.await();
    assertThatThrownBy(() -> ask(door)).isInstanceOf(TooBusy.class);
    mayGo.countDown();
    assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(NOTHING);
    assertThat(ask(door)).isEqualTo(NOTHING);
  }

  @Test
  void who_would_wait_behind_too_many_is_asked_to_come_again_at_once() throws Exception {
    PathwayDoor door = door(0, Duration.ofHours(1));
    Future<Computation> first = CompletableFuture.supplyAsync(() -> ask(door));
    inside.await();
    assertThatThrownBy(() -> ask(door)).isInstanceOf(TooBusy.class);
    mayGo.countDown();
    assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(NOTHING);
  }

  @Test
  void a_computation_that_fails_leaves_its_place_to_the_next() {
    PathwayDoor door =
        new PathwayDoor(
            engine(
                _ -> {
                  throw new IllegalStateException("broken");
                }),
            1,
            0,
            Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> ask(door)).hasMessage("broken");
    }
  }
}
