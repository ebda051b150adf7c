package dk.tonsvis.store;

import dk.tonsvis.store.Manifest.TableContent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Backups: what stands in the database at one moment, in one file that is readable by who wrote it
/// alone; but for what is [Withheld].
///
/// The file is a zip with each table's rows in PostgreSQL's text format and a [Manifest]. All
/// tables are read in one transaction that sees one moment, while others go on writing. The schema
/// itself is not in it: the migrations make it.
public final class Backup {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private Backup() {}

  /// The database, reached as the schema's owner, who sees every row.
  record Reached(
      String url, Settings.Login owner, Settings.Login program, Optional<EmbeddedServer> server)
      implements AutoCloseable {

    /// Starts or joins an embedded server. Throws [DatabaseUnavailable], also where the owner of an
    /// external one is not known.
    static Reached by(Settings settings) {
      return switch (settings) {
        case Settings.Embedded embedded -> {
          EmbeddedServer server = EmbeddedServer.in(embedded.folder());
          yield new Reached(server.url(), server.owner(), server.program(), Optional.of(server));
        }
        case Settings.External external ->
            new Reached(
                external.url(),
                external.owner().orElseThrow(() -> new DatabaseUnavailable("no-owner")),
                external.program(),
                Optional.empty());
      };
    }

    /// A connection on which the same value is always written in the same way.
    Connection connect() throws SQLException {
      Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            """
            set timezone = 'UTC';
            set datestyle = 'ISO, YMD';
            set intervalstyle = 'iso_8601';
            set bytea_output = 'hex';
            set extra_float_digits = 3;
            set synchronize_seqscans = off;
            set search_path = public
            """);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return connection;
    }

    @Override
    public void close() {
      server.ifPresent(EmbeddedServer::close);
    }
  }

  /// Writes a backup, also while the program runs. Throws [FileAlreadyExistsException] rather than
  /// write over a file, and [DatabaseUnavailable].
  ///
  /// @param program version of the program, for the manifest
  public static Manifest write(Settings settings, Path file, String program, Instant at)
      throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try (Reached reached = Reached.by(settings);
        Connection connection = reached.connect()) {
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Manifest manifest;
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(half))) {
        manifest = write(connection, zip, program, at, Withheld::select);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e, "backup", String.valueOf(e.getMessage()));
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /// @param rows makes the query for the rows of a table with these columns
  static Manifest write(
      Connection connection,
      ZipOutputStream zip,
      String program,
      Instant at,
      BiFunction<String, List<String>, String> rows)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    String schema = Schema.version(connection);
    List<TableContent> tables = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : Relations.tables(connection).entrySet()) {
      zip.putNextEntry(new ZipEntry("tables/" + table.getKey() + ".copy"));
      tables.add(
          copyOut(
              connection,
              table.getKey(),
              table.getValue(),
              rows.apply(table.getKey(), table.getValue()),
              zip));
      zip.closeEntry();
    }
    Manifest manifest =
        new Manifest(Manifest.FORMAT, program, schema, at, tables, Relations.sequences(connection));
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    JSON.writeValue(zip, manifest);
    zip.closeEntry();
    connection.rollback();
    return manifest;
  }

  /// Writes the rows that a query gives of a table, and says what was written.
  static TableContent copyOut(
      Connection connection, String table, List<String> columns, String query, OutputStream out)
      throws SQLException {
    DigestOutputStream digesting = new DigestOutputStream(out, sha256());
    try {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy (" + query + ") to stdout", digesting);
      return new TableContent(
          table, columns, rows, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Puts a backup into an empty database or data folder, and brings the schema up to date
  /// afterwards. Throws [DatabaseUnavailable] if the database fails meanwhile; nothing of the
  /// backup is there then.
  public static Restoration restore(Settings settings, Path file) throws IOException {
    return Restorer.restore(settings, file);
  }
}
