package dk.tonsvis;

import dk.tonsvis.cli.Exit;
import dk.tonsvis.cli.Shell;
import dk.tonsvis.store.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `warm-up`: starts everything once in a folder of its own, reads some pages and leaves nothing
/// behind. The launcher records what classes that takes, so that the next start is quick.
@Command(name = "warm-up", hidden = true)
final class WarmUp implements Callable<Integer> {
  private static final List<String> PAGES =
      List.of("/", "/en", "/kommuner", "/kommuner/odense", "/en/kommuner/laesoe", "/metode", "/x");

  private final Shell shell;

  WarmUp(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tonsvis-warm-up");
    Running running = new Running(shell, Settings.embedded(folder));
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "closing"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      int port = running.start("127.0.0.1", 0);
      for (String page : PAGES) {
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    } finally {
      running.close();
      clear(folder);
    }
    return Exit.DONE.code();
  }

  private static void clear(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.getLogger(WarmUp.class.getName()).log(System.Logger.Level.WARNING, e);
    }
  }
}
