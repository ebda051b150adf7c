package dk.tonsvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.journal.Verification;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Places;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);
  private static final Actor ACTOR = Actor.part("test");

  private static Database database;
  private static Journal journal;
  private static People people;
  private static PersonalData data;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    journal = new Journal(database, CLOCK);
    people = new People(database, journal, CLOCK);
    data = new PersonalData(database, journal, CLOCK);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Person somebody(String name) {
    Person person =
        people.create(name, name.replace(' ', '.') + "@vindby.example", Language.ENGLISH, ACTOR);
    people.addMembership(
        person.id(),
        Organisation.of(Places.load().find("vindby").orElseThrow()),
        Role.COORDINATOR,
        LocalDate.of(2026, 11, 1),
        Optional.empty(),
        Actor.person(person.id().toString()));
    return person;
  }

  private static void keepForm(Person person, String token, Instant at) {
    database
        .jdbc()
        .sql(
            """
            insert into desk_kept_form (token_sha256, person, action, page, fields, kept_at)
            values (encode(sha256(:token::bytea), 'hex'), :person, '/a', '/a',
                    '{"navn": "Halvskrevet"}', :at)
            """)
        .param("token", token)
        .param("person", person.id().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Test
  void every_column_that_refers_to_a_person_is_in_the_table() {
    List<String> referring =
        database
            .jdbc()
            .sql(
                """
                select c.conrelid::regclass::text || '.' || a.attname
                from pg_constraint as c
                join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                where c.contype = 'f' and c.confrelid = 'person'::regclass
                """)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(
            PersonalData.listHoldings().stream()
                .map(holding -> holding.table() + "." + holding.column()))
        .containsAll(referring);
  }

  @Test
  void all_about_a_person_is_handed_out_and_no_secret() {
    Person anna = somebody("Anna Ager");
    keepForm(anna, "hemmelig", CLOCK.instant());
    String text = data.export(anna.id()).orElseThrow();
    assertThat(text)
        .contains("Anna Ager", "Anna.Ager@vindby.example", "coordinator", "Halvskrevet")
        .contains("MembershipBegun", "Roles in organisations")
        .doesNotContain("token_sha256");
  }

  @Test
  void who_is_forgotten_is_gone_and_what_they_did_stays() {
    Person bo = somebody("Bo Birk");
    keepForm(bo, "bo", CLOCK.instant());
    assertThat(data.erase(bo.id(), ACTOR)).isEqualTo(Erasure.FORGOTTEN);
    assertThat(people.find(bo.id())).isEmpty();
    assertThat(people.findByEmail(bo.email())).isEmpty();
    assertThat(people.standing(bo.id())).isEqualTo(Standing.NOBODY);
    assertThat(data.export(bo.id())).isEmpty();
    assertThat(journal.list(0, 10_000))
        .anyMatch(entry -> entry.actor().equals(Actor.person(bo.id().toString())))
        .anyMatch(entry -> entry.kind().equals("PersonErased"));
    assertThat(journal.verify()).isInstanceOf(Verification.Whole.class);
    assertThat(data.erase(bo.id(), ACTOR)).isEqualTo(Erasure.UNKNOWN);
  }

  @Test
  void nothing_in_the_database_still_tells_of_who_is_forgotten() {
    Person carl = somebody("Carl Usædvanlig");
    keepForm(carl, "carl", CLOCK.instant());
    data.erase(carl.id(), ACTOR);
    List<String> tables =
        database
            .jdbc()
            .sql(
                """
                select c.relname from pg_class as c
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and has_table_privilege(c.oid, 'select')
                """)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(tables).contains("person", "journal_fact");
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(
                        database
                            .jdbc()
                            .sql(
                                "select count(*) from \"%s\" as t where t::text ilike '%%Usædvanlig%%'"
                                    .formatted(table))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero());
  }

  @Test
  void the_address_of_who_is_forgotten_can_be_somebody_elses() {
    Person dorte = somebody("Dorte");
    data.erase(dorte.id(), ACTOR);
    assertThat(somebody("Dorte").id()).isNotEqualTo(dorte.id());
  }

  @Test
  void what_was_kept_long_enough_is_let_go_of_and_nothing_else() {
    Person erik = somebody("Erik");
    keepForm(erik, "gammel", CLOCK.instant().minus(Duration.ofHours(25)));
    keepForm(erik, "ny", CLOCK.instant().minus(Duration.ofHours(23)));
    data.letGo();
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from desk_kept_form where person = :person")
                .param("person", erik.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void every_rule_can_be_carried_out() {
    assertThat(PersonalData.listRules()).isNotEmpty();
    assertThat(data.letGo()).isNotNegative();
  }
}
