package dk.tonsvis.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the database is: embedded in a folder, or external with two logins.
public sealed interface Settings {
  /// A PostgreSQL of our own, kept in this folder and started and stopped with the program.
  record Embedded(Path folder) implements Settings {}

  /// A PostgreSQL that somebody else runs. Without an owner the schema must already be up to date,
  /// because the program's own role may not migrate.
  record External(String url, Login program, Optional<Login> owner) implements Settings {}

  /// A database role and its password.
  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  static Settings embedded(Path folder) {
    return new Embedded(folder.toAbsolutePath().normalize());
  }

  /// External if `TONSVIS_DATABASE_URL` is set, else embedded in the folder.
  ///
  /// The program's role comes from `TONSVIS_DATABASE_USER` and `TONSVIS_DATABASE_PASSWORD`, the
  /// schema owner's from `TONSVIS_DATABASE_OWNER_USER` and `TONSVIS_DATABASE_OWNER_PASSWORD`.
  static Settings from(Map<String, String> environment, Path folder) {
    String url = environment.getOrDefault("TONSVIS_DATABASE_URL", "");
    if (url.isBlank()) {
      return embedded(folder);
    }
    return new External(
        url,
        login(environment, "TONSVIS_DATABASE_")
            .orElseGet(
                () ->
                    new Login(
                        "tonsvis", environment.getOrDefault("TONSVIS_DATABASE_PASSWORD", ""))),
        login(environment, "TONSVIS_DATABASE_OWNER_"));
  }

  private static Optional<Login> login(Map<String, String> environment, String prefix) {
    return Optional.ofNullable(environment.get(prefix + "USER"))
        .map(user -> new Login(user, environment.getOrDefault(prefix + "PASSWORD", "")));
  }
}
