package dk.tonsvis.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Followers at work, each on a thread of its own, so that none waits for another.
public final class Following implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  /// So long a fact waits at most before somebody looks.
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final Followers followers;
  private final CountDownLatch isClosed = new CountDownLatch(1);

  private Following(Followers followers) {
    this.followers = followers;
  }

  static Following start(Followers followers, List<Follower> all) {
    Following following = new Following(followers);
    for (Follower follower : all) {
      Thread.ofVirtual().name("follower " + follower.name()).start(() -> following.goOn(follower));
    }
    return following;
  }

  private void goOn(Follower follower) {
    boolean hasDatabase = true;
    while (!isClosedSoon()) {
      try {
        followers.catchUp(follower);
        hasDatabase = true;
      } catch (RuntimeException e) {
        if (hasDatabase) {
          LOG.warn("{} cannot ask the database, and goes on when it can", follower.name(), e);
        }
        hasDatabase = false;
      }
    }
  }

  private boolean isClosedSoon() {
    try {
      return isClosed.await(ROUND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Begins nothing new. What is under way is finished, or rolled back with its connection.
  @Override
  public void close() {
    isClosed.countDown();
  }
}
