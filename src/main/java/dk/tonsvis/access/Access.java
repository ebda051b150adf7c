package dk.tonsvis.access;

import dk.tonsvis.journal.Journal;
import dk.tonsvis.person.People;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.util.List;

/// All ways in.
public record Access(
    Passwords passwords,
    Links links,
    Administrators administrators,
    Providers providers,
    Identities identities,
    Passkeys passkeys,
    Sessions sessions) {

  /// The tables that hold a person's ways in.
  private static final List<String> OF_PERSON =
      List.of("access_password", "access_identity", "access_passkey", "access_link");

  public static Access over(Database database, Journal journal, People people, Clock clock) {
    Sessions sessions = new Sessions(database, clock);
    Passwords passwords = new Passwords(database, journal, people, sessions, clock);
    Links links = new Links(database, journal, clock);
    Providers providers = new Providers(database, journal);
    return new Access(
        passwords,
        links,
        new Administrators(database, people, links, passwords),
        providers,
        new Identities(database, journal, people, providers, clock),
        new Passkeys(database, journal),
        sessions);
  }

  /// Takes away all of a person's ways in and ends their sessions, in the transaction that forgets
  /// them.
  public void forget(Database database, PersonId person) {
    database.requireTransaction();
    for (String table : OF_PERSON) {
      database
          .jdbc()
          .sql("delete from " + table + " where person = :person")
          .param("person", person.value())
          .update();
    }
    sessions.endAll(person);
  }
}
