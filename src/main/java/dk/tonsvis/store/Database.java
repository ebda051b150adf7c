package dk.tonsvis.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The open database: a pool of connections in the program's role, migrated and checked.
///
/// Everything a capability does to the database it does through [#jdbc()] inside [#inTransaction];
/// bulk data go through [#copy].
public final class Database implements AutoCloseable {
  /// Tables whose rows are facts: the program's role may insert and select, nothing else.
  private static final List<String> FACTS =
      List.of(
          "journal_fact",
          "journal_link",
          "account_vintage",
          "account_entry",
          "account_proposal",
          "account_publication",
          "indicator_vintage",
          "indicator_value",
          "indicator_publication",
          "fetch_run",
          "fetch_reply",
          "fetch_attempt",
          "fetch_end",
          "plan_target",
          "plan_revision",
          "plan_step");

  private final Optional<EmbeddedServer> server;
  private final HikariDataSource pool;
  private final DataSource sighted;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  private Database(Optional<EmbeddedServer> server, HikariDataSource pool, Sight unsaid) {
    this.server = server;
    this.pool = pool;
    this.sighted = new SightedSource(pool, unsaid);
    this.jdbc = JdbcClient.create(sighted);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(sighted));
  }

  /// Starts or joins the database, brings its schema up to date and opens the pool. Progress is
  /// said in both languages' bundle keys through `say`, one finished sentence at a time.
  ///
  /// Throws [DatabaseUnavailable] with a sentence for the person who started the program.
  ///
  /// Work that does not say what it may see is the program's own and sees everything.
  public static Database open(Settings settings, Language language, Consumer<String> say) {
    return open(settings, Sight.EVERYTHING, language, say);
  }

  /// The same where work that does not say what it may see is somebody else's.
  ///
  /// @param unsaid what such work may see
  public static Database open(
      Settings settings, Sight unsaid, Language language, Consumer<String> say) {
    Words words = Words.of("store", language);
    return switch (settings) {
      case Settings.Embedded embedded -> {
        EmbeddedServer server = EmbeddedServer.in(embedded.folder());
        say.accept(words.say("start." + server.start(), embedded.folder().toString()));
        try {
          yield open(
              Optional.of(server),
              server.url(),
              server.program(),
              Optional.of(server.owner()),
              unsaid);
        } catch (RuntimeException e) {
          server.close();
          throw e;
        }
      }
      case Settings.External external -> {
        say.accept(words.say("start." + Start.EXTERNAL, shown(external.url())));
        yield open(Optional.empty(), external.url(), external.program(), external.owner(), unsaid);
      }
    };
  }

  private static Database open(
      Optional<EmbeddedServer> server,
      String url,
      Settings.Login program,
      Optional<Settings.Login> owner,
      Sight unsaid) {
    try {
      Schema.bringUpToDate(url, program, owner);
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(e, "migrate", String.valueOf(e.getMessage()));
    }
    HikariDataSource pool = pool(url, program);
    try {
      Database database = new Database(server, pool, unsaid);
      database.refuseTooPowerfulRole(program.user());
      return database;
    } catch (DataAccessException e) {
      pool.close();
      throw new DatabaseUnavailable(e, "connect", shown(url), String.valueOf(e.getMessage()));
    } catch (DatabaseUnavailable e) {
      pool.close();
      throw e;
    }
  }

  /// An address without what may follow it: a password, for one.
  private static String shown(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  private static HikariDataSource pool(String url, Settings.Login login) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setPoolName("tonsvis");
    // What the server says in detail quotes values of the row, and would stand in the log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }

  private void refuseTooPowerfulRole(String user) {
    List<String> alterable =
        jdbc.sql(
                """
                select name
                from unnest(:facts::text[]) as name
                where has_table_privilege(name, 'update')
                   or has_table_privilege(name, 'delete')
                   or has_table_privilege(name, 'truncate')
                order by name
                """)
            .param("facts", FACTS.toArray(String[]::new))
            .query((row, _) -> row.getString(1))
            .list();
    if (!alterable.isEmpty()) {
      throw new DatabaseUnavailable("too-powerful", user, String.join(", ", alterable));
    }
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /// What readers are shown, as a text that is another whenever any of it may be: as long as it is
  /// the same, nothing of it has been committed in between, by anyone. Sessions, attempts and
  /// letters do not move it (`afterMigrate.sql` has the tables), or whoever asks for the page for
  /// signing in would empty what is kept for everyone.
  public String state() {
    return jdbc.sql("select count(*) || ' ' || coalesce(sum(number), 0) from store_change")
        .query((row, _) -> row.getString(1))
        .single();
  }

  public DataSource dataSource() {
    return sighted;
  }

  public PoolUse use() {
    HikariPoolMXBean bean = pool.getHikariPoolMXBean();
    return new PoolUse(
        bean.getActiveConnections(),
        bean.getIdleConnections(),
        bean.getThreadsAwaitingConnection(),
        pool.getMaximumPoolSize());
  }

  /// How the database was found, for the person who started the program.
  public Start start() {
    return server.map(EmbeddedServer::start).orElse(Start.EXTERNAL);
  }

  /// Runs the work in one transaction: all of it is stored, or none. An exception rolls back.
  public <T> T inTransaction(Supplier<T> work) {
    @Nullable T result = transactions.execute(_ -> work.get());
    if (result == null) {
      throw new IllegalStateException("a transaction returns a result");
    }
    return result;
  }

  /// Throws [IllegalStateException] outside a transaction: facts are written with their change.
  public void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("facts are written in the transaction of their change");
    }
  }

  /// Throws [IllegalStateException] inside a transaction: what takes long keeps no connection.
  public void requireNoTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("this takes too long for a transaction");
    }
  }

  /// Writes rows through `COPY … from stdin`, in the current transaction; returns their number.
  public long copy(String copyStatement, Rows rows) {
    requireTransaction();
    var connection = DataSourceUtils.getConnection(sighted);
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement);
      try (CopyBuffer buffer = new CopyBuffer(copy)) {
        rows.writeTo(buffer);
      } catch (IOException | RuntimeException e) {
        copy.cancelCopy();
        throw e;
      }
      return copy.endCopy();
    } catch (SQLException e) {
      throw new UncategorizedSQLException("copy", copyStatement, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, sighted);
    }
  }

  /// The rows of a bulk write, in PostgreSQL's text format.
  @FunctionalInterface
  public interface Rows {
    void writeTo(CopyBuffer buffer) throws IOException;
  }

  @Override
  public void close() {
    pool.close();
    server.ifPresent(EmbeddedServer::close);
  }
}
