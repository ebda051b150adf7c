package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.store.Database;
import java.util.Optional;

/// How the first administrator gets in, and one who has lost the way: by a link that the machine
/// itself prints. Whoever may start the program on it may also read its database.
public final class Administrators {
  private static final Actor ACTOR = Actor.part("access");

  private final Database database;
  private final People people;
  private final Links links;
  private final Passwords passwords;

  Administrators(Database database, People people, Links links, Passwords passwords) {
    this.database = database;
    this.people = people;
    this.links = links;
    this.passwords = passwords;
  }

  /// A link for the first one; empty once there is one. An earlier link is taken back.
  public Optional<IssuedLink> linkForFirst() {
    return people.hasAdministrator() ? Optional.empty() : Optional.of(link());
  }

  /// A link for one more, or for one who has lost the way in. An earlier link is taken back.
  public IssuedLink link() {
    return database.inTransaction(
        () -> {
          links.revokeAll(Purpose.FIRST_ADMINISTRATOR, Optional.empty(), Optional.empty(), ACTOR);
          return links.issue(Purpose.FIRST_ADMINISTRATOR, "", Optional.empty(), ACTOR);
        });
  }

  /// Redeems the link: a person of this address, who is made if there is none, is administrator and
  /// has this password. Empty if the link is no good. Throws as [People#create] and
  /// [Passwords#set] do, and the link stays good.
  public Optional<Person> welcome(
      String token, String name, String email, String password, Language language) {
    Passwords.Hashed hashed = passwords.hash(password, name, email);
    return database.inTransaction(
        () -> {
          if (links.redeem(Purpose.FIRST_ADMINISTRATOR, token).isEmpty()) {
            return Optional.empty();
          }
          Person person =
              people
                  .findByEmail(email)
                  .map(known -> renamed(known, name))
                  .orElseGet(() -> people.create(name, email, language, ACTOR));
          people.addMembership(
              person.id(),
              Organisation.INSTALLATION,
              Role.ADMINISTRATOR,
              people.today(),
              Optional.empty(),
              ACTOR);
          passwords.store(
              person.id(), hashed, Optional.empty(), Actor.person(person.id().toString()));
          return Optional.of(person);
        });
  }

  /// The rules of passwords are held against the name that was just given.
  private Person renamed(Person known, String name) {
    Person person = new Person(known.id(), name.strip(), known.email(), known.language());
    people.change(person, ACTOR);
    return person;
  }
}
