package dk.tonsvis.store;

import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The schema's versions: plain SQL in `db/migration`, run by the owner's role.
final class Schema {
  private Schema() {}

  /// Runs the migrations that the database has not seen. Throws [DatabaseUnavailable] if there are
  /// some and no owner is known who may run them.
  static void bringUpToDate(String url, Settings.Login program, Optional<Settings.Login> owner) {
    Settings.Login login = owner.orElse(program);
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(url, login.user(), login.password())
            .locations("classpath:db/migration")
            .placeholders(Map.of("program", program.user()))
            .table("schema_version");
    Flyway flyway = configuration.load();
    if (owner.isPresent()) {
      flyway.migrate();
    } else if (flyway.info().pending().length > 0) {
      throw new DatabaseUnavailable("behind");
    }
  }
}
