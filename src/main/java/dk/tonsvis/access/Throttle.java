package dk.tonsvis.access;

import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Slows down who guesses, in the database, since there may be several nodes.
///
/// An attempt is noted as failed before it is made and taken back when it succeeds; so a hundred at
/// the same time count as a hundred. Each has two subjects: the address as typed from this source,
/// and the source alone, with more patience, for who tries one password on many addresses. A source
/// is never more than one place in the net, so nobody can keep somebody else out from another.
final class Throttle {
  private static final int FREE_OF_ADDRESS = 5;
  private static final int FREE_OF_SOURCE = 50;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(24);

  /// One row per subject. A row that has to wait is left as it is and not returned.
  private static final String TAKE =
      """
      insert into access_attempt as a (subject, failures, last_at, next_at)
      values (:subject, 1, :now, :now)
      on conflict (subject) do update
      set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
          last_at = :now,
          next_at = case
            when a.last_at < :forgotten or a.failures < :free then :now
            else :now::timestamptz
              + least(:longest, power(2, least(a.failures - :free, 20))) * interval '1 second'
          end
      where a.next_at <= :now
      returning failures
      """;

  private static final String NEXT =
      """
      select next_at
      from access_attempt
      where subject = :subject
      """;

  private static final String GIVE_BACK =
      """
      update access_attempt
      set failures = failures - 1, next_at = :now
      where subject = :subject and failures > 1
      """;

  private final Database database;
  private final Clock clock;

  Throttle(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Notes an attempt, or says how long to wait before the next.
  Optional<Duration> take(String address, String source) {
    return database.inTransaction(
        () -> {
          List<Subject> subjects = subjects(address, source);
          for (Subject subject : subjects) {
            Optional<Duration> wait = take(subject);
            if (wait.isPresent()) {
              return wait;
            }
          }
          return Optional.empty();
        });
  }

  /// The attempt succeeded: what failed before for this address is forgotten, and the source has
  /// one less.
  void succeeded(String address, String source) {
    database.inTransaction(
        () -> {
          List<Subject> subjects = subjects(address, source);
          database
              .jdbc()
              .sql("delete from access_attempt where subject = :subject")
              .param("subject", subjects.getFirst().hash())
              .update();
          return database
              .jdbc()
              .sql(GIVE_BACK)
              .param("subject", subjects.getLast().hash())
              .param("now", utc(clock.instant()))
              .update();
        });
  }

  private record Subject(String text, int free) {
    byte[] hash() {
      return Digests.of(text);
    }
  }

  private static List<Subject> subjects(String address, String source) {
    return List.of(
        new Subject("address\n" + Emails.key(address) + "\n" + source, FREE_OF_ADDRESS),
        new Subject("source\n" + source, FREE_OF_SOURCE));
  }

  private Optional<Duration> take(Subject subject) {
    Instant now = clock.instant();
    boolean isTaken =
        database
            .jdbc()
            .sql(TAKE)
            .param("subject", subject.hash())
            .param("now", utc(now))
            .param("forgotten", utc(now.minus(FORGOTTEN)))
            .param("free", subject.free())
            .param("longest", LONGEST.toSeconds())
            .query((row, _) -> row.getInt(1))
            .optional()
            .isPresent();
    return isTaken ? Optional.empty() : Optional.of(waiting(subject, now));
  }

  private Duration waiting(Subject subject, Instant now) {
    Instant next =
        database
            .jdbc()
            .sql(NEXT)
            .param("subject", subject.hash())
            .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .optional()
            .orElse(now);
    Duration wait = Duration.between(now, next);
    return wait.isPositive() ? wait : Duration.ofSeconds(1);
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
