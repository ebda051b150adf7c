package dk.tonsvis.access;

import dk.tonsvis.journal.Journal;
import dk.tonsvis.person.People;
import dk.tonsvis.store.Database;
import java.time.Clock;

/// All ways in.
public record Access(
    Passwords passwords,
    Links links,
    Recoveries recoveries,
    Administrators administrators,
    Providers providers,
    Identities identities,
    Passkeys passkeys,
    Sessions sessions,
    Sightings sightings) {

  public static Access over(Database database, Journal journal, People people, Clock clock) {
    Sessions sessions = new Sessions(database, clock);
    Passwords passwords = new Passwords(database, journal, people, sessions, clock);
    Links links = new Links(database, journal, clock);
    Providers providers = new Providers(database, journal);
    return new Access(
        passwords,
        links,
        new Recoveries(database, clock),
        new Administrators(database, people, links, passwords),
        providers,
        new Identities(database, journal, people, providers, clock),
        new Passkeys(database, journal),
        sessions,
        new Sightings(database, clock));
  }
}
