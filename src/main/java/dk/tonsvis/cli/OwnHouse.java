package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.store.Settings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A house that is opened for one piece of work.
///
/// Opening and closing exclude each other, so that Ctrl-C during the start of a database waits for
/// the start and then stops it, instead of leaving it behind.
final class OwnHouse {
  private static final int INTERRUPTED = 130;

  private @Nullable House house;
  private volatile boolean isInterrupted;

  private OwnHouse() {}

  static int enter(Settings settings, Shell shell, Entrance.Work work) throws IOException {
    // The libraries are not to write between the lines of a result.
    System.setProperty("logback.configurationFile", "dk/tonsvis/cli/logging.xml");
    OwnHouse own = new OwnHouse();
    Thread hook = new Thread(own::interrupt, "closing the house");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.in(own.open(settings, shell));
    } catch (IOException | RuntimeException e) {
      if (own.isInterrupted) {
        return INTERRUPTED;
      }
      throw e;
    } finally {
      own.close();
      own.forget(hook);
    }
  }

  private synchronized House open(Settings settings, Shell shell) {
    House opened = House.open(settings, shell.language(), shell::tell);
    house = opened;
    return opened;
  }

  private synchronized void close() {
    if (house != null) {
      house.close();
      house = null;
    }
  }

  private void interrupt() {
    isInterrupted = true;
    close();
  }

  private void forget(Thread hook) {
    if (!isInterrupted) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // The process is ending anyway, and the hook has nothing left to close.
      }
    }
  }
}
