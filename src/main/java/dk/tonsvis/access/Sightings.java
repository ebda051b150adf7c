package dk.tonsvis.access;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Remembers from where people sign in, so that they can be told when it is from somewhere else.
///
/// A place in the net is kept as a hash together with the person, so that two people who sit in the
/// same office have nothing in common here; and with a key that is kept apart from it, since there
/// are few enough addresses to try them all.
public final class Sightings {
  /// In its `exists` the database still stands as it did before the row.
  private static final String SEE =
      """
      insert into access_sighting (person, device, source, first_at, last_at)
      values (:person, :device, :source, :at, :at)
      on conflict (person, device, source) do update set last_at = :at
      returning id, xmax = 0 as is_new,
        exists (select from access_sighting as other where other.person = :person) as has_others
      """;

  private final Database database;
  private final Keys keys;
  private final Clock clock;

  Sightings(Database database, Clock clock) {
    this.database = database;
    this.keys = new Keys(database);
    this.clock = clock;
  }

  /// Somebody has signed in.
  ///
  /// @param device what it is, in words, as for [Sessions#DEVICE]
  /// @param source where in the net they come from; one subscriber is one source
  public Sighting see(PersonId person, String device, String source) {
    return database
        .jdbc()
        .sql(SEE)
        .param("person", person.value())
        .param("device", device)
        .param("source", keys.hash("sighting", person + " " + source))
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(
            (row, _) -> {
              if (!row.getBoolean("is_new")) {
                return new Sighting.Known();
              }
              return row.getBoolean("has_others")
                  ? new Sighting.New(row.getLong("id"))
                  : new Sighting.First();
            })
        .single();
  }
}
