package dk.tonsvis.access;

import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Who may ask for a letter with a new password: not too often, so that nobody fills another's
/// mailbox or tries addresses one after the other.
public final class Recoveries {
  private final Throttle throttle;

  Recoveries(Database database, Clock clock) {
    this.throttle = new Throttle(database, clock);
  }

  /// Notes that somebody asked, or says how long to wait before asking again. Apart from signing
  /// in: who has guessed too often may still ask for a letter.
  public Optional<Duration> mayAsk(String email, String source) {
    return throttle.take("recovery\n" + email, "recovery\n" + source);
  }
}
