package dk.tonsvis.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// What somebody with the database owner's login can do, past the program and its rules.
public final class Owner {
  private Owner() {}

  public static Connection connect(Settings.External settings) throws SQLException {
    Settings.Login owner = settings.owner().orElseThrow();
    return DriverManager.getConnection(settings.url(), owner.user(), owner.password());
  }

  public static void run(Settings.External settings, String sql) {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
