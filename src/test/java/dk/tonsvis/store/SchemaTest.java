package dk.tonsvis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final String TARGET =
      """
      insert into plan_target
        (id, owner, type, account, base_year, base_g, reduction, target_year,
         statement_da, statement_en, source, registered_at)
      values
        ('vindby-2030', '0999', 'base-year', 'vindby', 2018, 60000000000, 0.7, 2030,
         'Mål', 'Target', 'Opdigtet', now())
      """;

  @Test
  void a_database_made_by_the_first_version_is_brought_up_to_date_and_keeps_what_it_has()
      throws SQLException {
    Settings.External settings = TestDatabase.settings();
    migrate(settings, "3");
    asOwner(settings, TARGET);
    try (Database database = Database.open(settings, Language.ENGLISH, _ -> {})) {
      assertThat(count(database, "plan_target where id = 'vindby-2030' and sector is null"))
          .isEqualTo(1);
      assertThat(count(database, "plan_revision")).isZero();
      assertThat(count(database, "plan_step")).isZero();
    }
  }

  @Test
  void an_old_database_is_not_used_without_its_owner() {
    Settings.External settings = TestDatabase.settings();
    migrate(settings, "4");
    Settings.External unowned =
        new Settings.External(settings.url(), settings.program(), Optional.empty());
    assertThatThrownBy(() -> Database.open(unowned, Language.ENGLISH, _ -> {}))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("older than the program");
  }

  @Test
  void a_database_that_a_later_release_has_used_is_left_alone() throws SQLException {
    Settings.External settings = TestDatabase.settings();
    Database.open(settings, Language.ENGLISH, _ -> {}).close();
    asOwner(
        settings,
        """
        insert into schema_version
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'owner', 1, true)
        """);
    assertThatThrownBy(() -> Database.open(settings, Language.ENGLISH, _ -> {}))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("later release of Tonsvis (schema 9999)");
    Settings.External unowned =
        new Settings.External(settings.url(), settings.program(), Optional.empty());
    assertThatThrownBy(() -> Database.open(unowned, Language.ENGLISH, _ -> {}))
        .hasMessageContaining("later release of Tonsvis");
  }

  private static void migrate(Settings.External settings, String version) {
    Settings.Login owner = settings.owner().orElseThrow();
    Flyway.configure()
        .dataSource(settings.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("program", settings.program().user()))
        .table("schema_version")
        .target(version)
        .load()
        .migrate();
  }

  private static void asOwner(Settings.External settings, String sql) throws SQLException {
    Settings.Login owner = settings.owner().orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(settings.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Database database, String from) {
    return database
        .jdbc()
        .sql("select count(*) from " + from)
        .query((row, _) -> row.getInt(1))
        .single();
  }
}
