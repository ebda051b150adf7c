package dk.tonsvis.store;

import dk.tonsvis.store.Manifest.TableContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;

/// Puts a backup back: the file is checked first, then the schema is made as it was when the backup
/// was written, filled in one transaction and compared, and only then brought up to date.
final class Restorer {
  private final ZipFile zip;
  private final Manifest manifest;

  private Restorer(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  static Restoration restore(Settings settings, Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(Manifest.ENTRY);
      if (entry == null) {
        return new Restoration.Damaged(Manifest.ENTRY);
      }
      Manifest manifest;
      try (InputStream in = zip.getInputStream(entry)) {
        manifest = Backup.JSON.readValue(in, Manifest.class);
      }
      if (manifest.format() > Manifest.FORMAT) {
        return new Restoration.Newer(manifest);
      }
      Restorer restorer = new Restorer(zip, manifest);
      Optional<Restoration> damage = restorer.damage();
      return damage.isPresent() ? damage.get() : restorer.into(settings);
    } catch (ZipException | JacksonException e) {
      return new Restoration.Damaged(String.valueOf(e.getMessage()));
    }
  }

  /// Reads all of the file before anything is written.
  private Optional<Restoration> damage() throws IOException {
    for (TableContent table : manifest.tables()) {
      ZipEntry entry = zip.getEntry(table.entry());
      if (entry == null || !sha256(entry).equals(table.sha256())) {
        return Optional.of(new Restoration.Damaged(table.entry()));
      }
    }
    return Optional.empty();
  }

  private String sha256(ZipEntry entry) throws IOException {
    try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), Backup.sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private Restoration into(Settings settings) throws IOException {
    try (Backup.Reached reached = Backup.Reached.by(settings)) {
      Restoration outcome = into(reached);
      if (outcome instanceof Restoration.Restored) {
        bringUpToDate(reached);
      }
      return outcome;
    }
  }

  private static void bringUpToDate(Backup.Reached reached) {
    try {
      Schema.bringUpToDate(reached.url(), reached.program(), Optional.of(reached.owner()));
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(e, "migrate", String.valueOf(e.getMessage()));
    }
  }

  private Restoration into(Backup.Reached reached) throws IOException {
    try {
      try (Connection connection = reached.connect()) {
        if (!isEmpty(connection)) {
          return new Restoration.NotEmpty();
        }
      }
      if (!Schema.knows(reached.url(), reached.program(), reached.owner(), manifest.schema())) {
        return new Restoration.Newer(manifest);
      }
      Schema.bringTo(reached.url(), reached.program(), reached.owner(), manifest.schema());
      try (Connection connection = reached.connect()) {
        connection.setAutoCommit(false);
        fill(connection);
        connection.commit();
      }
      return new Restoration.Restored(manifest);
    } catch (SQLException | FlywayException e) {
      throw new DatabaseUnavailable(e, "restore", String.valueOf(e.getMessage()));
    }
  }

  /// A database without tables is empty, and so is one in which nothing ever happened: the schema
  /// of a restoration that did not come through.
  private static boolean isEmpty(Connection connection) throws SQLException {
    Map<String, List<String>> tables = Relations.tables(connection);
    return tables.isEmpty()
        || (tables.containsKey("journal_fact")
            && !isTrue(connection, "select exists (select from journal_fact)"));
  }

  private void fill(Connection connection) throws SQLException, IOException {
    Map<String, List<String>> tables = Relations.tables(connection);
    List<String> stored = manifest.tables().stream().map(TableContent::name).toList();
    if (!tables.keySet().equals(java.util.Set.copyOf(stored))) {
      throw new SQLException(
          "the schema " + manifest.schema() + " has the tables " + tables.keySet());
    }
    // Triggers number, link and count rows as they come in; these have been through that.
    for (String table : tables.keySet()) {
      run(connection, "alter table " + Relations.quoted(table) + " disable trigger user");
    }
    run(
        connection,
        "truncate "
            + tables.keySet().stream().map(Relations::quoted).collect(Collectors.joining(", ")));
    for (String table : tables.keySet()) {
      TableContent content =
          manifest.tables().stream().filter(each -> each.name().equals(table)).findFirst().get();
      copyIn(connection, content);
      requireSame(connection, content);
    }
    for (Manifest.Counter counter : manifest.sequences()) {
      Relations.set(connection, counter);
    }
    for (String withheld : Withheld.out(tables.keySet())) {
      run(connection, withheld);
    }
    for (String table : tables.keySet()) {
      run(connection, "alter table " + Relations.quoted(table) + " enable trigger user");
    }
  }

  private void copyIn(Connection connection, TableContent content)
      throws SQLException, IOException {
    String columns =
        content.columns().stream().map(Relations::quoted).collect(Collectors.joining(", "));
    try (InputStream in = zip.getInputStream(zip.getEntry(content.entry()))) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + Relations.quoted(content.name()) + " (" + columns + ") from stdin", in);
    }
  }

  /// What is there now reads as what was written.
  private static void requireSame(Connection connection, TableContent content) throws SQLException {
    TableContent there =
        Backup.copyOut(
            connection,
            content.name(),
            content.columns(),
            Relations.select(content.name(), content.columns()),
            OutputStream.nullOutputStream());
    if (!there.equals(content)) {
      throw new SQLException("the table " + content.name() + " is not as it was");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean isTrue(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
