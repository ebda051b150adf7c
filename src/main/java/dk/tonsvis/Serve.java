package dk.tonsvis;

import dk.tonsvis.cli.CommonOptions;
import dk.tonsvis.cli.Exit;
import dk.tonsvis.cli.Shell;
import dk.tonsvis.language.Words;
import dk.tonsvis.mail.SmtpMistake;
import dk.tonsvis.site.Site;
import dk.tonsvis.store.DatabaseUnavailable;
import dk.tonsvis.web.Installation;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `serve`: shows the pages until the program is told to stop.
@Command(name = "serve")
final class Serve implements Callable<Integer> {
  private final Shell shell;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "option.port")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      descriptionKey = "option.host")
  private String host = "127.0.0.1";

  Serve(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    Words words = Words.of("site", shell.language());
    if (port < 0 || port > 65_535) {
      tell(words.say("serve.no-such-port", String.valueOf(port)));
      return Exit.MISUSED.code();
    }
    Running running;
    try {
      running = new Running(shell, common.settings(shell));
    } catch (Installation.Unfit e) {
      String problem =
          e.variable().equals(Installation.ADDRESS) ? "serve.no-address" : "serve.no-proxy";
      tell(words.say(problem, e.variable(), e.address()));
      return Exit.MISUSED.code();
    }
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (running.close()) {
                    tell(words.say("serve.stopped"));
                  }
                  closed.countDown();
                },
                "closing"));
    try {
      int listening = running.start(host, port);
      tell(words.say("serve.ready", "http://" + shown(host) + ":" + listening));
      running.welcome().ifPresent(address -> tell(words.say("serve.first-administrator", address)));
      tell(words.say("serve.how-to-stop"));
    } catch (Site.CannotListen e) {
      tell(
          e.isTaken()
              ? words.say("serve.port-taken", String.valueOf(port), String.valueOf(port + 1))
              : words.say(
                  "serve.cannot-listen",
                  host,
                  String.valueOf(port),
                  String.valueOf(e.getMessage())));
      return Exit.FAILED.code();
    } catch (SmtpMistake e) {
      tell(e.sentence(shell.language()));
      return Exit.MISUSED.code();
    } catch (DatabaseUnavailable e) {
      tell(e.sentence(shell.language()));
      return Exit.FAILED.code();
    }
    closed.await();
    return Exit.DONE.code();
  }

  /// The name under which this machine reaches the server.
  private static String shown(String host) {
    return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
  }

  private void tell(String sentence) {
    shell.err().println(sentence);
    shell.err().flush();
  }
}
