package dk.tonsvis.pathway;

import dk.tonsvis.plan.Revision;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets only so many pathways be computed at once, since anybody may ask for any.
///
/// Who finds a free place gets all draws. Who has to wait gets fewer, and is told so on the page.
/// Who would have to wait too long, or behind too many, is asked to come again: [TooBusy].
public final class PathwayDoor {
  /// Draws for those who had to wait: the 5th and 95th percentile move by a few percent.
  public static final int FEWER_DRAWS = 1_000;

  private final PathwayEngine engine;
  private final Semaphore places;
  private final Semaphore queue;
  private final Duration patience;

  /// @param places how many are computed at once
  /// @param queue how many may wait
  /// @param patience how long one waits
  PathwayDoor(PathwayEngine engine, int places, int queue, Duration patience) {
    this.engine = engine;
    this.places = new Semaphore(places);
    this.queue = new Semaphore(queue);
    this.patience = patience;
  }

  /// As many at once as there are cores, and a few seconds of waiting.
  public static PathwayDoor of(PathwayEngine engine) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new PathwayDoor(engine, cores, 16 * cores, Duration.ofSeconds(4));
  }

  /// What is kept from before is given at once. Throws [TooBusy] where there is no room in time.
  public Computation ask(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision.Draws draws) {
    return engine
        .findKept(municipality, revision, scenario, draws)
        .orElseGet(() -> compute(municipality, revision, scenario, draws));
  }

  /// The central path alone, which takes a thousandth of a second and needs no place.
  public Computation line(String municipality, Optional<Revision> revision, Scenario scenario) {
    return engine.compute(municipality, revision, scenario, Precision.CENTRAL);
  }

  private Computation compute(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision.Draws draws) {
    boolean isFree = places.tryAcquire();
    if (!isFree) {
      await();
    }
    try {
      return engine.compute(
          municipality, revision, scenario, isFree ? draws : draws.only(FEWER_DRAWS));
    } finally {
      places.release();
    }
  }

  /// Whether somebody waits just now.
  boolean hasQueue() {
    return places.hasQueuedThreads();
  }

  private void await() {
    if (!queue.tryAcquire()) {
      throw new TooBusy();
    }
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusy();
    } finally {
      queue.release();
    }
  }
}
