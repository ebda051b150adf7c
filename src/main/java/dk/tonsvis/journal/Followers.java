package dk.tonsvis.journal;

import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets followers go through the journal, each at its own pace.
///
/// A follower's position is a row that is locked while it works, so that of several nodes one has
/// it, and another goes on when that one is killed. Who cannot get past a fact stays before it,
/// says why, and tries again after a while that grows; nobody else waits for it. A fact that it can
/// never do anything with is noted and skipped, so that one bad fact does not end the work.
public final class Followers {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  /// How long after a failure the next try comes; the last of these again and again.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  /// What a follower calls unworkable may be a fault of the moment after all: a restart, a row that
  /// comes a little later. It is given these tries, which take some three minutes.
  private static final int TRIES_BEFORE_SKIPPING = 3;

  private final Database database;
  private final Journal journal;
  private final FollowerStore store;
  private final Clock clock;
  private final List<Follower> followers;

  /// Keeps a position for each follower that is new.
  public Followers(Database database, Journal journal, Clock clock, List<Follower> followers) {
    this.database = database;
    this.journal = journal;
    this.store = new FollowerStore(database);
    this.clock = clock;
    this.followers = List.copyOf(followers);
    this.followers.forEach(store::keep);
  }

  /// How far each has come, in the order in which they were named.
  public List<FollowerStanding> standing() {
    return followers.stream().map(follower -> store.standing(follower.name())).toList();
  }

  /// Lets the one that is stuck try again at once.
  public void retry(String name) {
    store.retry(name, clock.instant());
  }

  /// Lets each go as far as it can now.
  public void catchUp() {
    followers.forEach(this::catchUp);
  }

  void catchUp(Follower follower) {
    while (step(follower)) {
      LOG.trace("{} went on", follower.name());
    }
  }

  /// Lets each go on by itself until it is closed.
  public Following follow() {
    return Following.start(this, followers);
  }

  /// One fact of a follower; whether it got past it.
  private boolean step(Follower follower) {
    return Sight.EVERYTHING.during(
        () ->
            store
                .findDue(follower.name(), clock.instant())
                .map(from -> step(follower, from))
                .orElse(false));
  }

  private boolean step(Follower follower, FollowerStore.Place from) {
    try {
      return database.inTransaction(() -> work(follower, from));
    } catch (Unworkable e) {
      if (from.attempts() >= TRIES_BEFORE_SKIPPING) {
        return skip(follower, from, e);
      }
      note(follower, from, e);
      return false;
    } catch (RuntimeException e) {
      note(follower, from, e);
      return false;
    }
  }

  /// Goes past the fact after a position; whether it was this node that did.
  private boolean skip(Follower follower, FollowerStore.Place from, Unworkable why) {
    long position = from.position() + 1;
    LOG.error("{} can never do its work with fact {} and skips it", follower.name(), position, why);
    return database.inTransaction(
        () -> {
          if (!store.take(follower.name(), from)) {
            return false;
          }
          store.skip(follower.name(), position, String.valueOf(why.getMessage()), clock.instant());
          store.moveTo(follower.name(), position);
          return true;
        });
  }

  private boolean work(Follower follower, FollowerStore.Place from) {
    List<Entry> next = journal.list(from.position(), 1);
    if (next.isEmpty() || !store.take(follower.name(), from)) {
      return false;
    }
    follower.work().accept(next.getFirst());
    store.moveTo(follower.name(), next.getFirst().position());
    return true;
  }

  private void note(Follower follower, FollowerStore.Place at, RuntimeException e) {
    LOG.warn("{} cannot get past fact {}", follower.name(), at.position() + 1, e);
    Instant now = clock.instant();
    Duration wait = WAITS.get(Math.min(at.attempts(), WAITS.size() - 1));
    String reason = (e.getClass().getSimpleName() + ": " + e.getMessage()).strip();
    database.inTransaction(
        () -> {
          store.note(follower.name(), at, reason, now, now.plus(wait));
          return true;
        });
  }
}
