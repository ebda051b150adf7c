package dk.tonsvis.access;

import dk.tonsvis.journal.Journal;
import dk.tonsvis.person.People;
import dk.tonsvis.store.Database;
import java.time.Clock;

/// All ways in.
public record Access(
    Passwords passwords,
    Links links,
    Offers offers,
    WaysIn waysIn,
    Recoveries recoveries,
    Administrators administrators,
    Providers providers,
    Identities identities,
    Passkeys passkeys,
    Sessions sessions,
    Sightings sightings) {

  public static Access over(Database database, Journal journal, People people, Clock clock) {
    Sessions sessions = new Sessions(database, clock);
    Links links = new Links(database, journal, clock);
    Passwords passwords = new Passwords(database, journal, people, links, sessions, clock);
    Providers providers = new Providers(database, journal, people);
    Identities identities = new Identities(database, journal, people, providers, clock);
    Passkeys passkeys = new Passkeys(database, journal);
    return new Access(
        passwords,
        links,
        new Offers(database, people, links, clock),
        new WaysIn(database, links, passwords, identities, passkeys),
        new Recoveries(database, clock),
        new Administrators(database, people, links, passwords),
        providers,
        identities,
        passkeys,
        sessions,
        new Sightings(database, clock));
  }
}
