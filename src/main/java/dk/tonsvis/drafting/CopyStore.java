package dk.tonsvis.drafting;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.plan.PlanTables;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Working copies, their changes and the states of their rows in the tables `drafting_…`.
final class CopyStore {
  private static final String COPIES =
      """
      select c.id, c.municipality, c.name, c.from_revision, c.version, h.at, h.actor_kind, h.actor
      from drafting_copy as c
      join drafting_change as h on h.copy = c.id and h.version = c.version
      where c.ended_at is null
      """;

  private static final String ROWS =
      """
      select row_id, version, sheet, position, cells, extras
      from (
        select distinct on (row_id) *
        from drafting_row
        where copy = :copy and version <= :version
        order by row_id, version desc
      ) as latest
      where not is_gone
      order by sheet, position, row_id
      """;

  private static final String INSERT_COPY =
      """
      insert into drafting_copy
        (id, municipality, name, from_revision, version, last_row, made_at)
      values (:id, :municipality, :name, :fromRevision, 1, 0, :at)
      """;

  private static final String INSERT_CHANGE =
      """
      insert into drafting_change
        (copy, version, municipality, at, actor_kind, actor, deed, undoes)
      values (:copy, :version, :municipality, :at, :actorKind, :actor, :deed, :undoes)
      """;

  private static final String INSERT_ROW =
      """
      insert into drafting_row
        (copy, row_id, version, municipality, sheet, position, cells, extras, is_gone)
      values
        (:copy, :row, :version, :municipality, :sheet, :position, :cells::jsonb, :extras::jsonb,
         :isGone)
      """;

  private static final String CHANGES =
      """
      select version, at, actor_kind, actor, deed, undoes
      from drafting_change
      where copy = :copy
      order by version desc
      """;

  /// States that nobody can come back to: older than the oldest version that is kept, and not the
  /// state that a row had then.
  private static final String FORGET_ROWS =
      """
      delete from drafting_row as r
      where r.copy = :copy and r.version < :oldest
        and exists (
          select from drafting_row as later
          where later.copy = r.copy and later.row_id = r.row_id
            and later.version > r.version and later.version <= :oldest)
      """;

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  CopyStore(Database database) {
    this.jdbc = database.jdbc();
  }

  List<WorkingCopy> list(String municipality) {
    return jdbc.sql(COPIES + "and c.municipality = :municipality order by c.made_at, c.id")
        .param("municipality", municipality)
        .query((row, _) -> copy(row))
        .list();
  }

  Optional<WorkingCopy> find(CopyId id) {
    return jdbc.sql(COPIES + "and c.id = :id")
        .param("id", id.value())
        .query((row, _) -> copy(row))
        .optional();
  }

  /// The same, and nobody else changes it before the transaction ends.
  Optional<WorkingCopy> findAndLock(CopyId id) {
    jdbc.sql("select version from drafting_copy where id = :id for update")
        .param("id", id.value())
        .query((row, _) -> row.getInt(1))
        .optional();
    return find(id);
  }

  /// The rows as they were in a version.
  List<CopyRow> rows(CopyId copy, int version) {
    return jdbc.sql(ROWS)
        .param("copy", copy.value())
        .param("version", version)
        .query((row, _) -> row(row))
        .list();
  }

  /// The ids of the rows that a version changed.
  List<Integer> touched(CopyId copy, int version) {
    return jdbc.sql("select row_id from drafting_row where copy = :copy and version = :version")
        .param("copy", copy.value())
        .param("version", version)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  /// Newest first.
  List<CopyChange> changes(CopyId copy) {
    return jdbc.sql(CHANGES).param("copy", copy.value()).query((row, _) -> change(row)).list();
  }

  void insert(WorkingCopy copy) {
    jdbc.sql(INSERT_COPY)
        .param("id", copy.id().value())
        .param("municipality", copy.municipality())
        .param("name", copy.name())
        .param("fromRevision", copy.fromRevision().orElse(null))
        .param("at", at(copy.changedAt()))
        .update();
  }

  void insert(WorkingCopy copy, CopyChange change) {
    jdbc.sql(INSERT_CHANGE)
        .param("copy", copy.id().value())
        .param("version", change.version())
        .param("municipality", copy.municipality())
        .param("at", at(change.at()))
        .param(
            "actorKind",
            switch (change.actor()) {
              case Actor.Person _ -> "person";
              case Actor.Part _ -> "part";
            })
        .param("actor", change.actor().name())
        .param("deed", change.deed().name().toLowerCase(Locale.ROOT))
        .param("undoes", change.undoes().orElse(null))
        .update();
    jdbc.sql("update drafting_copy set version = :version where id = :id")
        .param("version", change.version())
        .param("id", copy.id().value())
        .update();
  }

  void insert(WorkingCopy copy, int version, CopyRow row, boolean isGone) {
    jdbc.sql(INSERT_ROW)
        .param("copy", copy.id().value())
        .param("row", row.id())
        .param("version", version)
        .param("municipality", copy.municipality())
        .param("sheet", row.table())
        .param("position", row.position())
        .param("cells", json.writeValueAsString(row.content().cells()))
        .param("extras", json.writeValueAsString(row.content().extras()))
        .param("isGone", isGone)
        .update();
  }

  /// Ids for new rows, which no row of the copy ever had; returns the first.
  int takeRowIds(CopyId copy, int count) {
    return jdbc.sql(
                """
                update drafting_copy set last_row = last_row + :count
                where id = :id
                returning last_row
                """)
            .param("count", count)
            .param("id", copy.value())
            .query((row, _) -> row.getInt(1))
            .single()
        - count
        + 1;
  }

  void end(CopyId copy, Instant at) {
    jdbc.sql("update drafting_copy set ended_at = :at where id = :id")
        .param("at", at(at))
        .param("id", copy.value())
        .update();
  }

  /// Lets go of what is older than a version.
  void forgetBefore(CopyId copy, int oldest) {
    jdbc.sql(FORGET_ROWS).param("copy", copy.value()).param("oldest", oldest).update();
    jdbc.sql("delete from drafting_change where copy = :copy and version < :oldest")
        .param("copy", copy.value())
        .param("oldest", oldest)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static WorkingCopy copy(ResultSet row) throws SQLException {
    int fromRevision = row.getInt("from_revision");
    return new WorkingCopy(
        new CopyId(row.getObject("id", UUID.class)),
        row.getString("municipality"),
        row.getString("name"),
        fromRevision == 0 ? Optional.empty() : Optional.of(fromRevision),
        row.getInt("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        actor(row));
  }

  private CopyRow row(ResultSet row) throws SQLException {
    return new CopyRow(
        row.getInt("row_id"),
        row.getString("sheet"),
        row.getInt("version"),
        row.getInt("position"),
        new PlanTables.Row(
            json.readValue(row.getString("cells"), TEXTS),
            json.readValue(row.getString("extras"), TEXTS)));
  }

  private static CopyChange change(ResultSet row) throws SQLException {
    int undoes = row.getInt("undoes");
    return new CopyChange(
        row.getInt("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        actor(row),
        CopyChange.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
        undoes == 0 ? Optional.empty() : Optional.of(undoes));
  }

  private static Actor actor(ResultSet row) throws SQLException {
    String name = row.getString("actor");
    return row.getString("actor_kind").equals("person") ? Actor.person(name) : Actor.part(name);
  }
}
