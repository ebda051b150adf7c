package dk.tonsvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.journal.Verification.Broken;
import dk.tonsvis.journal.Verification.Day;
import dk.tonsvis.journal.Verification.Reason;
import dk.tonsvis.journal.Verification.Whole;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Owner;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final Instant EVENING = Instant.parse("2026-11-22T21:00:00.123456Z");
  private static final Actor LAMPLIGHTER = Actor.part("lamplighter");

  private Settings.External settings;
  private Database database;

  record LampLit(String street, int lamps) implements Fact {}

  @BeforeEach
  void open() {
    settings = TestDatabase.settings();
    database = Database.open(settings, Language.ENGLISH, _ -> {});
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Journal journalAt(Instant moment) {
    return new Journal(database, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private Journal light(Instant moment, String... streets) {
    Journal journal = journalAt(moment);
    for (String street : streets) {
      database.inTransaction(
          () -> {
            journal.write(LAMPLIGHTER, Optional.of("0999"), new LampLit(street, 3));
            return true;
          });
    }
    return journal;
  }

  private Verification verifiedAfter(String tampering) {
    Journal journal = light(EVENING, "Søndergade", "Nørregade", "Vestergade");
    Owner.run(settings, "alter table journal_fact disable trigger user");
    Owner.run(settings, "alter table journal_link disable trigger user");
    Owner.run(settings, tampering);
    return journal.verify();
  }

  @Test
  void a_chain_nobody_touched_is_whole_and_has_a_hash_for_each_day() {
    assertThat(journalAt(EVENING).verify()).isEqualTo(new Whole(0, List.of()));
    light(EVENING, "Søndergade", "Nørregade");
    Journal journal = light(EVENING.plusSeconds(86_400), "Vestergade");
    assertThat(journal.verify())
        .isInstanceOfSatisfying(
            Whole.class,
            whole -> {
              assertThat(whole.facts()).isEqualTo(3);
              assertThat(whole.days())
                  .extracting(Day::on)
                  .containsExactly(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23));
            });
  }

  @Test
  void any_sign_in_any_field_is_reckoned_alike_by_the_database_and_the_program() {
    Journal journal = journalAt(EVENING);
    database.inTransaction(
        () -> {
          journal.write(Actor.person("a\nb:😀\u001f"), Optional.empty(), new LampLit("", 0));
          journal.write(
              Actor.part("ø"),
              Optional.of("0461"),
              new LampLit("\\ \" \n\t é e\u0301 🚲 \u00a0", -1));
          return true;
        });
    assertThat(journal.verify()).isInstanceOf(Whole.class);
  }

  @Test
  void a_fact_that_was_written_before_midnight_and_committed_later_belongs_to_the_new_day() {
    light(Instant.parse("2026-11-23T00:00:01Z"), "Søndergade");
    Journal journal = light(Instant.parse("2026-11-22T23:59:59Z"), "Nørregade");
    assertThat(journal.verify())
        .isInstanceOfSatisfying(
            Whole.class,
            whole ->
                assertThat(whole.days())
                    .extracting(Day::on)
                    .containsExactly(LocalDate.of(2026, 11, 23)));
  }

  @Test
  void what_was_written_before_there_was_a_chain_is_in_it() {
    Settings.External old = TestDatabase.settings();
    Settings.Login owner = old.owner().orElseThrow();
    Flyway.configure()
        .dataSource(old.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("program", old.program().user()))
        .table("schema_version")
        .target("10")
        .load()
        .migrate();
    Owner.run(
        old,
        """
        insert into journal_fact (at, actor_kind, actor, place, kind, body)
        select now(), 'person', 'maja', null, 'LampLit', '{"lamps": 1}' from generate_series(1, 2500)
        """);
    try (Database brought = Database.open(old, Language.ENGLISH, _ -> {})) {
      assertThat(new Journal(brought, Clock.systemUTC()).verify())
          .isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.facts()).isEqualTo(2_500));
    }
  }

  @Test
  void a_changed_fact_is_seen() {
    assertThat(verifiedAfter("update journal_fact set body = '{\"lamps\": 4}' where id = 2"))
        .isEqualTo(broken(2L, 2L, Reason.CHANGED));
  }

  @Test
  void a_changed_actor_time_or_place_is_seen() {
    assertThat(verifiedAfter("update journal_fact set actor = 'somebody' where id = 3"))
        .isEqualTo(broken(3L, 3L, Reason.CHANGED));
    Owner.run(settings, "update journal_fact set at = at + interval '1 microsecond' where id = 2");
    assertThat(journalAt(EVENING).verify()).isEqualTo(broken(2L, 2L, Reason.CHANGED));
    Owner.run(settings, "update journal_fact set place = null where id = 1");
    assertThat(journalAt(EVENING).verify()).isEqualTo(broken(1L, 1L, Reason.CHANGED));
  }

  @Test
  void a_removed_fact_is_seen() {
    Owner.run(settings, "alter table journal_link drop constraint journal_link_fact_fkey");
    assertThat(verifiedAfter("delete from journal_fact where id = 2"))
        .isEqualTo(broken(2L, 2L, Reason.MISSING));
  }

  @Test
  void a_fact_removed_with_its_link_is_seen() {
    assertThat(
            verifiedAfter(
                "delete from journal_link where fact = 2; delete from journal_fact where id = 2"))
        .isEqualTo(new Broken(Optional.of(2L), Optional.empty(), Reason.MISSING));
  }

  @Test
  void a_fact_slipped_in_without_a_link_is_seen() {
    assertThat(
            verifiedAfter(
                """
                insert into journal_fact (at, actor_kind, actor, kind, body)
                values (now(), 'part', 'cli', 'LampLit', '{}')
                """))
        .isEqualTo(new Broken(Optional.empty(), Optional.of(4L), Reason.UNLINKED));
  }

  @Test
  void a_changed_link_is_seen() {
    assertThat(verifiedAfter("update journal_link set hash = repeat('0', 64) where position = 2"))
        .isEqualTo(broken(2L, 2L, Reason.CHANGED));
  }

  @Test
  void two_links_that_changed_places_are_seen() {
    assertThat(
            verifiedAfter(
                """
                alter table journal_link drop constraint journal_link_fact_fkey;
                update journal_link set fact = 4 where position = 2;
                update journal_link set fact = 2 where position = 3;
                update journal_link set fact = 3 where position = 2;
                """))
        .isEqualTo(broken(2L, 3L, Reason.CHANGED));
  }

  @Test
  void a_link_written_anew_for_another_day_is_seen() {
    assertThat(
            verifiedAfter(
                """
                update journal_fact set at = at + interval '1 day' where id = 3;
                delete from journal_link where position = 3;
                select journal_append(3);
                update journal_fact set at = at - interval '1 day' where id = 3;
                """))
        .isEqualTo(broken(3L, 3L, Reason.CHANGED));
  }

  @Test
  void a_link_on_a_day_that_is_not_its_facts_is_seen_also_with_a_hash_that_fits() {
    assertThat(
            verifiedAfter(
                """
                delete from journal_link where position = 3;
                do $$
                begin
                  execute replace(
                    pg_get_functiondef('journal_append(bigint)'::regprocedure),
                    'greatest((written.at at time zone ''UTC'')::date, last.day)',
                    'date ''2026-11-21''');
                end
                $$;
                select journal_append(3);
                """))
        .isEqualTo(broken(3L, 3L, Reason.OUT_OF_ORDER));
  }

  @Test
  void a_chain_that_was_cut_off_or_written_anew_does_not_hold_the_hash_that_was_kept() {
    Journal journal = light(EVENING, "Søndergade", "Nørregade");
    String kept = ((Whole) journal.verify()).days().getLast().hash();
    light(EVENING, "Vestergade");
    assertThat(journal.verify(Optional.of(kept))).isInstanceOf(Whole.class);
    Owner.run(settings, "alter table journal_fact disable trigger user");
    Owner.run(settings, "alter table journal_link disable trigger user");
    Owner.run(
        settings,
        "delete from journal_link where position > 1; delete from journal_fact where id > 1");
    assertThat(journal.verify()).isInstanceOf(Whole.class);
    assertThat(journal.verify(Optional.of(kept)))
        .isEqualTo(new Broken(Optional.empty(), Optional.empty(), Reason.UNKNOWN_HASH));
  }

  @Test
  void the_whole_chain_is_reckoned_whatever_may_be_seen() {
    Journal journal = light(EVENING, "Søndergade");
    List<Entry> seen = Sight.NOTHING.during(() -> journal.list(0, 10));
    assertThat(seen).isEmpty();
    Verification unseeing = Sight.NOTHING.during(() -> journal.verify());
    assertThat(unseeing).isInstanceOf(Whole.class);
  }

  @Test
  void the_program_can_neither_make_nor_change_a_link() {
    light(EVENING, "Søndergade");
    for (String sql :
        List.of(
            "insert into journal_link values (2, 1, current_date, repeat('0', 64))",
            "update journal_link set day = current_date",
            "delete from journal_link",
            "select journal_append(1)")) {
      assertThatThrownBy(() -> database.jdbc().sql(sql).query((_, _) -> 1).list())
          .as(sql)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void also_the_owner_changes_no_fact_by_mistake() {
    light(EVENING, "Søndergade");
    assertThatThrownBy(() -> Owner.run(settings, "update journal_fact set actor = 'maja'"))
        .hasStackTraceContaining("never changed or removed");
    assertThatThrownBy(() -> Owner.run(settings, "truncate journal_link"))
        .hasStackTraceContaining("never changed or removed");
  }

  @Test
  void who_reads_on_from_their_position_misses_no_fact_of_a_transaction_that_took_long()
      throws Exception {
    Journal journal = journalAt(EVENING);
    CountDownLatch isWritten = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first =
          slow.submit(
              () ->
                  database.inTransaction(
                      () -> {
                        journal.write(LAMPLIGHTER, Optional.empty(), new LampLit("slow", 1));
                        isWritten.countDown();
                        await(mayCommit);
                        return true;
                      }));
      isWritten.await();
      light(EVENING, "quick");
      List<Entry> read = new ArrayList<>(journal.list(0, 10));
      assertThat(read).extracting(Entry::position).containsExactly(1L);
      assertThat(read.getFirst().body()).contains("quick");
      mayCommit.countDown();
      assertThat(first.get()).isTrue();
      read.addAll(journal.list(read.getLast().position(), 10));
      assertThat(read).extracting(Entry::position).containsExactly(1L, 2L);
      assertThat(read.getLast().body()).contains("slow");
    }
    assertThat(journal.verify()).isInstanceOf(Whole.class);
  }

  @Test
  void many_at_once_leave_no_gap() throws Exception {
    Journal journal = journalAt(EVENING);
    try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        boolean fails = i % 10 == 0;
        all.add(
            crowd.submit(
                () ->
                    database.inTransaction(
                        () -> {
                          journal.write(LAMPLIGHTER, Optional.empty(), new LampLit("a", 1));
                          journal.write(LAMPLIGHTER, Optional.empty(), new LampLit("b", 1));
                          if (fails) {
                            throw new IllegalStateException("the lamp broke");
                          }
                          return true;
                        })));
      }
      for (Future<Boolean> each : all) {
        try {
          assertThat(each.get()).isTrue();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasMessageContaining("the lamp broke");
        }
      }
    }
    assertThat(journal.verify())
        .isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.facts()).isEqualTo(144));
  }

  private static Verification broken(long position, long fact, Reason reason) {
    return new Broken(Optional.of(position), Optional.of(fact), reason);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
