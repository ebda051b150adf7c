package dk.tonsvis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What readers are shown is kept until something of it may have changed, and no shorter.
class StateTest {
  private static final String A_PERSON =
      """
      insert into person (id, name, email, language, created_at)
      values (gen_random_uuid(), 'x', gen_random_uuid() || '@vindby.example', 'da', now())
      """;

  private static Settings.External settings;
  private static Database database;

  @BeforeAll
  static void open() {
    settings = TestDatabase.settings();
    database = Database.open(settings, Language.ENGLISH, _ -> {});
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static boolean moves(String sql) {
    String before = database.state();
    database.jdbc().sql(sql).update();
    return !database.state().equals(before);
  }

  private static Connection connection() throws SQLException {
    Settings.Login program = settings.program();
    Connection connection =
        DriverManager.getConnection(settings.url(), program.user(), program.password());
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void what_anybody_can_have_written_by_asking_for_a_page_moves_nothing() {
    assertThat(
            moves(
                """
                insert into spring_session
                  (primary_id, session_id, creation_time, last_access_time,
                   max_inactive_interval, expiry_time)
                values ('p', 's', 0, 0, 600, 0)
                """))
        .isFalse();
    assertThat(moves("delete from spring_session")).isFalse();
    assertThat(
            moves(
                """
                insert into access_attempt (subject, failures, last_at, next_at)
                values (sha256('x'), 1, now(), now())
                """))
        .isFalse();
    assertThat(moves("insert into hearing_attempt (source, at) values (repeat('0', 64), now())"))
        .isFalse();
  }

  @Test
  void all_else_moves_it_whatever_the_deed() {
    assertThat(moves(A_PERSON)).isTrue();
    assertThat(moves("update person set name = 'y'")).isTrue();
    assertThat(moves("update person set name = 'z' where false")).isFalse();
  }

  @Test
  void it_is_moved_by_each_of_two_who_end_in_another_order_than_they_began() throws SQLException {
    Set<String> seen = new HashSet<>(List.of(database.state()));
    try (Connection first = connection();
        Connection second = connection()) {
      run(first, A_PERSON);
      run(second, A_PERSON);
      assertThat(seen.add(database.state())).as("nothing is committed").isFalse();
      second.commit();
      assertThat(seen.add(database.state())).as("the second").isTrue();
      first.commit();
      assertThat(seen.add(database.state())).as("the first").isTrue();
    }
  }

  @Test
  void what_was_taken_back_moves_nothing_and_the_rest_of_its_transaction_does()
      throws SQLException {
    String before = database.state();
    try (Connection connection = connection()) {
      run(connection, A_PERSON);
      connection.rollback();
      assertThat(database.state()).isEqualTo(before);
      run(connection, "savepoint half");
      run(connection, A_PERSON);
      run(connection, "rollback to half");
      run(connection, A_PERSON);
      connection.commit();
    }
    assertThat(database.state()).isNotEqualTo(before);
  }

  @Test
  void it_is_another_every_time_and_old_rows_are_let_go_of() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      database.jdbc().sql(A_PERSON).update();
      assertThat(seen.add(database.state())).isTrue();
    }
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from store_change")
                .query((row, _) -> row.getInt(1))
                .single())
        .isLessThan(130);
  }

  @Test
  void every_table_counts_unless_it_is_said_that_it_does_not() {
    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select c.relname
                    from pg_class as c
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                      and not exists (
                        select from pg_trigger as t
                        where t.tgrelid = c.oid and t.tgname = 'store_changed')
                    """)
                .query((row, _) -> row.getString(1))
                .list())
        .allMatch(
            table ->
                table.matches(
                    "(spring_session|access_|mail_).*|store_change|schema_version|desk_kept_form"
                        + "|desk_visit|hearing_(attempt|salt)"));
  }
}
