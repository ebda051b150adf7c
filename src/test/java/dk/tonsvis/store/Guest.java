package dk.tonsvis.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of its own that uses the server of a data folder: it says how it found the server,
/// stays until it is asked to leave, and can be killed.
final class Guest implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private Guest(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// The program itself: a line when it is in, a line when it has left.
  public static void main(String[] arguments) throws IOException {
    EmbeddedServer server = EmbeddedServer.in(Path.of(arguments[0]));
    System.out.println(server.start() + " " + server.url());
    int end = System.in.read();
    server.close();
    System.out.println("left " + end);
  }

  static Guest enter(Path folder) throws IOException {
    return enter(folder, System.getProperty("java.class.path"), List.of());
  }

  /// Starts it with another class path, behind words such as those that change the user.
  static Guest enter(Path folder, String classPath, List<String> before) throws IOException {
    List<String> words = new ArrayList<>(before);
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            Guest.class.getName(),
            folder.toString()));
    return new Guest(
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// The line with which it came in: how it found the server, and at which address.
  String line() {
    try {
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("the guest said nothing");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How it found the server; to be asked first.
  Start start() {
    return Start.valueOf(line().split(" ", 2)[0]);
  }

  Process process() {
    return process;
  }

  void leave() throws IOException, InterruptedException {
    process.getOutputStream().close();
    line();
    process.waitFor();
  }

  /// `kill -9`.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
