package dk.tonsvis.desk;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Remembers how far the journal had come when people last were at their overview.
final class LastVisit {
  /// Pages that are read within this time belong to one visit: what was new at its beginning stays
  /// new.
  private static final Duration ONE_VISIT = Duration.ofHours(1);

  private static final String LOOK =
      """
      insert into desk_visit as v (person, before, now, seen_at)
      values (:person, :head, :head, :at)
      on conflict (person) do update
      set before  = case when v.seen_at < :since then v.now else v.before end,
          now     = greatest(v.now, excluded.now),
          seen_at = excluded.seen_at
      returning before
      """;

  private final Database database;
  private final Clock clock;

  LastVisit(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Notes that somebody is here; how far the journal had come at their visit before this one. At
  /// the first visit nothing is new.
  ///
  /// @param head how far the journal has come now
  long look(PersonId person, long head) {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return database
        .jdbc()
        .sql(LOOK)
        .param("person", person.value())
        .param("head", head)
        .param("at", now)
        .param("since", now.minus(ONE_VISIT))
        .query(Long.class)
        .single();
  }
}
