package dk.tonsvis.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until it is told to go on.
public final class MovingClock extends Clock {
  private volatile Instant now;

  private MovingClock(Instant now) {
    this.now = now;
  }

  /// A clock that stands there until it is told to move.
  ///
  /// @param moment such as `2026-11-24T12:00:00Z`
  public static MovingClock at(String moment) {
    return new MovingClock(Instant.parse(moment));
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public void moveTo(String moment) {
    now = Instant.parse(moment);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
