package dk.tonsvis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections that carry the sight of who takes them.
///
/// What a connection was told last is remembered, so that only a change costs a question. It is
/// told outside any transaction, so no rollback takes it back; a pooler that gives one connection
/// to many in turns must therefore keep them apart by session.
final class SightedSource extends DelegatingDataSource {
  private final Sight unsaid;
  private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

  /// @param unsaid the sight of work that says nothing
  SightedSource(DataSource pool, Sight unsaid) {
    super(pool);
    this.unsaid = unsaid;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try {
      tell(connection, Sight.current().orElse(unsaid).setting());
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void tell(Connection connection, String setting) throws SQLException {
    Connection own = connection.unwrap(org.postgresql.jdbc.PgConnection.class);
    if (setting.equals(told.get(own))) {
      return;
    }
    told.remove(own);
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('tonsvis.sight', ?, false)")) {
      statement.setString(1, setting);
      statement.execute();
    }
    told.put(own, setting);
  }
}
