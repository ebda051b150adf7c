package dk.tonsvis.journal;

import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal's rows.
final class JournalStore {
  private static final String INSERT =
      """
      insert into journal_fact (at, actor_kind, actor, place, kind, body)
      values (:at, :actorKind, :actor, :place, :kind, :body::jsonb)
      """;

  private static final String AFTER =
      """
      select l.position, f.at, f.actor_kind, f.actor, f.place, f.kind, f.body
      from journal_link l
      join journal_fact f on f.id = l.fact
      where l.position > :after
      order by l.position
      limit :limit
      """;

  private static final String WANTED =
      """
      select l.position, f.at, f.actor_kind, f.actor, f.place, f.kind, f.body
      from journal_link l
      join journal_fact f on f.id = l.fact
      where (:places::text[] is null
             or f.place = any (:places::text[])
             or (f.place is null and '' = any (:places::text[])))
        and (:actor::text is null or (f.actor_kind = :actorKind::text and f.actor = :actor::text))
        and (:kinds::text[] is null or f.kind = any (:kinds::text[]))
        and (:from::timestamptz is null or f.at >= :from::timestamptz)
        and (:until::timestamptz is null or f.at < :until::timestamptz)
        and (:before::bigint is null or l.position < :before::bigint)
      order by l.position desc
      limit :limit
      """;

  private static final String LINKS =
      """
      select l.position, l.fact, l.day, l.hash,
        f.id is not null as has_fact, f.at, f.actor_kind, f.actor, f.place, f.kind, f.body
      from journal_link l
      left join journal_fact f on f.id = l.fact
      where l.position > :after
      order by l.position
      limit :limit
      """;

  private static final String UNLINKED =
      """
      select f.id
      from journal_fact f
      left join journal_link l on l.fact = f.id
      where l.fact is null
      order by f.id
      limit 1
      """;

  private final Database database;

  JournalStore(Database database) {
    this.database = database;
  }

  void insert(Instant at, Actor actor, Optional<String> place, String kind, String body) {
    database
        .jdbc()
        .sql(INSERT)
        .param("at", moment(at))
        .param("actorKind", kind(actor))
        .param("actor", actor.name())
        .param("place", place.orElse(null))
        .param("kind", kind)
        .param("body", body)
        .update();
  }

  List<Entry> after(long position, int limit) {
    return database
        .jdbc()
        .sql(AFTER)
        .param("after", position)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  List<Entry> wanted(JournalQuery query) {
    return database
        .jdbc()
        .sql(WANTED)
        .param("places", query.places().map(set -> set.toArray(String[]::new)).orElse(null))
        .param("actorKind", query.actor().map(JournalStore::kind).orElse(null))
        .param("actor", query.actor().map(Actor::name).orElse(null))
        .param("kinds", query.kinds().map(set -> set.toArray(String[]::new)).orElse(null))
        .param("from", query.from().map(JournalStore::moment).orElse(null))
        .param("until", query.until().map(JournalStore::moment).orElse(null))
        .param("before", query.before().isPresent() ? query.before().getAsLong() : null)
        .param("limit", query.limit())
        .query((row, _) -> entry(row))
        .list();
  }

  List<Chain.Link> links(long after, int limit) {
    return database
        .jdbc()
        .sql(LINKS)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> link(row))
        .list();
  }

  /// A fact that is in no chain.
  Optional<Long> findUnlinked() {
    return database.jdbc().sql(UNLINKED).query((row, _) -> row.getLong(1)).optional();
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.Person _ -> "person";
      case Actor.Part _ -> "part";
    };
  }

  private static OffsetDateTime moment(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String name = row.getString("actor");
    return new Entry(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor_kind").equals("person") ? Actor.person(name) : Actor.part(name),
        Optional.ofNullable(row.getString("place")),
        row.getString("kind"),
        row.getString("body"));
  }

  private static Chain.Link link(ResultSet row) throws SQLException {
    return new Chain.Link(
        row.getLong("position"),
        row.getLong("fact"),
        row.getObject("day", LocalDate.class),
        row.getString("hash"),
        row.getBoolean("has_fact") ? Optional.of(written(row)) : Optional.empty());
  }

  private static Chain.Written written(ResultSet row) throws SQLException {
    @Nullable String place = row.getString("place");
    return new Chain.Written(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor_kind"),
        row.getString("actor"),
        place == null ? "" : place,
        row.getString("kind"),
        row.getString("body"));
  }
}
