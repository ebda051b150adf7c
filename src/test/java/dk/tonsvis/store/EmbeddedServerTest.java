package dk.tonsvis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// The server of a data folder, used by programs that leave, stay or are killed. Each program is a
/// process of its own; each test finds the server stopped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTest {
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private Path folder;
  private Start first;

  @BeforeAll
  void a_data_folder(@TempDir Path temporary) throws Exception {
    folder = temporary.toRealPath().resolve("data");
    try (Guest guest = Guest.enter(folder)) {
      first = guest.start();
      guest.leave();
    }
  }

  @AfterEach
  void the_server_is_stopped() {
    assertThat(Kill.server(folder)).isZero();
  }

  @Test
  void a_new_folder_is_created_and_an_old_one_started() throws Exception {
    assertThat(first).isEqualTo(Start.CREATED);
    try (Guest guest = Guest.enter(folder)) {
      assertThat(guest.start()).isEqualTo(Start.STARTED);
      guest.leave();
    }
  }

  @Test
  void a_second_program_joins_and_the_last_one_out_stops_the_server() throws Exception {
    try (Guest host = Guest.enter(folder);
        Guest guest = enterAfter(host, Start.STARTED)) {
      assertThat(guest.start()).isEqualTo(Start.JOINED);
      guest.leave();
      assertThat(Kill.serverProcesses(folder)).isNotEmpty();
      try (Guest another = Guest.enter(folder)) {
        assertThat(another.start()).isEqualTo(Start.JOINED);
        host.leave();
        assertThat(Kill.serverProcesses(folder)).isNotEmpty();
        another.leave();
        assertThat(Kill.serverProcesses(folder)).isEmpty();
      }
    }
  }

  @Test
  void a_server_that_a_killed_program_left_is_taken_over() throws Exception {
    try (Guest guest = Guest.enter(folder)) {
      assertThat(guest.start()).isEqualTo(Start.STARTED);
      guest.kill();
    }
    try (Guest next = Guest.enter(folder)) {
      assertThat(next.start()).isEqualTo(Start.TAKEN_OVER);
      next.leave();
    }
  }

  @Test
  void after_a_kill_of_program_and_server_the_next_start_recovers() throws Exception {
    try (Guest guest = Guest.enter(folder)) {
      assertThat(guest.start()).isEqualTo(Start.STARTED);
      assertThat(Kill.server(folder)).isPositive();
      guest.kill();
    }
    try (Guest next = Guest.enter(folder)) {
      assertThat(next.start()).isEqualTo(Start.RECOVERED);
      next.leave();
    }
  }

  @Test
  void a_program_whose_server_was_killed_leaves_in_peace() throws Exception {
    try (Guest guest = Guest.enter(folder)) {
      assertThat(guest.start()).isEqualTo(Start.STARTED);
      Kill.server(folder);
      guest.leave();
      assertThat(guest.process().exitValue()).isZero();
    }
    try (Guest next = Guest.enter(folder)) {
      assertThat(next.start()).isEqualTo(Start.RECOVERED);
      next.leave();
    }
  }

  @Test
  void a_process_that_has_been_given_the_servers_number_is_not_taken_for_it() throws Exception {
    long other = ProcessHandle.current().pid();
    try (Guest guest = Guest.enter(folder)) {
      guest.start();
      Path file = folder.resolve("cluster").resolve("postmaster.pid");
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      Kill.server(folder);
      guest.kill();
      lines.set(0, Long.toString(other));
      Files.write(file, lines);
    }
    try (Guest next = Guest.enter(folder)) {
      assertThat(next.start()).isEqualTo(Start.RECOVERED);
      next.leave();
    }
  }

  @Test
  void a_kill_while_the_folder_is_made_does_no_harm() throws Exception {
    Random random = new Random(5);
    Path half = folder.resolveSibling("half");
    for (int kill = 0; kill < 3; kill++) {
      try (Guest guest = Guest.enter(half)) {
        guest.process().waitFor(200 + random.nextInt(1800), TimeUnit.MILLISECONDS);
        guest.kill();
      }
    }
    try (Guest next = Guest.enter(half)) {
      next.start();
      next.leave();
    }
    try (Guest again = Guest.enter(half)) {
      assertThat(again.start()).isEqualTo(Start.STARTED);
      again.leave();
    }
    assertThat(Kill.server(half)).isZero();
  }

  @Test
  void the_passwords_are_readable_by_the_owner_alone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secretsFile())))
        .isEqualTo("rw-------");
    Properties secrets = secrets();
    assertThat(secrets).hasSize(3);
    assertThat(secrets.values()).doesNotHaveDuplicates().allMatch(s -> s.toString().length() == 48);
  }

  @Test
  void the_password_is_required() throws Exception {
    try (Guest guest = Guest.enter(folder)) {
      String url = guest.line().split(" ", 2)[1];
      for (String role : List.of("tonsvis", "tonsvis_owner", "tonsvis_admin")) {
        try (Connection connection =
            DriverManager.getConnection(url, role, secrets().getProperty(role))) {
          assertThat(connection.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, role, "wrong").close())
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, role, "").close())
            .isInstanceOf(SQLException.class);
      }
      guest.leave();
    }
  }

  @Test
  void the_server_listens_on_the_loopback_address_only() throws Exception {
    try (Guest guest = Guest.enter(folder)) {
      String url = guest.line().split(" ", 2)[1];
      int port = URI.create(url.substring("jdbc:".length())).getPort();
      assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
      for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
        for (InetAddress address : network.inetAddresses().toList()) {
          if (!address.isLoopbackAddress()) {
            assertThat(answers(address, port)).as(address.toString()).isFalse();
          }
        }
      }
      try (Connection connection =
              DriverManager.getConnection(
                  url, "tonsvis_admin", secrets().getProperty("tonsvis_admin"));
          var rows =
              connection
                  .createStatement()
                  .executeQuery(
                      """
                      select current_setting('listen_addresses')
                        || '|' || current_setting('unix_socket_directories')
                      """)) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("127.0.0.1|");
      }
      guest.leave();
    }
  }

  @Test
  void root_and_an_ordinary_user_can_run_it() throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"),
        "only root can run it as another user; as this one it runs in the other tests");
    assumeTrue(runs("setpriv", "--version"), "there is no setpriv to become another user with");
    assumeTrue(
        runsAsNobody(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"),
        "another user cannot run this Java");
    Path open = Files.createTempDirectory("tonsvis-ordinary-user");
    try {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
      Path data = open.resolve("data");
      try (Guest guest = Guest.enter(data, readableClassPath(open), AS_NOBODY)) {
        assertThat(guest.start()).isEqualTo(Start.CREATED);
        assertThat(Kill.serverProcesses(data))
            .isNotEmpty()
            .allMatch(p -> !p.info().user().equals(ProcessHandle.current().info().user()));
        guest.leave();
      }
      assertThat(Kill.server(data)).isZero();
    } finally {
      FileSystemUtils.deleteRecursively(open);
    }
  }

  private Guest enterAfter(Guest host, Start expected) throws IOException {
    assertThat(host.start()).isEqualTo(expected);
    return Guest.enter(folder);
  }

  private Path secretsFile() {
    return folder.resolve("secrets.properties");
  }

  private Properties secrets() throws IOException {
    Properties secrets = new Properties();
    try (InputStream in = Files.newInputStream(secretsFile())) {
      secrets.load(in);
    }
    return secrets;
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean runsAsNobody(String... words) throws Exception {
    List<String> all = new ArrayList<>(AS_NOBODY);
    all.addAll(List.of(words));
    return runs(all.toArray(String[]::new));
  }

  private static boolean runs(String... words) throws InterruptedException {
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /// The class path copied to where others may read it: root's own folders are closed to them.
  private static String readableClassPath(Path open) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path original = Path.of(entry);
      if (Files.exists(original)) {
        Path copy = open.resolve(copies.size() + "-" + original.getFileName());
        FileSystemUtils.copyRecursively(original, copy);
        copies.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }
}
