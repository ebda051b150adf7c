package dk.tonsvis.hearing;

import dk.tonsvis.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/// Counts what comes from one source, in the database, so that all nodes know. A library's readers
/// share an address and may each have something to say, so there is room for several.
///
/// Where somebody writes from is personal data: it is kept as a hash with a salt of the day, and
/// both are gone after two days.
final class Throttle {
  static final int PER_HOUR = 10;
  static final int PER_DAY = 40;

  /// From everywhere together, into one program.
  static final int ALL_PER_HOUR = 1_000;

  private static final String COUNT =
      """
      select
        count(*) filter (where source = :source and at > :hourAgo) as of_source,
        count(*) filter (where source = :source) as of_source_in_a_day,
        count(*) filter (where at > :hourAgo) as of_all
      from hearing_attempt
      where at > :dayAgo
      """;

  private final Database database;
  private final Clock clock;

  Throttle(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Notes an attempt, unless there were too many; to be asked in a transaction. One at a time
  /// asks, to its end: many who count at once would else all find that there is room.
  boolean letThrough(String address) {
    database.requireTransaction();
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended('hearing attempts', 0))")
        .query((_, _) -> true)
        .single();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    forget(today);
    String source = hash(salt(today) + " " + address);
    boolean isFew =
        database
            .jdbc()
            .sql(COUNT)
            .param("source", source)
            .param("hourAgo", at(now.minus(Duration.ofHours(1))))
            .param("dayAgo", at(now.minus(Duration.ofDays(1))))
            .query(
                (row, _) ->
                    row.getInt("of_source") < PER_HOUR
                        && row.getInt("of_source_in_a_day") < PER_DAY
                        && row.getInt("of_all") < ALL_PER_HOUR)
            .single();
    if (isFew) {
      database
          .jdbc()
          .sql("insert into hearing_attempt (source, at) values (:source, :at)")
          .param("source", source)
          .param("at", at(now))
          .update();
    }
    return isFew;
  }

  private String salt(LocalDate day) {
    database
        .jdbc()
        .sql(
            """
            insert into hearing_salt (day, salt) values (:day, :salt)
            on conflict (day) do nothing
            """)
        .param("day", day)
        .param("salt", UUID.randomUUID().toString())
        .update();
    return database
        .jdbc()
        .sql("select salt from hearing_salt where day = :day")
        .param("day", day)
        .query((row, _) -> row.getString(1))
        .single();
  }

  private void forget(LocalDate today) {
    database
        .jdbc()
        .sql("delete from hearing_salt where day < :day")
        .param("day", today.minusDays(1))
        .update();
    database
        .jdbc()
        .sql("delete from hearing_attempt where at < :at")
        .param("at", at(today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
