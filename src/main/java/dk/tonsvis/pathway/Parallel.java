package dk.tonsvis.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Shares tasks out to threads of its own, the caller's among them. Tasks must not depend on each
/// other, and what they write must not either.
final class Parallel {
  private Parallel() {}

  /// Runs tasks 0 to `tasks − 1`, each once, in any order, and returns when all are done.
  ///
  /// @param worker made once for each thread, so that it may keep working space
  static void run(int tasks, int threads, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          IntConsumer own = worker.get();
          for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
            own.accept(task);
          }
        };
    int others = Math.min(threads, tasks) - 1;
    if (others <= 0) {
      work.run();
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(others)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < others; i++) {
        running.add(pool.submit(work));
      }
      work.run();
      for (Future<?> each : running) {
        await(each);
      }
    }
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a draw failed", e.getCause());
    }
  }
}
