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
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  record LampLit(String street, int lamps) implements Fact {}

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
      assertThat(journal.list(first.number(), 10)).containsExactly(entries.getLast());
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
}
