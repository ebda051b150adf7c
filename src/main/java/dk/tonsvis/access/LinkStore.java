package dk.tonsvis.access;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Personal links in their table.
final class LinkStore {
  private static final String COLUMNS =
      "id, purpose, subject, person, issued_at, expires_at, revoked_at, redeemed_at";

  private static final String INSERT =
      """
      insert into access_link (id, token_hash, purpose, subject, person, issued_at, expires_at)
      values (:id, :hash, :purpose, :subject, :person, :issued, :expires)
      """;

  private static final String FIND =
      """
      select %s
      from access_link
      where purpose = :purpose and token_hash = :hash
      """
          .formatted(COLUMNS);

  private static final String LIST =
      """
      select %s
      from access_link
      where purpose = :purpose and subject = :subject
      order by issued_at, id
      """
          .formatted(COLUMNS);

  private static final String WAITING =
      """
      select %s
      from access_link
      where purpose = :purpose
        and (:person::uuid is null or person = :person::uuid)
        and redeemed_at is null and revoked_at is null and expires_at > :now
      order by issued_at, id
      """
          .formatted(COLUMNS);

  /// One of many at the same time gets the row; the others wait for it and find it redeemed.
  private static final String REDEEM =
      """
      update access_link
      set redeemed_at = :now
      where purpose = :purpose and token_hash = :hash
        and redeemed_at is null and revoked_at is null and expires_at > :now
      returning %s
      """
          .formatted(COLUMNS);

  private static final String REVOKE =
      """
      update access_link
      set revoked_at = :now
      where purpose = :purpose
        and (:id::uuid is null or id = :id::uuid)
        and (:subject::text is null or subject = :subject)
        and (:person::uuid is null or person = :person::uuid)
        and redeemed_at is null and revoked_at is null
      returning %s
      """
          .formatted(COLUMNS);

  private final Database database;

  LinkStore(Database database) {
    this.database = database;
  }

  void insert(Link link, byte[] hash) {
    database
        .jdbc()
        .sql(INSERT)
        .param("id", link.id())
        .param("hash", hash)
        .param("purpose", link.purpose().key())
        .param("subject", link.subject())
        .param("person", link.person().map(PersonId::value).orElse(null))
        .param("issued", utc(link.issuedAt()))
        .param("expires", utc(link.expiresAt()))
        .update();
  }

  Optional<Link> find(Purpose purpose, byte[] hash) {
    return database
        .jdbc()
        .sql(FIND)
        .param("purpose", purpose.key())
        .param("hash", hash)
        .query((row, _) -> link(row))
        .optional();
  }

  List<Link> list(Purpose purpose, String subject) {
    return database
        .jdbc()
        .sql(LIST)
        .param("purpose", purpose.key())
        .param("subject", subject)
        .query((row, _) -> link(row))
        .list();
  }

  List<Link> waiting(Purpose purpose, Optional<PersonId> person, Instant now) {
    return database
        .jdbc()
        .sql(WAITING)
        .param("purpose", purpose.key())
        .param("person", person.map(PersonId::value).orElse(null))
        .param("now", utc(now))
        .query((row, _) -> link(row))
        .list();
  }

  /// One at a time changes a person's links, to the end of the transaction: who redeems one takes
  /// the others back, and two who did so at once would wait for each other.
  void lock(PersonId person) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended('links ' || :person, 0))")
        .param("person", person.toString())
        .query((_, _) -> true)
        .single();
  }

  Optional<Link> redeem(Purpose purpose, byte[] hash, Instant now) {
    return database
        .jdbc()
        .sql(REDEEM)
        .param("purpose", purpose.key())
        .param("hash", hash)
        .param("now", utc(now))
        .query((row, _) -> link(row))
        .optional();
  }

  /// Those of a purpose that are meant by all that is given.
  List<Link> revoke(
      Purpose purpose,
      Optional<UUID> id,
      Optional<String> subject,
      Optional<PersonId> person,
      Instant now) {
    return database
        .jdbc()
        .sql(REVOKE)
        .param("purpose", purpose.key())
        .param("id", id.orElse(null))
        .param("subject", subject.orElse(null))
        .param("person", person.map(PersonId::value).orElse(null))
        .param("now", utc(now))
        .query((row, _) -> link(row))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getObject("id", UUID.class),
        Purpose.ofKey(row.getString("purpose")),
        row.getString("subject"),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        at(row, "revoked_at"),
        at(row, "redeemed_at"));
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
