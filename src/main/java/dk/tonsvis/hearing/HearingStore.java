package dk.tonsvis.hearing;

import dk.tonsvis.hearing.Reply.Answer;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Replies, their answers and hidings in the tables `hearing_…`.
final class HearingStore {
  private static final String INSERT_REPLY =
      """
      insert into hearing_reply
        (id, reference, municipality, revision, speaker, organisation, name, email,
         is_name_public, body, about, language, received_at)
      values
        (:id, :reference, :municipality, :revision, :speaker, :organisation, :name, :email,
         :isNamePublic, :body, :about, :language, :at)
      on conflict do nothing
      """;

  private static final String REPLIES =
      """
      select r.*,
        (select h.reason from hearing_hiding as h
         where h.reply = r.id order by h.number desc limit 1) as hidden
      from hearing_reply as r
      """;

  private static final String ANSWERS =
      """
      select a.reply, a.number, a.body, a.is_published, a.at
      from hearing_answer as a
      join hearing_reply as r on r.id = a.reply
      where r.municipality = :municipality and r.revision = :revision
      order by a.reply, a.number
      """;

  private static final String INSERT_ANSWER =
      """
      insert into hearing_answer
        (reply, number, municipality, body, is_published, at, actor_kind, actor)
      values (:reply, :number, :municipality, :body, :isPublished, :at, :actorKind, :actor)
      """;

  private static final String INSERT_HIDING =
      """
      insert into hearing_hiding (reply, number, municipality, reason, at)
      values
        (:reply,
         (select coalesce(max(number), 0) + 1 from hearing_hiding where reply = :reply),
         :municipality, :reason, :at)
      """;

  private final JdbcClient jdbc;

  HearingStore(Database database) {
    this.jdbc = database.jdbc();
  }

  /// Whether it was new; the same form sent twice is one reply.
  boolean insert(
      String municipality, int revision, Submission reply, String reference, Instant at) {
    return jdbc.sql(INSERT_REPLY)
            .param("id", reply.id().value())
            .param("reference", reference)
            .param("municipality", municipality)
            .param("revision", revision)
            .param("speaker", reply.speaker().key())
            .param("organisation", reply.organisation())
            .param("name", reply.name())
            .param("email", reply.email())
            .param("isNamePublic", reply.isNamePublic())
            .param("body", reply.body())
            .param("about", reply.about())
            .param("language", reply.language().code())
            .param("at", at(at))
            .update()
        == 1;
  }

  /// Oldest first.
  List<Reply> list(String municipality, int revision) {
    Map<UUID, List<Answer>> answers = answers(municipality, revision);
    return jdbc.sql(
            REPLIES
                + """
                where r.municipality = :municipality and r.revision = :revision
                order by r.received_at, r.reference
                """)
        .param("municipality", municipality)
        .param("revision", revision)
        .query((row, _) -> reply(row, answers))
        .list();
  }

  Optional<Reply> find(ReplyId id) {
    return jdbc
        .sql("select municipality, revision from hearing_reply where id = :id")
        .param("id", id.value())
        .query((row, _) -> list(row.getString(1), row.getInt(2)))
        .optional()
        .stream()
        .flatMap(List::stream)
        .filter(reply -> reply.id().equals(id))
        .findFirst();
  }

  Optional<String> findReference(String municipality, int revision, String reference) {
    return jdbc.sql(
            """
            select reference from hearing_reply
            where municipality = :municipality and revision = :revision
              and reference = :reference
            """)
        .param("municipality", municipality)
        .param("revision", revision)
        .param("reference", reference)
        .query((row, _) -> row.getString(1))
        .optional();
  }

  /// One answers a reply at a time, to the end of the transaction.
  void lock(ReplyId id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reply ' || :id, 0))")
        .param("id", id.toString())
        .query((_, _) -> true)
        .single();
  }

  void insert(Reply reply, Answer answer, Actor actor) {
    jdbc.sql(INSERT_ANSWER)
        .param("reply", reply.id().value())
        .param("number", answer.number())
        .param("municipality", reply.municipality())
        .param("body", answer.body())
        .param("isPublished", answer.isPublished())
        .param("at", at(answer.at()))
        .param(
            "actorKind",
            switch (actor) {
              case Actor.Person _ -> "person";
              case Actor.Part _ -> "part";
            })
        .param("actor", actor.name())
        .update();
  }

  void insert(Reply reply, Optional<HidingReason> hidden, Instant at) {
    jdbc.sql(INSERT_HIDING)
        .param("reply", reply.id().value())
        .param("municipality", reply.municipality())
        .param("reason", hidden.map(HidingReason::key).orElse(null))
        .param("at", at(at))
        .update();
  }

  private Map<UUID, List<Answer>> answers(String municipality, int revision) {
    return jdbc
        .sql(ANSWERS)
        .param("municipality", municipality)
        .param("revision", revision)
        .query((row, _) -> Map.entry(row.getObject("reply", UUID.class), answer(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getInt("number"),
        row.getString("body"),
        row.getBoolean("is_published"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Reply reply(ResultSet row, Map<UUID, List<Answer>> answers) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Reply(
        new ReplyId(id),
        row.getString("reference"),
        row.getString("municipality"),
        row.getInt("revision"),
        Speaker.parse(row.getString("speaker")).orElseThrow(),
        row.getString("organisation"),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("is_name_public"),
        row.getString("body"),
        row.getString("about"),
        row.getString("language").equals("en") ? Language.ENGLISH : Language.DANISH,
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        answers.getOrDefault(id, List.of()),
        Optional.ofNullable(row.getString("hidden")).flatMap(HidingReason::parse));
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
