package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// The first lock is the check at the door. Here it is gone: the fronts and bare SQL are asked by
/// work that may see the drafts of one municipality only.
class SecondLockTest {
  private static final String VINDBY = "0999";
  private static final String ODENSE = "0461";
  private static final Sight OF_ODENSE = Sight.of(Set.of(ODENSE));

  private static House house;
  private static int draft;

  @BeforeAll
  static void open() {
    house =
        House.over(
            Database.open(TestDatabase.settings(), Sight.NOTHING, Language.ENGLISH, _ -> {}),
            Clock.systemUTC());
    draft =
        Sight.of(Set.of(VINDBY))
            .during(
                () -> {
                  Plan inForce = house.plans().findInForce(VINDBY).orElseThrow().plan();
                  byte[] file =
                      PlanFiles.json(inForce)
                          .replace(
                              inForce.head().title().danish(),
                              inForce.head().title().danish() + " igen")
                          .getBytes(StandardCharsets.UTF_8);
                  PlanImport stored =
                      house.plans().importFile("plan.json", file, Actor.part("test"));
                  return ((PlanImport.Stored) stored).revision().number();
                });
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static List<Integer> numbersInSql() {
    return house
        .database()
        .jdbc()
        .sql("select number from plan_revision where municipality = '0999' order by number")
        .query((row, _) -> row.getInt(1))
        .list();
  }

  @Test
  void the_municipality_sees_its_draft() {
    Sight.of(Set.of(VINDBY))
        .run(
            () -> {
              assertThat(house.plans().find(VINDBY, draft)).isPresent();
              assertThat(numbersInSql()).contains(draft);
            });
  }

  @Test
  void another_municipality_and_a_reader_see_what_is_published_and_no_draft() {
    for (Sight sight : List.of(OF_ODENSE, Sight.NOTHING)) {
      sight.run(
          () -> {
            assertThat(house.plans().find(VINDBY, draft)).isEmpty();
            assertThat(house.plans().list(VINDBY)).isNotEmpty();
            assertThat(numbersInSql()).isNotEmpty().doesNotContain(draft);
          });
    }
  }

  @Test
  void nor_do_they_see_the_fact_that_tells_of_it() {
    OF_ODENSE.run(
        () ->
            assertThat(house.journal().list(0, 100_000))
                .isNotEmpty()
                .noneMatch(
                    entry ->
                        entry.kind().equals("PlanStored")
                            && entry.place().equals(Optional.of(VINDBY))));
    Sight.of(Set.of(VINDBY))
        .run(
            () ->
                assertThat(house.journal().list(0, 100_000))
                    .anyMatch(
                        entry ->
                            entry.kind().equals("PlanStored")
                                && entry.place().equals(Optional.of(VINDBY))));
  }

  @Test
  void another_municipality_can_add_nothing_to_it() {
    assertThatThrownBy(
            () ->
                OF_ODENSE.run(
                    () ->
                        house
                            .database()
                            .jdbc()
                            .sql(
                                """
                                insert into plan_step
                                  (municipality, revision, number, kind, on_day, stored_at)
                                values ('0999', :draft, 1, 'hearing', current_date, now())
                                """)
                            .param("draft", draft)
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void every_table_that_names_a_municipality_and_may_hold_its_drafts_has_the_lock() {
    List<String> open =
        house
            .database()
            .jdbc()
            .sql(
                """
                select c.relname
                from pg_class as c
                join pg_attribute as a on a.attrelid = c.oid and not a.attisdropped
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and a.attname in ('municipality', 'place') and not c.relrowsecurity
                order by c.relname
                """)
            .query((row, _) -> row.getString(1))
            .list();
    // Published figures by municipality, and organisations, which are no secret.
    assertThat(open).containsExactlyInAnyOrder("account_entry", "indicator_value", "organisation");
  }
}
