package dk.tonsvis.desk;

import dk.tonsvis.api.ApiConfiguration;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.site.Site;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import dk.tonsvis.watch.WatchConfiguration;
import dk.tonsvis.web.Installation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A server with the desk on a database of its own, and people to sign in as. As in `serve`, what
/// does not say so sees nobody's drafts.
final class RunningDesk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Actor ACTOR = Actor.part("test");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Settings database;
  private final House house;
  private final Site site;

  private RunningDesk(Settings database, House house, Site site) {
    this.database = database;
    this.house = house;
    this.site = site;
  }

  static RunningDesk start(Class<?>... more) {
    return start(Installation.UNSAID, more);
  }

  /// The same for an installation with an address of its own.
  static RunningDesk start(Installation installation, Class<?>... more) {
    return start(TestDatabase.settings(), installation, more);
  }

  /// Another server on the database of this one, as a second node is.
  RunningDesk beside() {
    return start(database, Installation.UNSAID);
  }

  private static RunningDesk start(Settings database, Installation installation, Class<?>... more) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    House house =
        House.over(Database.open(database, Sight.NOTHING, Language.ENGLISH, _ -> {}), clock);
    Class<?>[] doors = new Class<?>[more.length + 4];
    doors[0] = ApiConfiguration.class;
    doors[1] = DeskConfiguration.class;
    doors[2] = WatchConfiguration.class;
    doors[3] = TestSignIn.class;
    System.arraycopy(more, 0, doors, 4, more.length);
    return new RunningDesk(database, house, Site.start(house, installation, "127.0.0.1", 0, doors));
  }

  House house() {
    return house;
  }

  String address() {
    return "http://127.0.0.1:" + site.port();
  }

  Organisation municipality(String slug) {
    return Organisation.of(house.places().find(slug).orElseThrow());
  }

  /// Somebody with an invented name and no role.
  Person person(String name) {
    return house
        .people()
        .create(name, "p" + NUMBER.incrementAndGet() + "@vindby.example", Language.DANISH, ACTOR);
  }

  /// Somebody with a role.
  Person person(String name, Organisation organisation, Role role) {
    Person person = person(name);
    house.people().addMembership(person.id(), organisation, role, TODAY, Optional.empty(), ACTOR);
    return person;
  }

  /// A browser of nobody's.
  Browser browser() {
    return new Browser(address());
  }

  /// A browser in which somebody has signed in.
  Browser browser(Person person) {
    Browser browser = new Browser(address());
    browser.get(TestSignIn.PATH + "?person=" + person.id());
    return browser;
  }

  @Override
  public void close() {
    site.close();
    house.close();
  }
}
