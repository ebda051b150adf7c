package dk.tonsvis.watch;

import dk.tonsvis.house.Health;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Feels how the installation does, seldom enough that anyone may ask as often as they like: all
/// who ask within some seconds are told the same, and only one question is under way.
final class Pulse {
  private static final Duration KEPT = Duration.ofSeconds(5);

  /// A database that has not answered by then does not answer.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Supplier<Health> look;
  private final Duration kept;
  private final Duration patience;
  private final Executor threads = work -> Thread.ofVirtual().name("pulse").start(work);
  private Optional<CompletableFuture<Health>> last = Optional.empty();
  private long askedAt;

  Pulse(Supplier<Health> look) {
    this(look, KEPT, PATIENCE);
  }

  Pulse(Supplier<Health> look, Duration kept, Duration patience) {
    this.look = look;
    this.kept = kept;
    this.patience = patience;
  }

  Health feel() {
    CompletableFuture<Health> asked = ask();
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return Health.withoutDatabase();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Health.withoutDatabase();
    }
  }

  /// The question that is under way or was answered just now, or else a new one.
  private synchronized CompletableFuture<Health> ask() {
    if (last.filter(this::isGood).isEmpty()) {
      askedAt = System.nanoTime();
      last = Optional.of(CompletableFuture.supplyAsync(look, threads));
    }
    return last.orElseThrow();
  }

  private boolean isGood(CompletableFuture<Health> answer) {
    return !answer.isDone() || System.nanoTime() - askedAt < kept.toNanos();
  }
}
