package dk.tonsvis.store;

import dk.tonsvis.language.Language;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A fresh, migrated database for a test class, on one real server for the whole test run.
///
/// The server lives in `target/test-database` and is joined by every test process, so that nothing
/// is left running: the last one out stops it.
public final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedServer SERVER = start();

  private TestDatabase() {}

  private static EmbeddedServer start() {
    EmbeddedServer server = EmbeddedServer.in(Path.of("target/test-database").toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /// An empty database with the newest schema; close it when the tests are done.
  public static Database fresh() {
    return Database.open(settings(), Language.ENGLISH, _ -> {});
  }

  /// The logins of a new, empty database on the test server.
  public static Settings.External settings() {
    String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    try (Connection admin = admin();
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + name + " owner " + SERVER.owner().user());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Settings.External(
        SERVER.url().replace("/tonsvis?", "/" + name + "?"),
        SERVER.program(),
        Optional.of(SERVER.owner()));
  }

  private static Connection admin() throws SQLException {
    return SERVER.asAdmin("postgres");
  }
}
