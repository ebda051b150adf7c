package dk.tonsvis;

import dk.tonsvis.dispatch.Dispatch;
import dk.tonsvis.person.PersonalData;
import dk.tonsvis.store.Sight;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets go of what has been kept long enough, and tells of hearings that end and of comments, at
/// the start and then every hour. What several nodes do at once is done once.
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Thread thread;

  private Upkeep(Thread thread) {
    this.thread = thread;
  }

  static Upkeep start(PersonalData data, Dispatch dispatch) {
    return new Upkeep(Thread.ofVirtual().name("upkeep").start(() -> run(data, dispatch)));
  }

  private static void run(PersonalData data, Dispatch dispatch) {
    try {
      while (true) {
        letGo(data);
        tell(dispatch::tellOfClosingHearings, "hearings that end");
        tell(dispatch::tellOfComments, "comments");
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// What fails now is tried again in an hour; the log tells why.
  private static void letGo(PersonalData data) {
    try {
      int rows = Sight.EVERYTHING.during(data::letGo);
      if (rows > 0) {
        LOG.info("let go of {} rows that were kept long enough", rows);
      }
    } catch (RuntimeException e) {
      LOG.warn("could not let go of what was kept long enough", e);
    }
  }

  private static void tell(Runnable telling, String what) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      LOG.warn("could not tell of {}", what, e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
