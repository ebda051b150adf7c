package dk.tonsvis.desk;

import dk.tonsvis.Tonsvis;
import dk.tonsvis.store.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `serve` as a program of its own, one of several on a database, which can be killed.
final class Node implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("http://localhost:([0-9]+)");

  private final Process process;
  private final int port;

  private Node(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Starts it and waits until it answers.
  ///
  /// @param port 0 for any that is free
  static Node start(Settings.External database, int port, Map<String, String> environment)
      throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Tonsvis.class.getName(),
                "serve",
                "--port",
                Integer.toString(port)));
    program.environment().keySet().removeIf(name -> name.startsWith("TONSVIS_"));
    program.environment().putAll(environment);
    Settings.Login owner = database.owner().orElseThrow();
    program.environment().put("TONSVIS_DATABASE_URL", database.url());
    program.environment().put("TONSVIS_DATABASE_USER", database.program().user());
    program.environment().put("TONSVIS_DATABASE_PASSWORD", database.program().password());
    program.environment().put("TONSVIS_DATABASE_OWNER_USER", owner.user());
    program.environment().put("TONSVIS_DATABASE_OWNER_PASSWORD", owner.password());
    Process process = program.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    return new Node(process, listening(said));
  }

  /// Reads what it says until it says where it listens, and lets the rest go.
  private static int listening(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new IllegalStateException("the node ended and said: " + all);
  }

  int port() {
    return port;
  }

  /// `kill -9`; the system closes its port and its connections.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
