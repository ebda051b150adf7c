package dk.tonsvis.drafting;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Comments and their answers in the table `drafting_comment`.
final class CommentStore {
  private static final String LIST =
      """
      select id, copy, municipality, row_id, answers, person, body, at, settled_at, settled_by
      from drafting_comment
      where copy = :copy
      order by at, id
      """;

  private static final String INSERT =
      """
      insert into drafting_comment (id, copy, municipality, row_id, answers, person, body, at)
      values (:id, :copy, :municipality, :row, :answers, :person, :body, :at)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;

  CommentStore(Database database) {
    this.jdbc = database.jdbc();
  }

  /// What is to be stored.
  ///
  /// @param answers the comment that it answers
  record New(
      CommentId id,
      Optional<Integer> row,
      Optional<CommentId> answers,
      PersonId person,
      String body) {}

  /// One line of the table.
  private record Line(Comment comment, Optional<CommentId> answers) {}

  /// Oldest first, with their answers.
  List<Comment> list(CopyId copy) {
    List<Line> lines =
        jdbc.sql(LIST).param("copy", copy.value()).query((row, _) -> line(row)).list();
    Map<CommentId, List<Comment.Said>> answers = new LinkedHashMap<>();
    for (Line line : lines) {
      line.answers()
          .ifPresent(
              to -> answers.computeIfAbsent(to, _ -> new ArrayList<>()).add(line.comment().said()));
    }
    return lines.stream()
        .filter(line -> line.answers().isEmpty())
        .map(line -> with(line.comment(), answers.getOrDefault(line.comment().id(), List.of())))
        .toList();
  }

  private static Comment with(Comment comment, List<Comment.Said> answers) {
    return new Comment(
        comment.id(),
        comment.copy(),
        comment.municipality(),
        comment.row(),
        comment.said(),
        answers,
        comment.settled());
  }

  /// The copies about which something was said.
  List<CopyId> copiesSpokenIn(Instant from, Instant before) {
    return jdbc.sql(
            """
            select distinct copy from drafting_comment
            where at >= :from and at < :before
            order by copy
            """)
        .param("from", at(from))
        .param("before", at(before))
        .query((row, _) -> new CopyId(row.getObject("copy", UUID.class)))
        .list();
  }

  int count(CopyId copy) {
    return jdbc.sql("select count(*) from drafting_comment where copy = :copy")
        .param("copy", copy.value())
        .query(Integer.class)
        .single();
  }

  /// Whether it was new.
  boolean insert(WorkingCopy copy, New comment, Instant now) {
    return jdbc.sql(INSERT)
            .param("id", comment.id().value())
            .param("copy", copy.id().value())
            .param("municipality", copy.municipality())
            .param("row", comment.row().orElse(null))
            .param("answers", comment.answers().map(CommentId::value).orElse(null))
            .param("person", comment.person().value())
            .param("body", comment.body())
            .param("at", at(now))
            .update()
        == 1;
  }

  void settle(CommentId id, Optional<Comment.Settled> settled) {
    jdbc.sql("update drafting_comment set settled_at = :at, settled_by = :by where id = :id")
        .param("id", id.value())
        .param("at", settled.map(each -> at(each.at())).orElse(null))
        .param("by", settled.map(each -> each.person().value()).orElse(null))
        .update();
  }

  private static Line line(ResultSet row) throws SQLException {
    Optional<PersonId> settledBy = id(row, "settled_by").map(PersonId::new);
    @Nullable OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
    return new Line(
        new Comment(
            new CommentId(row.getObject("id", UUID.class)),
            new CopyId(row.getObject("copy", UUID.class)),
            row.getString("municipality"),
            Optional.ofNullable(row.getObject("row_id", Integer.class)),
            new Comment.Said(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("body")),
            List.of(),
            settledAt == null
                ? Optional.empty()
                : settledBy.map(by -> new Comment.Settled(by, settledAt.toInstant()))),
        id(row, "answers").map(CommentId::new));
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
