package dk.tonsvis.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes letters from the outbox to the mail server, one after the other, on a thread of its own.
/// Several nodes may each have one: a letter is taken by one of them.
public final class Postman implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration ROUND = Duration.ofSeconds(2);

  /// So long nothing is tried after the server was not there.
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Mail mail;
  private final Carrier carrier;
  private final CountDownLatch isClosed = new CountDownLatch(1);

  private Postman(Mail mail, Carrier carrier) {
    this.mail = mail;
    this.carrier = carrier;
  }

  static Postman start(Mail mail, Carrier carrier) {
    Postman postman = new Postman(mail, carrier);
    Thread.ofVirtual().name("postman").start(postman::walk);
    return postman;
  }

  private void walk() {
    Duration wait = Duration.ZERO;
    while (!isClosedAfter(wait)) {
      wait = round();
    }
  }

  /// Sends what is due; says how long to wait then.
  private Duration round() {
    try {
      while (isClosed.getCount() > 0 && mail.isAnyDue()) {
        Optional<Delivery> delivery = mail.sendOne(carrier);
        if (delivery.orElse(new Delivery.Taken()) instanceof Delivery.Unreachable(String reason)) {
          LOG.warn("The mail server cannot be used: {}", reason);
          return PAUSE;
        }
      }
      return ROUND;
    } catch (RuntimeException e) {
      LOG.warn("The outbox cannot be read or written; letters wait", e);
      return PAUSE;
    }
  }

  private boolean isClosedAfter(Duration wait) {
    try {
      return isClosed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Begins no other letter. One that is on its way is cut off at worst, and sent again later.
  @Override
  public void close() {
    isClosed.countDown();
  }
}
