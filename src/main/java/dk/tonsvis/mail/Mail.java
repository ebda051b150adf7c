package dk.tonsvis.mail;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the outbox.
///
/// A letter leaves the outbox once. It is marked as being sent before the mail server hears of it,
/// and as sent after the server has taken it. Should the program end in between, nobody knows
/// whether the server has it: it is then sent again, because a letter that comes twice does
/// less harm than one that does not come, and it has the same Message-ID, so that the two can
/// be told to be one.
public final class Mail {
  /// How long after a try the next one comes; the last of these again and again.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  /// For so long a letter is tried. Later it would speak of links and days that are past.
  private static final Duration PATIENCE = Duration.ofDays(3);

  /// Longer than any try can take; who has not said what came of it by then was cut off.
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int MOST = 500;

  private final Database database;
  private final MailStore store;
  private final Clock clock;
  private volatile boolean hasServer;

  public Mail(Database database, Clock clock) {
    this.database = database;
    this.store = new MailStore(database);
    this.clock = clock;
  }

  /// Puts a letter into the outbox with the current transaction; whether it is a new one. Throws
  /// [IllegalStateException] outside a transaction: a letter tells of a change that is made.
  public boolean queue(Letter letter) {
    database.requireTransaction();
    return store.insert(letter, clock.instant());
  }

  /// What is not sent, newest first: waiting, being sent, given up.
  public List<Outgoing> outbox() {
    return Sight.EVERYTHING.during(() -> store.open(MOST));
  }

  /// What was sent, given up or dropped, newest first; without words and addresses.
  public List<Outgoing> log() {
    return Sight.EVERYTHING.during(() -> store.log(MOST));
  }

  /// All letters to a person, oldest first.
  public List<Outgoing> list(PersonId person) {
    return Sight.EVERYTHING.during(() -> store.of(person));
  }

  public MailStanding standing() {
    return Sight.EVERYTHING.during(() -> store.standing(hasServer));
  }

  /// Tries a letter again that waits or was given up; whether there is such a one.
  public boolean sendAgain(long number) {
    return Sight.EVERYTHING.during(
        () -> database.inTransaction(() -> store.sendAgain(number, clock.instant())));
  }

  /// Takes a letter out of the outbox and wipes it; whether it was there.
  public boolean drop(long number) {
    return Sight.EVERYTHING.during(
        () -> database.inTransaction(() -> store.drop(number, clock.instant())));
  }

  /// Sends what waits and what comes, until it is closed.
  public Postman deliver(Smtp smtp) {
    hasServer = true;
    return Postman.start(this, new Carrier(smtp, clock));
  }

  /// Whether a letter is due; writes nothing.
  boolean isAnyDue() {
    return Sight.EVERYTHING.during(() -> store.isAnyDue(clock.instant()));
  }

  /// Sends one letter that is due. Empty if there is none.
  Optional<Delivery> sendOne(Carrier carrier) {
    return Sight.EVERYTHING.during(
        () -> {
          Instant now = clock.instant();
          return database
              .inTransaction(() -> store.take(now, now.plus(LEASE)))
              .map(taken -> send(taken, carrier));
        });
  }

  private Delivery send(Outgoing taken, Carrier carrier) {
    boolean isTooOld = isPastPatience(taken, clock.instant());
    Delivery delivery =
        isTooOld
            ? new Delivery.Refused(Outgoing.TOO_OLD)
            : taken
                .letter()
                .map(carrier::carry)
                .orElseGet(() -> new Delivery.Refused(Outgoing.UNWRITABLE));
    database.inTransaction(
        () -> {
          note(taken, delivery);
          return true;
        });
    return delivery;
  }

  private void note(Outgoing taken, Delivery delivery) {
    Instant now = clock.instant();
    switch (delivery) {
      case Delivery.Taken _ -> store.note(taken, Outgoing.State.SENT, now, Optional.empty());
      case Delivery.Refused refused ->
          store.note(taken, Outgoing.State.GIVEN_UP, now, Optional.of(refused.reason()));
      case Delivery.Failed failed -> noteLater(taken, now, failed.reason());
      case Delivery.Unreachable unreachable -> noteLater(taken, now, unreachable.reason());
    }
  }

  private void noteLater(Outgoing taken, Instant now, String reason) {
    Instant next = now.plus(WAITS.get(Math.min(taken.attempts(), WAITS.size()) - 1));
    if (isPastPatience(taken, next)) {
      store.note(taken, Outgoing.State.GIVEN_UP, now, Optional.of(reason));
    } else {
      store.note(taken, Outgoing.State.WAITING, next, Optional.of(reason));
    }
  }

  private static boolean isPastPatience(Outgoing letter, Instant at) {
    return at.isAfter(letter.queuedAt().plus(PATIENCE));
  }
}
