package dk.tonsvis.journal;

import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The followers' positions.
final class FollowerStore {
  private static final int LONGEST_FAILURE = 500;

  private static final String KEEP =
      """
      insert into journal_follower (name, position, attempts)
      select
        :name,
        case when :fromFirst then 0 else (select coalesce(max(position), 0) from journal_link) end,
        0
      where not exists (select from journal_follower where name = :name)
      on conflict do nothing
      """;

  private static final String DUE =
      """
      select f.position, f.attempts
      from journal_follower f
      where f.name = :name
        and (f.next_try is null or f.next_try <= :now)
        and f.position < (select coalesce(max(position), 0) from journal_link)
      """;

  private static final String TAKE =
      """
      select position, attempts
      from journal_follower
      where name = :name and position = :position and attempts = :attempts
      for update skip locked
      """;

  private static final String STANDING =
      """
      select f.name, f.position, f.failed_since, f.failure, f.attempts, f.next_try,
        (select coalesce(max(position), 0) from journal_link) - f.position as lag,
        (select count(*) from journal_skipped s where s.follower = f.name) as skipped,
        l.position as skipped_position, l.at as skipped_at, l.reason as skipped_reason
      from journal_follower f
      left join lateral (
        select s.position, s.at, s.reason
        from journal_skipped s
        where s.follower = f.name
        order by s.position desc
        limit 1) l on true
      where f.name = :name
      """;

  private final Database database;

  FollowerStore(Database database) {
    this.database = database;
  }

  /// Where a follower stands, and how often it has failed to get on from there.
  record Place(long position, int attempts) {}

  void keep(Follower follower) {
    database
        .jdbc()
        .sql(KEEP)
        .param("name", follower.name())
        .param("fromFirst", follower.begin() == Follower.Begin.FIRST)
        .update();
  }

  /// Where the follower stands, if there is something for it to do now. Asks without writing, so
  /// that nothing changes as long as there is nothing to do.
  Optional<Place> findDue(String name, Instant now) {
    return database
        .jdbc()
        .sql(DUE)
        .param("name", name)
        .param("now", moment(now))
        .query((row, _) -> place(row))
        .optional();
  }

  /// Keeps others from moving the follower from there until the transaction ends. False if another
  /// node is at it, or has been.
  boolean take(String name, Place at) {
    return database
        .jdbc()
        .sql(TAKE)
        .param("name", name)
        .param("position", at.position())
        .param("attempts", at.attempts())
        .query((row, _) -> place(row))
        .optional()
        .isPresent();
  }

  void moveTo(String name, long position) {
    database
        .jdbc()
        .sql(
            """
            update journal_follower
            set position = :position, failed_since = null, failure = null, attempts = 0,
                next_try = null
            where name = :name
            """)
        .param("position", position)
        .param("name", name)
        .update();
  }

  /// Notes that the follower goes past a fact without its work.
  void skip(String name, long position, String reason, Instant now) {
    database
        .jdbc()
        .sql(
            """
            insert into journal_skipped (follower, position, at, reason)
            values (:name, :position, :now, :reason)
            """)
        .param("name", name)
        .param("position", position)
        .param("now", moment(now))
        .param("reason", cut(reason))
        .update();
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
  }

  /// Notes a failure at a position; nothing if the follower has moved on since.
  void note(String name, Place at, String failure, Instant now, Instant nextTry) {
    database
        .jdbc()
        .sql(
            """
            update journal_follower
            set failed_since = coalesce(failed_since, :now), failure = :failure,
                attempts = attempts + 1, next_try = :nextTry
            where name = :name and position = :position and attempts = :attempts
            """)
        .param("now", moment(now))
        .param("failure", cut(failure))
        .param("nextTry", moment(nextTry))
        .param("name", name)
        .param("position", at.position())
        .param("attempts", at.attempts())
        .update();
  }

  void retry(String name, Instant now) {
    database
        .jdbc()
        .sql("update journal_follower set next_try = :now where name = :name and attempts > 0")
        .param("now", moment(now))
        .param("name", name)
        .update();
  }

  FollowerStanding standing(String name) {
    return database
        .jdbc()
        .sql(STANDING)
        .param("name", name)
        .query((row, _) -> standing(row))
        .single();
  }

  private static FollowerStanding standing(ResultSet row) throws SQLException {
    Optional<FollowerStanding.Trouble> trouble =
        row.getInt("attempts") == 0
            ? Optional.empty()
            : Optional.of(
                new FollowerStanding.Trouble(
                    instant(row, "failed_since"),
                    row.getString("failure"),
                    row.getInt("attempts"),
                    instant(row, "next_try")));
    return new FollowerStanding(
        row.getString("name"),
        row.getLong("position"),
        row.getLong("lag"),
        trouble,
        row.getLong("skipped") == 0 ? Optional.empty() : Optional.of(skipped(row)));
  }

  private static FollowerStanding.Skipped skipped(ResultSet row) throws SQLException {
    return new FollowerStanding.Skipped(
        row.getLong("skipped"),
        row.getLong("skipped_position"),
        instant(row, "skipped_at"),
        row.getString("skipped_reason"));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong("position"), row.getInt("attempts"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime moment(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
