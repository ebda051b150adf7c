package dk.tonsvis.fetch;

import java.time.Duration;

/// How time is let pass between questions.
@FunctionalInterface
interface Waiting {
  void pause(Duration duration) throws InterruptedException;

  /// Sleeps.
  Waiting ASLEEP = Thread::sleep;
}
