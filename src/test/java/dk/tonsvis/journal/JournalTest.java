package dk.tonsvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  record LampLit(String street, int lamps) implements Fact {}

  record LampOut(String street) implements Fact {}

  @Test
  void a_fact_is_kept_with_its_actor_time_and_place() {
    try (Database database = TestDatabase.fresh()) {
      Journal journal = new Journal(database, Clock.fixed(NOON, ZoneOffset.UTC));
      database.inTransaction(
          () -> {
            journal.write(Actor.person("Maja"), Optional.of("0999"), new LampLit("Søndergade", 3));
            journal.write(Actor.part("reference"), Optional.empty(), new LampLit("Nørregade", 1));
            return true;
          });
      List<Entry> entries = journal.list(0, 10);
      assertThat(entries).hasSize(2);
      Entry first = entries.getFirst();
      assertThat(first.actor()).isEqualTo(Actor.person("Maja"));
      assertThat(first.at()).isEqualTo(NOON);
      assertThat(first.place()).contains("0999");
      assertThat(first.kind()).isEqualTo("LampLit");
      assertThat(first.body()).isEqualTo("{\"lamps\": 3, \"street\": \"Søndergade\"}");
      assertThat(journal.list(first.position(), 10)).containsExactly(entries.getLast());
    }
  }

  @Test
  void a_fact_is_gone_with_the_change_that_failed() {
    try (Database database = TestDatabase.fresh()) {
      Journal journal = new Journal(database, Clock.fixed(NOON, ZoneOffset.UTC));
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      () -> {
                        journal.write(
                            Actor.part("test"), Optional.empty(), new LampLit("Vestergade", 2));
                        throw new IllegalStateException("the change failed");
                      }))
          .hasMessage("the change failed");
      assertThat(journal.list(0, 10)).isEmpty();
    }
  }

  @Test
  void a_fact_cannot_be_written_outside_a_transaction() {
    try (Database database = TestDatabase.fresh()) {
      Journal journal = new Journal(database, Clock.fixed(NOON, ZoneOffset.UTC));
      assertThatThrownBy(
              () -> journal.write(Actor.part("test"), Optional.empty(), new LampLit("x", 1)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void facts_are_found_by_who_what_when_and_where_newest_first() {
    try (Database database = TestDatabase.fresh()) {
      write(database, NOON, Actor.person("a"), Optional.of("0461"), new LampLit("1", 1));
      write(database, NOON.plusSeconds(60), Actor.part("a"), Optional.of("0999"), new LampOut("2"));
      write(database, NOON.plusSeconds(120), Actor.person("b"), Optional.empty(), new LampOut("3"));
      write(
          database,
          NOON.plusSeconds(180),
          Actor.person("a"),
          Optional.of("0999"),
          new LampOut("4"));
      Journal journal = new Journal(database, Clock.systemUTC());
      JournalQuery all = JournalQuery.newest(10);
      assertThat(positions(journal, all)).containsExactly(4L, 3L, 2L, 1L);
      assertThat(positions(journal, all.withActor(Actor.person("a")))).containsExactly(4L, 1L);
      assertThat(positions(journal, all.withActor(Actor.part("a")))).containsExactly(2L);
      assertThat(positions(journal, all.withKinds(Set.of("LampOut")))).containsExactly(4L, 3L, 2L);
      assertThat(positions(journal, all.withPlaces(Set.of("0999", "0101"))))
          .containsExactly(4L, 2L);
      assertThat(positions(journal, all.withPlaces(Set.of()))).isEmpty();
      assertThat(
              positions(
                  journal, all.withFrom(NOON.plusSeconds(60)).withUntil(NOON.plusSeconds(180))))
          .containsExactly(3L, 2L);
    }
  }

  @Test
  void pages_of_facts_follow_each_other_while_more_are_written() {
    try (Database database = TestDatabase.fresh()) {
      for (int i = 0; i < 5; i++) {
        write(database, NOON, Actor.part("a"), Optional.empty(), new LampOut("x"));
      }
      Journal journal = new Journal(database, Clock.systemUTC());
      JournalQuery two = JournalQuery.newest(2);
      assertThat(positions(journal, two)).containsExactly(5L, 4L);
      write(database, NOON, Actor.part("a"), Optional.empty(), new LampOut("y"));
      assertThat(positions(journal, two.withBefore(4))).containsExactly(3L, 2L);
      assertThat(positions(journal, two.withBefore(2))).containsExactly(1L);
    }
  }

  @Test
  void a_page_has_a_size_that_can_be_shown() {
    assertThatThrownBy(() -> JournalQuery.newest(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JournalQuery.newest(1_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> positions(Journal journal, JournalQuery query) {
    return journal.list(query).stream().map(Entry::position).toList();
  }

  private static void write(
      Database database, Instant at, Actor actor, Optional<String> place, Fact fact) {
    database.inTransaction(
        () -> {
          new Journal(database, Clock.fixed(at, ZoneOffset.UTC)).write(actor, place, fact);
          return true;
        });
  }
}
