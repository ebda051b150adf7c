package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
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
import java.util.TreeSet;
import java.util.UUID;

/// Keeps the public halves of people's passkeys.
public final class Passkeys {
  /// More than anybody has devices.
  public static final int MOST = 20;

  private static final String COLUMNS =
      """
      id, person, public_key, attestation, signature_count, uv_initialized, backup_eligible, backup_state,
      transports, label, created_at, used_at""";

  private static final String SELECT =
      """
      select %s
      from access_passkey
      where (:id::text is null or id = :id) and (:person::uuid is null or person = :person::uuid)
      order by created_at, id
      """
          .formatted(COLUMNS);

  private static final String INSERT =
      """
      insert into access_passkey (%s)
      values (:id, :person, :key, :attestation, :count, :verifying, :eligible, :backedUp, :transports, :label,
              :created, :used)
      """
          .formatted(COLUMNS);

  private static final String USE =
      """
      update access_passkey
      set signature_count = :count, uv_initialized = :verifying, backup_state = :backedUp,
          used_at = :used
      where id = :id
      """;

  private final Database database;
  private final Journal journal;

  Passkeys(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  public Optional<Passkey> find(String id) {
    return select(Optional.of(id), Optional.empty()).stream().findFirst();
  }

  /// A person's own, oldest first.
  public List<Passkey> list(PersonId person) {
    return select(Optional.empty(), Optional.of(person));
  }

  public void add(Passkey passkey) {
    database.inTransaction(
        () -> {
          int added =
              database
                  .jdbc()
                  .sql(INSERT)
                  .param("id", passkey.id())
                  .param("person", passkey.person().value())
                  .param("key", passkey.publicKey())
                  .param("attestation", passkey.attestation())
                  .param("count", passkey.signatureCount())
                  .param("verifying", passkey.isVerifying())
                  .param("eligible", passkey.isBackupEligible())
                  .param("backedUp", passkey.isBackedUp())
                  .param("transports", String.join(" ", new TreeSet<>(passkey.transports())))
                  .param("label", passkey.label())
                  .param("created", utc(passkey.createdAt()))
                  .param("used", utc(passkey.usedAt()))
                  .update();
          String person = passkey.person().toString();
          journal.write(Actor.person(person), Optional.empty(), new PasskeyAdded(person));
          return added;
        });
  }

  /// Notes what its device said when it was used.
  public void used(Passkey passkey) {
    database
        .jdbc()
        .sql(USE)
        .param("id", passkey.id())
        .param("count", passkey.signatureCount())
        .param("verifying", passkey.isVerifying())
        .param("backedUp", passkey.isBackedUp())
        .param("used", utc(passkey.usedAt()))
        .update();
  }

  /// Whether the person had it.
  public boolean remove(PersonId person, String id) {
    return database.inTransaction(
        () -> {
          boolean isGone =
              database
                      .jdbc()
                      .sql("delete from access_passkey where person = :person and id = :id")
                      .param("person", person.value())
                      .param("id", id)
                      .update()
                  == 1;
          if (isGone) {
            journal.write(
                Actor.person(person.toString()),
                Optional.empty(),
                new PasskeyRemoved(person.toString()));
          }
          return isGone;
        });
  }

  private List<Passkey> select(Optional<String> id, Optional<PersonId> person) {
    return database
        .jdbc()
        .sql(SELECT)
        .param("id", id.orElse(null))
        .param("person", person.map(PersonId::value).orElse(null))
        .query((row, _) -> passkey(row))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    String transports = row.getString("transports");
    return new Passkey(
        row.getString("id"),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("public_key"),
        row.getString("attestation"),
        row.getLong("signature_count"),
        row.getBoolean("uv_initialized"),
        row.getBoolean("backup_eligible"),
        row.getBoolean("backup_state"),
        transports.isEmpty() ? Set.of() : Set.of(transports.split(" ", -1)),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("used_at", OffsetDateTime.class).toInstant());
  }
}
