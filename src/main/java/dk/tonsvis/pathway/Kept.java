package dk.tonsvis.pathway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Keeps the last results by the name of their input. Whoever asks for one that is being computed
/// waits for it, so that nothing is computed twice at once.
///
/// @param <T> what is kept
final class Kept<T> {
  private final Map<String, FutureTask<T>> tasks;

  /// @param most how many are kept; the one that has not been asked for longest goes first
  Kept(int most) {
    this.tasks =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, FutureTask<T>> eldest) {
            return size() > most;
          }
        };
  }

  /// What is kept under the name and need not be waited for.
  Optional<T> find(String name) {
    FutureTask<T> task;
    synchronized (tasks) {
      task = tasks.get(name);
    }
    return task != null && task.state() == Future.State.SUCCESS
        ? Optional.of(task.resultNow())
        : Optional.empty();
  }

  /// What is kept under the name, or else what the supplier makes. A failure is not kept.
  T get(String name, Supplier<T> make) {
    FutureTask<T> own = new FutureTask<>(make::get);
    FutureTask<T> task;
    synchronized (tasks) {
      task = tasks.computeIfAbsent(name, _ -> own);
    }
    if (task == own) {
      own.run();
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a pathway", e);
    } catch (ExecutionException e) {
      synchronized (tasks) {
        tasks.remove(name, task);
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
