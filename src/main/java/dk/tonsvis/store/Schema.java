package dk.tonsvis.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The schema's versions: plain SQL in `db/migration`, run by the owner's role.
final class Schema {
  private static final String VERSION =
      """
      select version
      from schema_version
      where success and version is not null
      order by string_to_array(version, '.')::int[] desc
      limit 1
      """;

  private Schema() {}

  /// Runs the migrations that the database has not seen. Throws [DatabaseUnavailable] if there are
  /// some and no owner is known who may run them, and if the database has seen some that this
  /// program does not have: an older release would write what the newer one cannot trust.
  static void bringUpToDate(String url, Settings.Login program, Optional<Settings.Login> owner) {
    Flyway flyway = configuration(url, program, owner.orElse(program)).load();
    Optional<MigrationInfo> unknown =
        Arrays.stream(flyway.info().applied())
            .filter(seen -> seen.getState() == MigrationState.FUTURE_SUCCESS)
            .findFirst();
    if (unknown.isPresent()) {
      throw new DatabaseUnavailable("ahead", String.valueOf(unknown.get().getVersion()));
    }
    if (owner.isPresent()) {
      flyway.migrate();
    } else if (flyway.info().pending().length > 0) {
      throw new DatabaseUnavailable("behind");
    }
  }

  /// Makes the schema as it was at a version.
  static void bringTo(String url, Settings.Login program, Settings.Login owner, String version) {
    configuration(url, program, owner).target(version).load().migrate();
  }

  /// Whether a version is one that this program has, or one before it.
  static boolean knows(String url, Settings.Login program, Settings.Login owner, String version) {
    MigrationVersion asked = MigrationVersion.fromVersion(version);
    return Arrays.stream(configuration(url, program, owner).load().info().all())
        .map(MigrationInfo::getVersion)
        .anyMatch(known -> known != null && known.compareTo(asked) >= 0);
  }

  /// The version that a database has. Throws [SQLException] if it is none of ours.
  static String version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(VERSION)) {
      if (!row.next()) {
        throw new SQLException("there is no schema");
      }
      return row.getString(1);
    }
  }

  private static FluentConfiguration configuration(
      String url, Settings.Login program, Settings.Login login) {
    return Flyway.configure()
        .dataSource(url, login.user(), login.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("program", program.user()))
        .table("schema_version");
  }
}
