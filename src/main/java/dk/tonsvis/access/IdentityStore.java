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
import java.util.Set;
import java.util.UUID;

/// Identities, and the memberships that came with them, in their tables.
final class IdentityStore {
  private static final String USE =
      """
      update access_identity
      set used_at = :at
      where issuer = :issuer and subject = :subject
      returning issuer, subject, person, linked_at, used_at
      """;

  private static final String FIND =
      """
      select issuer, subject, person, linked_at, used_at
      from access_identity
      where issuer = :issuer and subject = :subject
      """;

  private static final String LIST =
      """
      select issuer, subject, person, linked_at, used_at
      from access_identity
      where person = :person
      order by issuer, subject
      """;

  private static final String INSERT =
      """
      insert into access_identity (issuer, subject, person, linked_at, used_at)
      values (:issuer, :subject, :person, :at, :at)
      on conflict (issuer, subject) do nothing
      """;

  private static final String DELETE =
      """
      delete from access_identity
      where person = :person and issuer = :issuer and subject = :subject
      """;

  private static final String CLAIMED =
      """
      select c.membership
      from access_claimed_membership c
      join membership m on m.id = c.membership
      where m.person = :person and c.provider = :provider
      """;

  private static final String CLAIMANTS =
      """
      select distinct m.person
      from access_claimed_membership c
      join membership m on m.id = c.membership
      where c.provider = :provider
      order by m.person
      """;

  private static final String CLAIM =
      """
      insert into access_claimed_membership (membership, provider)
      values (:membership, :provider)
      """;

  private final Database database;

  IdentityStore(Database database) {
    this.database = database;
  }

  /// Notes that it was used; empty if nobody has it.
  Optional<Identity> use(String issuer, String subject, Instant at) {
    return database
        .jdbc()
        .sql(USE)
        .param("issuer", issuer)
        .param("subject", subject)
        .param("at", utc(at))
        .query((row, _) -> identity(row))
        .optional();
  }

  Optional<Identity> find(String issuer, String subject) {
    return database
        .jdbc()
        .sql(FIND)
        .param("issuer", issuer)
        .param("subject", subject)
        .query((row, _) -> identity(row))
        .optional();
  }

  List<Identity> list(PersonId person) {
    return database
        .jdbc()
        .sql(LIST)
        .param("person", person.value())
        .query((row, _) -> identity(row))
        .list();
  }

  /// Whether it was nobody's.
  boolean insert(String issuer, String subject, PersonId person, Instant at) {
    return database
            .jdbc()
            .sql(INSERT)
            .param("issuer", issuer)
            .param("subject", subject)
            .param("person", person.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  boolean delete(PersonId person, String issuer, String subject) {
    return database
            .jdbc()
            .sql(DELETE)
            .param("person", person.value())
            .param("issuer", issuer)
            .param("subject", subject)
            .update()
        == 1;
  }

  /// The memberships that a person has by a provider's word, ended ones too.
  Set<Long> claimed(PersonId person, String provider) {
    return database
        .jdbc()
        .sql(CLAIMED)
        .param("person", person.value())
        .param("provider", provider)
        .query((row, _) -> row.getLong(1))
        .set();
  }

  /// Everybody who ever had a membership by a provider's word.
  List<PersonId> claimants(String provider) {
    return database
        .jdbc()
        .sql(CLAIMANTS)
        .param("provider", provider)
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  void claim(long membership, String provider) {
    database.jdbc().sql(CLAIM).param("membership", membership).param("provider", provider).update();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Identity identity(ResultSet row) throws SQLException {
    return new Identity(
        row.getString("issuer"),
        row.getString("subject"),
        new PersonId(row.getObject("person", UUID.class)),
        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
        row.getObject("used_at", OffsetDateTime.class).toInstant());
  }
}
