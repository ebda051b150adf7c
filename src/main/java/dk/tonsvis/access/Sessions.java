package dk.tonsvis.access;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where people are signed in. The door begins sessions and lets them end by themselves; here they
/// are looked over and ended from outside.
public final class Sessions {
  /// A session that nobody used for this long has ended.
  public static final Duration IDLE = Duration.ofMinutes(60);

  /// The longest working day: then one signs in again, however busy.
  public static final Duration LONGEST = Duration.ofHours(12);

  /// The name of the attribute that says what device it is, as UTF-8.
  public static final String DEVICE = "device";

  private static final String LIST =
      """
      select s.primary_id, s.session_id, s.creation_time, s.last_access_time, a.attribute_bytes
      from spring_session s
      left join spring_session_attributes a
        on a.session_primary_id = s.primary_id and a.attribute_name = :device
      where s.principal_name = :person
        and s.expiry_time > :now
        and s.creation_time > :oldest
      order by s.last_access_time desc, s.primary_id
      """;

  private final Database database;
  private final Clock clock;

  Sessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Those that have not ended, last used first.
  ///
  /// @param current the id by which the asking session is found
  public List<OpenSession> list(PersonId person, Optional<String> current) {
    Instant now = clock.instant();
    return database
        .jdbc()
        .sql(LIST)
        .param("device", DEVICE)
        .param("person", person.toString())
        .param("now", now.toEpochMilli())
        .param("oldest", now.minus(LONGEST).toEpochMilli())
        .query(
            (row, _) ->
                new OpenSession(
                    row.getString("primary_id").strip(),
                    text(row.getBytes("attribute_bytes")),
                    Instant.ofEpochMilli(row.getLong("creation_time")),
                    Instant.ofEpochMilli(row.getLong("last_access_time")),
                    current.equals(Optional.of(row.getString("session_id").strip()))))
        .list();
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /// Ends one of a person's own; whether there was one.
  public boolean end(PersonId person, String id) {
    return database
            .jdbc()
            .sql("delete from spring_session where principal_name = :person and primary_id = :id")
            .param("person", person.toString())
            .param("id", id)
            .update()
        == 1;
  }

  /// Ends all of a person's, everywhere; returns how many.
  public int endAll(PersonId person) {
    return endAllBut(person, Optional.empty());
  }

  /// The same but for one, named by the id by which it is found.
  public int endAllBut(PersonId person, Optional<String> kept) {
    return database
        .jdbc()
        .sql(
            """
            delete from spring_session
            where principal_name = :person and session_id is distinct from :kept
            """)
        .param("person", person.toString())
        .param("kept", kept.orElse(null))
        .update();
  }
}
