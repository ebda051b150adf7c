package dk.tonsvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody is always administrator, whoever tries what at the same time.
class LastAdministratorTest {
  private static final Actor ACTOR = Actor.part("test");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);

  /// Each is a chance for two to find that one is left.
  private static final int TRIES = 20;

  private static Database database;
  private static People people;
  private static PersonalData data;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    Journal journal = new Journal(database, CLOCK);
    people = new People(database, journal, CLOCK);
    data = new PersonalData(database, journal, CLOCK);
  }

  @AfterEach
  void nobodyIsLeftOver() {
    database.jdbc().sql("update membership set until_day = from_day - 1").update();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Membership administrator(String name) {
    Person person = people.create(name, name + "@vindby.example", Language.DANISH, ACTOR);
    return people
        .addMembership(
            person.id(),
            Organisation.INSTALLATION,
            Role.ADMINISTRATOR,
            people.today(),
            Optional.empty(),
            ACTOR)
        .orElseThrow();
  }

  @Test
  void the_last_one_is_neither_ended_nor_forgotten() {
    Membership only = administrator("Asta");
    assertThat(people.endMembership(only, ACTOR)).isFalse();
    assertThat(data.erase(only.person(), ACTOR)).isEqualTo(Erasure.LAST_ADMINISTRATOR);
    assertThat(people.hasAdministrator()).isTrue();
    Membership another = administrator("Bo");
    assertThat(people.endMembership(only, ACTOR)).isTrue();
    assertThat(people.endMembership(another, ACTOR)).isFalse();
  }

  @Test
  void of_two_who_are_ended_at_once_one_stays() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      Membership one = administrator("one" + i);
      Membership other = administrator("other" + i);
      assertThat(
              atOnce(
                  () -> people.endMembership(one, ACTOR), () -> people.endMembership(other, ACTOR)))
          .containsExactlyInAnyOrder(true, false);
      nobodyIsLeftOver();
    }
  }

  @Test
  void of_two_who_forget_each_other_at_once_one_stays() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      PersonId one = administrator("gone" + i).person();
      PersonId other = administrator("went" + i).person();
      assertThat(
              atOnce(
                  () -> data.erase(one, Actor.person(other.toString())),
                  () -> data.erase(other, Actor.person(one.toString()))))
          .containsExactlyInAnyOrder(Erasure.FORGOTTEN, Erasure.LAST_ADMINISTRATOR);
      nobodyIsLeftOver();
    }
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<T> first =
          pool.submit(
              () -> {
                start.await();
                return one.call();
              });
      Future<T> second =
          pool.submit(
              () -> {
                start.await();
                return other.call();
              });
      return List.of(first.get(), second.get());
    }
  }
}
