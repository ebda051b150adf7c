package dk.tonsvis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {
  private Database database;
  private Settings.External settings;

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
  void the_server_is_durable() {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      String value =
          database
              .jdbc()
              .sql("select current_setting(:name)")
              .param("name", setting)
              .query((row, _) -> row.getString(1))
              .single();
      assertThat(value).as(setting).isEqualTo("on");
    }
  }

  @Test
  void the_program_cannot_change_or_remove_a_fact() {
    for (String sql :
        new String[] {
          "update journal_fact set actor = 'somebody else'",
          "delete from journal_fact",
          "truncate journal_fact",
          "update account_entry set co2e_g = 0",
          "delete from account_vintage",
          "drop table journal_fact",
          "create table mine (id int)"
        }) {
      assertThatThrownBy(() -> database.jdbc().sql(sql).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining(sql.startsWith("drop") ? "must be owner" : "permission denied");
    }
  }

  @Test
  void a_role_that_could_change_facts_is_refused() {
    Settings.External asOwner =
        new Settings.External(settings.url(), settings.owner().orElseThrow(), settings.owner());
    assertThatThrownBy(() -> Database.open(asOwner, Language.ENGLISH, _ -> {}))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("can change or delete facts in account_entry");
  }

  @Test
  void without_an_owner_an_old_schema_is_refused_and_a_new_one_is_used() {
    Settings.External empty = TestDatabase.settings();
    Settings.External unowned =
        new Settings.External(empty.url(), empty.program(), Optional.empty());
    assertThatThrownBy(() -> Database.open(unowned, Language.ENGLISH, _ -> {}))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("older than the program");
    Database.open(empty, Language.ENGLISH, _ -> {}).close();
    Database.open(unowned, Language.ENGLISH, _ -> {}).close();
  }

  @Test
  void a_vintage_that_lacks_entries_is_refused_at_commit() {
    assertThatThrownBy(() -> database.inTransaction(() -> insertVintage("a", 2, 1)))
        .hasStackTraceContaining("says 2 entries and has 1");
  }

  @Test
  void nothing_can_be_added_to_a_vintage_later() {
    int vintage = database.inTransaction(() -> insertVintage("b", 1, 1));
    assertThatThrownBy(() -> database.inTransaction(() -> insertEntry(vintage, 2019)))
        .hasStackTraceContaining("entries are added with their vintage, never later");
  }

  @Test
  void an_external_server_is_named_by_the_environment() {
    assertThat(Settings.from(Map.of(), Path.of("data"))).isInstanceOf(Settings.Embedded.class);
    Settings named =
        Settings.from(
            Map.of(
                "TONSVIS_DATABASE_URL", "jdbc:postgresql://db/tonsvis",
                "TONSVIS_DATABASE_USER", "program",
                "TONSVIS_DATABASE_PASSWORD", "p",
                "TONSVIS_DATABASE_OWNER_USER", "owner",
                "TONSVIS_DATABASE_OWNER_PASSWORD", "o"),
            Path.of("data"));
    assertThat(named)
        .isEqualTo(
            new Settings.External(
                "jdbc:postgresql://db/tonsvis",
                new Settings.Login("program", "p"),
                Optional.of(new Settings.Login("owner", "o"))));
    assertThat(named.toString()).doesNotContain("password=");
  }

  private int insertVintage(String digit, int says, int has) {
    int id =
        database
            .jdbc()
            .sql(
                """
                insert into account_vintage
                  (account, read_on, note_da, note_en, content_sha256, file_sha256,
                   entry_count, stored_at)
                values ('test', date '2026-01-01', '', '', :hash, :hash, :says, now())
                returning id
                """)
            .param("hash", digit.repeat(64))
            .param("says", says)
            .query((row, _) -> row.getInt(1))
            .single();
    for (int i = 0; i < has; i++) {
      insertEntry(id, 2018 + i);
    }
    return id;
  }

  private int insertEntry(int vintage, int year) {
    return database
        .jdbc()
        .sql("insert into account_entry values (:vintage, '0999', :year, 'energy', 1, null)")
        .param("vintage", vintage)
        .param("year", year)
        .update();
  }
}
