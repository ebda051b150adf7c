package dk.tonsvis.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server in a data folder, supervised by this program.
///
/// The server listens on the loopback address only, at a free port, with generated passwords that
/// stand in the folder, readable by its owner alone. It is durable (`fsync` on), and it outlives a
/// program that is killed: the next one takes it over. The last program that leaves stops it.
///
/// PostgreSQL refuses to run as root, so root runs it in a user namespace of its own
/// (`unshare -U`), where it is nobody in particular.
final class EmbeddedServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ADMIN = "tonsvis_admin";
  private static final String OWNER = "tonsvis_owner";
  private static final String PROGRAM = "tonsvis";
  private static final String DATABASE = "tonsvis";

  private final Path folder;
  private final Binaries binaries;
  private final Occupancy occupancy;
  private final Properties secrets;
  private final Start start;
  private final int port;

  private EmbeddedServer(
      Path folder,
      Binaries binaries,
      Occupancy occupancy,
      Properties secrets,
      Start start,
      int port) {
    this.folder = folder;
    this.binaries = binaries;
    this.occupancy = occupancy;
    this.secrets = secrets;
    this.start = start;
    this.port = port;
  }

  /// Starts the server, or joins the one that runs, and waits until it answers. Throws
  /// [DatabaseUnavailable] with the reason if that cannot be done.
  static EmbeddedServer in(Path folder) {
    try {
      Files.createDirectories(folder);
      Occupancy occupancy = Occupancy.of(folder);
      try (FileLock gate = occupancy.passGate()) {
        if (!gate.isValid()) {
          throw new IOException("the gate of " + folder + " cannot be locked");
        }
        boolean alone = occupancy.isAlone();
        Binaries binaries = Binaries.unpackedIn(folder);
        Path cluster = folder.resolve("cluster");
        boolean isNew = !Files.exists(cluster);
        if (isNew && isRoot()) {
          requireNamespaces();
        }
        Properties secrets = isNew ? create(folder, binaries) : secretsOf(folder);
        boolean running = isRunning(binaries, cluster);
        boolean unclean = Files.exists(cluster.resolve("postmaster.pid"));
        int port = running ? portOf(cluster) : startServer(folder, binaries);
        Start start =
            isNew
                ? Start.CREATED
                : running
                    ? (alone ? Start.TAKEN_OVER : Start.JOINED)
                    : (unclean ? Start.RECOVERED : Start.STARTED);
        EmbeddedServer server =
            new EmbeddedServer(folder, binaries, occupancy, secrets, start, port);
        server.awaitAnswer();
        server.bootstrap();
        occupancy.enter();
        return server;
      } catch (IOException | RuntimeException e) {
        occupancy.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable(e, "folder", folder.toString(), String.valueOf(e.getMessage()));
    }
  }

  Start start() {
    return start;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?reWriteBatchedInserts=true";
  }

  Settings.Login owner() {
    return new Settings.Login(OWNER, secrets.getProperty(OWNER));
  }

  Settings.Login program() {
    return new Settings.Login(PROGRAM, secrets.getProperty(PROGRAM));
  }

  /// Leaves the server, and stops it if nobody else uses it.
  @Override
  public void close() {
    try (FileLock gate = occupancy.passGate()) {
      if (gate.isValid() && occupancy.isAlone()) {
        Path cluster = folder.resolve("cluster");
        if (isRunning(binaries, cluster)) {
          run(binaries, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast");
        }
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable(e, "stop", String.valueOf(e.getMessage()));
    } finally {
      try {
        occupancy.close();
      } catch (IOException e) {
        // The locks end with the process in any case.
        System.getLogger(EmbeddedServer.class.getName()).log(System.Logger.Level.DEBUG, e);
      }
    }
  }

  private static Properties create(Path folder, Binaries binaries) throws IOException {
    // Each attempt in a folder of its own: where the program was killed while it made the cluster,
    // its initdb may still be writing.
    Path half = Files.createTempDirectory(folder, "cluster-making-");
    Properties secrets = new Properties();
    for (String role : List.of(ADMIN, OWNER, PROGRAM)) {
      secrets.setProperty(role, randomPassword());
    }
    keep(secrets, secretsFile(folder));
    Path passwordFile =
        Files.createTempFile(
            folder,
            "admin",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(passwordFile, secrets.getProperty(ADMIN));
      run(
          binaries,
          "initdb",
          "-D",
          half.toString(),
          "-U",
          ADMIN,
          "--pwfile=" + passwordFile,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C");
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(half, folder.resolve("cluster"), StandardCopyOption.ATOMIC_MOVE);
    return secrets;
  }

  /// Readable by the owner alone, and on disk before the cluster that cannot be opened without it.
  private static void keep(Properties secrets, Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      secrets.store(
          Channels.newOutputStream(channel), "Passwords of this folder's own database server");
      channel.force(true);
    }
  }

  private static Path secretsFile(Path folder) {
    return folder.resolve("secrets.properties");
  }

  private static Properties secretsOf(Path folder) throws IOException {
    Properties secrets = new Properties();
    try (InputStream in = Files.newInputStream(secretsFile(folder))) {
      secrets.load(in);
    }
    return secrets;
  }

  /// Whether the server of this folder runs: whether the process that `postmaster.pid` names is
  /// one of ours. It may be another that has been given the number since (after a power cut, or in
  /// a container), or a killed server that nobody has buried yet; `pg_ctl status` takes both for a
  /// server that runs.
  private static boolean isRunning(Binaries binaries, Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException _) {
      return false;
    }
    Path server = binaries.program("postgres").toRealPath();
    return lines.stream()
        .limit(1)
        .filter(line -> line.matches("[0-9]{1,10}"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
        .flatMap(process -> process.info().command().stream())
        .anyMatch(command -> Path.of(command).equals(server));
  }

  /// The port stands in the fourth line of `postmaster.pid`.
  private static int portOf(Path cluster) throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      if (lines.size() >= 4 && !lines.get(3).isBlank()) {
        return Integer.parseInt(lines.get(3).strip());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IOException("the running server does not tell its port");
      }
      pause();
    }
  }

  private static void configure(Path cluster) throws IOException {
    try (InputStream settings = EmbeddedServer.class.getResourceAsStream("embedded.conf")) {
      if (settings == null) {
        throw new IOException("embedded.conf is not on the class path");
      }
      Files.copy(
          settings, cluster.resolve("postgresql.auto.conf"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static int startServer(Path folder, Binaries binaries) throws IOException {
    Path cluster = folder.resolve("cluster");
    configure(cluster);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (true) {
      // The file of a server that is gone. Should one of its processes still be at work, the new
      // server finds the memory that they shared, and refuses.
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
      Result result =
          command(
              binaries,
              "pg_ctl",
              "start",
              "-w",
              "-t",
              "30",
              "-D",
              cluster.toString(),
              "-l",
              folder.resolve("server.log").toString(),
              "-o",
              "-p " + freePort());
      if (result.code() == 0) {
        return portOf(cluster);
      }
      pause();
      // It may need longer to recover, or a program that was killed while it started the server has
      // got one going after all.
      if (isRunning(binaries, cluster)) {
        return portOf(cluster);
      }
      // Or the port was taken meanwhile, or a server that was killed a moment ago has not let go of
      // its memory yet.
      if (Instant.now().isAfter(deadline)) {
        throw new DatabaseUnavailable(
            "start", folder.resolve("server.log").toString(), result.text());
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Connection asAdmin(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, ADMIN, secrets.getProperty(ADMIN));
  }

  private void awaitAnswer() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try (Connection connection = asAdmin("postgres")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (Instant.now().isAfter(deadline)) {
          throw new DatabaseUnavailable(
              e, "start", folder.resolve("server.log").toString(), String.valueOf(e.getMessage()));
        }
      }
      pause();
    }
  }

  /// Makes the two roles and the database where they are not there yet; harmless when they are, so
  /// that a kill between the steps is mended by the next start.
  private void bootstrap() throws IOException {
    try (Connection connection = asAdmin("postgres");
        Statement statement = connection.createStatement()) {
      for (Settings.Login login : List.of(owner(), program())) {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + login.user() + "'")) {
          statement.execute(
              "create role " + login.user() + " login password '" + login.password() + "'");
        }
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + OWNER);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private record Result(int code, String text) {}

  private static void run(Binaries binaries, String program, String... arguments)
      throws IOException {
    Result result = command(binaries, program, arguments);
    if (result.code() != 0) {
      throw new IOException(program + ": " + result.text());
    }
  }

  private static Result command(Binaries binaries, String program, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (isRoot()) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.add(binaries.program(program).toString());
    words.addAll(List.of(arguments));
    Path output = Files.createTempFile("tonsvis", ".out");
    try {
      // The server inherits the command's output, so it goes to a file: a pipe would never end.
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not end within " + PATIENCE.toSeconds() + " s");
      }
      return new Result(process.exitValue(), Files.readString(output).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program + " ran", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean isRoot() {
    return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
  }

  private static void requireNamespaces() throws IOException {
    try {
      if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking for a namespace", e);
    } catch (IOException e) {
      throw new DatabaseUnavailable(e, "no-namespace");
    }
    throw new DatabaseUnavailable("no-namespace");
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the database", e);
    }
  }
}
