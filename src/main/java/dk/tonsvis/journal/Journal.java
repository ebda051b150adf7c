package dk.tonsvis.journal;

import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads the journal.
public final class Journal {
  private static final String INSERT =
      """
      insert into journal_fact (at, actor_kind, actor, place, kind, body)
      values (:at, :actorKind, :actor, :place, :kind, :body::jsonb)
      """;

  private static final String LIST =
      """
      select id, at, actor_kind, actor, place, kind, body
      from journal_fact
      where id > :after
      order by id
      limit :limit
      """;

  private final Database database;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  public Journal(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Adds a fact to the current transaction. Throws [IllegalStateException] if there is none: a
  /// fact without its change, or a change without its fact, must not be possible.
  public void write(Actor actor, Optional<String> place, Fact fact) {
    database.requireTransaction();
    database
        .jdbc()
        .sql(INSERT)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param(
            "actorKind",
            switch (actor) {
              case Actor.Person _ -> "person";
              case Actor.Part _ -> "part";
            })
        .param("actor", actor.name())
        .param("place", place.orElse(null))
        .param("kind", fact.kind())
        .param("body", json.writeValueAsString(fact))
        .update();
  }

  /// The facts after a number, oldest first; start with 0.
  public List<Entry> list(long after, int limit) {
    return database
        .jdbc()
        .sql(LIST)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String name = row.getString("actor");
    return new Entry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor_kind").equals("person") ? Actor.person(name) : Actor.part(name),
        Optional.ofNullable(row.getString("place")),
        row.getString("kind"),
        row.getString("body"));
  }
}
