package dk.tonsvis;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.site.Site;
import dk.tonsvis.store.DatabaseUnavailable;
import dk.tonsvis.store.Settings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Serves the pages until the program is told to stop.
final class Serve {
  private final Language language;
  private final Words words;

  Serve(Language language) {
    this.language = language;
    this.words = Words.of("site", language);
  }

  /// Returns the exit code: 0 when stopped from outside, 1 when it could not start.
  int run(String host, int port, Path data) {
    Running running;
    try {
      running = Running.start(language, host, port, Settings.from(System.getenv(), data));
    } catch (DatabaseUnavailable e) {
      System.err.println(e.sentence(language));
      return 1;
    } catch (Site.PortTaken e) {
      System.err.println(words.say("serve.port-taken", String.valueOf(e.port())));
      return 1;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  running.close();
                  System.err.println(words.say("serve.stopped"));
                  stopped.countDown();
                }));
    System.err.println(words.say("serve.ready", "http://localhost:" + running.site().port()));
    System.err.println(words.say("serve.how-to-stop"));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /// The house and the site on it.
  record Running(House house, Site site) implements AutoCloseable {
    static Running start(Language language, String host, int port, Settings settings) {
      House house = House.open(settings, language, System.err::println);
      try {
        return new Running(house, Site.start(house, host, port));
      } catch (RuntimeException e) {
        house.close();
        throw e;
      }
    }

    @Override
    public void close() {
      site.close();
      house.close();
    }
  }
}
