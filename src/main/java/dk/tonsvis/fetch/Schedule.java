package dk.tonsvis.fetch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Asks the sources by itself, each after its own number of days. The plan is in the database, so
/// that a restart does not ask again and two nodes do not ask both: whoever picks a task has it,
/// and another takes it over when no sign of life has come for a while.
public final class Schedule implements AutoCloseable {
  private static final Duration POLLING = Duration.ofSeconds(30);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /// So long after a run that stopped on the way it goes on.
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Scheduler scheduler;

  private Schedule(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  static String task(Source source) {
    return "fetch-" + source.id();
  }

  static Schedule start(
      Database database, Fetching fetching, List<Source> sources, Surroundings surroundings) {
    List<RecurringTask<Void>> tasks = new ArrayList<>();
    for (Source source : sources) {
      tasks.add(
          Tasks.recurring(task(source), Schedules.fixedDelay(source.every()))
              .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
              .execute((_, _) -> fetch(fetching, source, surroundings)));
    }
    Scheduler scheduler =
        Scheduler.create(database.dataSource(), List.of())
            .startTasks(tasks)
            .threads(1)
            .pollingInterval(POLLING)
            .shutdownMaxWait(FAREWELL)
            .failureLogging(LogLevel.WARN, false)
            .build();
    scheduler.start();
    return new Schedule(scheduler);
  }

  private static void fetch(Fetching fetching, Source source, Surroundings surroundings) {
    Fetch outcome =
        fetching.fetch(
            source, Span.ALL, surroundings, Actor.part("fetch"), FetchProgress.UNSEEN);
    if (outcome instanceof Fetch.Failed(Fault fault)) {
      throw new Stopped(fault);
    }
  }

  /// A run stopped on the way. The library takes this as the sign to try again soon.
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped(Fault fault) {
      super(fault.sentence(Language.ENGLISH));
    }
  }

  /// Stops asking. What is under way is interrupted, and goes on with the next try.
  @Override
  public void close() {
    scheduler.stop();
  }
}
