package dk.tonsvis.fetch;

import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Runs, their answers and their attempts in the tables `fetch_…`.
final class RunStore {
  private static final String OPEN =
      """
      select r.id
      from fetch_run as r
      where r.id = (select max(id) from fetch_run where source = :source)
        and r.asked = :asked
        and r.started_at > :since
        and not exists (
          select from fetch_attempt as a
          join fetch_end as e on e.attempt = a.id
          where a.run = r.id and e.outcome <> 'failed')
      """;

  private static final String INSERT_REPLY =
      """
      insert into fetch_reply (run, question, status, body, received_at)
      values (:run, :question, :status, :body, :at)
      """;

  private static final String INSERT_END =
      """
      insert into fetch_end (attempt, outcome, words_da, words_en, ended_at)
      values (:attempt, :outcome, :danish, :english, :at)
      """;

  private static final String STANDING =
      """
      select
        (select max(a.started_at)
           from fetch_attempt as a join fetch_run as r on r.id = a.run
          where r.source = :source) as tried,
        (select max(e.ended_at)
           from fetch_end as e
           join fetch_attempt as a on a.id = e.attempt
           join fetch_run as r on r.id = a.run
          where r.source = :source and e.outcome in ('changed', 'unchanged')) as succeeded,
        (select max(e.ended_at)
           from fetch_end as e
           join fetch_attempt as a on a.id = e.attempt
           join fetch_run as r on r.id = a.run
          where r.source = :source and e.outcome = 'changed') as changed,
        (select execution_time
           from scheduled_tasks
          where task_name = :task) as next,
        last.outcome, last.words_da, last.words_en
      from (select 1) as one
      left join lateral (
        select coalesce(e.outcome, 'unended') as outcome, e.words_da, e.words_en
        from fetch_attempt as a
        join fetch_run as r on r.id = a.run
        left join fetch_end as e on e.attempt = a.id
        where r.source = :source
        order by a.id desc
        limit 1
      ) as last on true
      """;

  /// After this an unfinished run is begun anew: its first answers have grown old.
  private static final Duration STALE = Duration.ofDays(7);

  private final Database database;

  RunStore(Database database) {
    this.database = database;
  }

  /// The run that an attempt goes on with, or a new one.
  int open(String source, String asked, Instant now) {
    Optional<Integer> unfinished =
        database
            .jdbc()
            .sql(OPEN)
            .param("source", source)
            .param("asked", asked)
            .param("since", utc(now.minus(STALE)))
            .query((row, _) -> row.getInt(1))
            .optional();
    return unfinished.orElseGet(
        () ->
            database
                .jdbc()
                .sql(
                    """
                    insert into fetch_run (source, asked, started_at)
                    values (:source, :asked, :at)
                    returning id
                    """)
                .param("source", source)
                .param("asked", asked)
                .param("at", utc(now))
                .query((row, _) -> row.getInt(1))
                .single());
  }

  int attempt(int run, Instant now) {
    return database
        .jdbc()
        .sql("insert into fetch_attempt (run, started_at) values (:run, :at) returning id")
        .param("run", run)
        .param("at", utc(now))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  void end(int attempt, String outcome, String danish, String english, Instant now) {
    database
        .jdbc()
        .sql(INSERT_END)
        .param("attempt", attempt)
        .param("outcome", outcome)
        .param("danish", danish)
        .param("english", english)
        .param("at", utc(now))
        .update();
  }

  Set<String> answered(int run) {
    return new HashSet<>(
        database
            .jdbc()
            .sql("select question from fetch_reply where run = :run")
            .param("run", run)
            .query((row, _) -> row.getString(1))
            .list());
  }

  void keep(int run, String question, Answer answer, Instant now) {
    database
        .jdbc()
        .sql(INSERT_REPLY)
        .param("run", run)
        .param("question", question)
        .param("status", answer.status())
        .param("body", answer.body())
        .param("at", utc(now))
        .update();
  }

  Answer answer(int run, String question) {
    return database
        .jdbc()
        .sql("select status, body from fetch_reply where run = :run and question = :question")
        .param("run", run)
        .param("question", question)
        .query((row, _) -> new Answer(row.getInt(1), row.getBytes(2)))
        .single();
  }

  Standing standing(Source source) {
    return database
        .jdbc()
        .sql(STANDING)
        .param("source", source.id())
        .param("task", Schedule.task(source))
        .query((row, _) -> standing(source, row))
        .single();
  }

  private static Standing standing(Source source, ResultSet row) throws SQLException {
    return new Standing(
        source,
        moment(row, "tried"),
        moment(row, "succeeded"),
        moment(row, "changed"),
        moment(row, "next"),
        Standing.last(
            row.getString("outcome"), row.getString("words_da"), row.getString("words_en")));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
