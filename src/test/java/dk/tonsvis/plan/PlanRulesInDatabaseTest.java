package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the database holds by itself, whoever writes. Each test is about a municipality of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanRulesInDatabaseTest {
  private Settings.External settings;
  private Database database;

  @BeforeAll
  void open() {
    settings = TestDatabase.settings();
    database = Database.open(settings, Language.ENGLISH, _ -> {});
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void revisions_are_numbered_without_gaps() {
    revision("0001", 1);
    assertRefused(() -> revision("0001", 3), "revision 3 of 0001 comes after 1");
    assertRefused(() -> revision("0001", 1), "revision 1 of 0001 comes after 1");
  }

  @Test
  void the_hash_is_that_of_the_text() {
    assertRefused(
        () ->
            run(
                """
                insert into plan_revision values
                  ('0002', 1, 'Plan', 'vindby', '{}', repeat('0', 64), '', repeat('0', 64), false,
                   now())
                """),
        "plan_revision_check");
  }

  @Test
  void steps_are_taken_in_order() {
    revision("0003", 1);
    assertRefused(
        () -> certified("0003", 1, 1, "2026-01-01"),
        "a revision is not certified after it is draft");
    adopted("0003", 1, 1, "2026-01-02");
    assertRefused(
        () -> adopted("0003", 1, 2, "2026-01-03"), "a revision is not adopted after it is adopted");
    assertRefused(() -> certified("0003", 1, 3, "2026-01-03"), "step 3 of revision 1");
    assertRefused(
        () -> certified("0003", 1, 2, "2026-01-01"),
        "a step on 2026-01-01 comes before the one on 2026-01-02");
    certified("0003", 1, 2, "2026-01-02");
  }

  @Test
  void one_revision_at_most_is_in_force() {
    revision("0004", 1);
    revision("0004", 2);
    adopted("0004", 1, 1, "2026-01-01");
    assertRefused(() -> adopted("0004", 2, 1, "2026-02-01"), "2 revisions of 0004 are in force");
  }

  @Test
  void a_revision_is_superseded_by_one_that_is_adopted_on_the_day() {
    revision("0005", 1);
    revision("0005", 2);
    adopted("0005", 1, 1, "2026-01-01");
    assertRefused(
        () -> superseded("0005", 1, 2, "2026-02-01", 2), "superseded by one that is not adopted");
    assertRefused(
        () ->
            database.inTransaction(
                () ->
                    superseded("0005", 1, 2, "2026-02-01", 2)
                        + adopted("0005", 2, 1, "2026-02-02")),
        "superseded by one that is not adopted");
    int written =
        database.inTransaction(
            () -> superseded("0005", 1, 2, "2026-02-01", 2) + adopted("0005", 2, 1, "2026-02-01"));
    assertThat(written).isEqualTo(2);
  }

  @Test
  void a_step_has_what_belongs_to_it_and_nothing_else() {
    revision("0006", 1);
    for (String values :
        new String[] {
          // An adoption by nobody, by a blank, one that lasts, a hearing with a body.
          "'adopted', '2026-01-01', null, null, '', null, null, null",
          "'adopted', '2026-01-01', null, ' ', '', null, null, null",
          "'adopted', '2026-01-01', '2026-02-01', 'Byrådet', '', null, null, null",
          "'hearing', '2026-01-01', null, 'Byrådet', null, null, null, null",
          "'hearing', '2026-01-02', '2026-01-01', null, null, null, null, null"
        }) {
      assertRefused(
          () -> run("insert into plan_step values ('0006', 1, 1, " + values + ", now())"), "check");
    }
  }

  @Test
  void steps_are_taken_by_revisions_that_are_there() {
    assertRefused(() -> adopted("0007", 1, 1, "2026-01-01"), "foreign key");
  }

  @Test
  void the_program_cannot_change_or_remove_what_is_stored() {
    for (String sql :
        new String[] {
          "update plan_revision set title = 'Another'",
          "delete from plan_revision",
          "update plan_step set body = 'Another'",
          "delete from plan_step",
          "truncate plan_step"
        }) {
      assertRefused(() -> run(sql), "permission denied");
    }
  }

  @Test
  void nor_can_the_owner() throws SQLException {
    revision("0008", 1);
    Settings.Login owner = settings.owner().orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(settings.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      for (String sql :
          new String[] {
            "update plan_revision set title = 'Another'",
            "delete from plan_step",
            "truncate plan_revision, plan_step cascade"
          }) {
        assertThatThrownBy(() -> statement.execute(sql))
            .hasMessageContaining("never changed or removed");
      }
    }
  }

  private static void assertRefused(Runnable write, String because) {
    assertThatThrownBy(write::run).hasStackTraceContaining(because);
  }

  private int run(String sql) {
    return database.jdbc().sql(sql).update();
  }

  private int revision(String municipality, int number) {
    return run(
        """
        insert into plan_revision
        select '%1$s', %2$d, 'Plan', 'vindby', text, encode(sha256(convert_to(text, 'UTF8')), 'hex'),
               '', repeat('0', 64), false, now()
        from (values ('%1$s %2$d')) as plan (text)
        """
            .formatted(municipality, number));
  }

  private int adopted(String municipality, int revision, int number, String on) {
    return step(municipality, revision, number, "adopted", on, "'Byrådet', '', null, null, null");
  }

  private int certified(String municipality, int revision, int number, String on) {
    return step(
        municipality, revision, number, "certified", on, "null, null, 'DK2020', 'C40', null");
  }

  private int superseded(String municipality, int revision, int number, String on, int by) {
    return step(municipality, revision, number, "superseded", on, "null, null, null, null, " + by);
  }

  private int step(
      String municipality, int revision, int number, String kind, String on, String rest) {
    return run(
        "insert into plan_step values ('%s', %d, %d, '%s', '%s', null, %s, now())"
            .formatted(municipality, revision, number, kind, on, rest));
  }
}
