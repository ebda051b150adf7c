package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.place.Places;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.MovingClock;
import dk.tonsvis.store.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Access on a database of its own, with a clock that goes on when it is told to.
final class TestAccess implements AutoCloseable {
  static final Actor ACTOR = Actor.part("test");
  static final Organisation VINDBY = Organisation.of(Places.load().find("vindby").orElseThrow());

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final MovingClock clock = MovingClock.at("2026-11-24T09:00:00Z");
  final Database database = TestDatabase.fresh();
  final Journal journal = new Journal(database, clock);
  final People people = new People(database, journal, clock);
  final Access access = Access.over(database, journal, people, clock);

  /// Somebody with an address of their own.
  Person person(String name) {
    return people.create(
        name, "p" + NUMBER.incrementAndGet() + "@vindby.example", Language.DANISH, ACTOR);
  }

  /// The kinds of all facts so far.
  List<String> kinds() {
    return journal.list(0, 10_000).stream().map(entry -> entry.kind()).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
