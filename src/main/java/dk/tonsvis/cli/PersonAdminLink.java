package dk.tonsvis.cli;

import dk.tonsvis.access.IssuedLink;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.web.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `person admin-link`: a way in for whoever keeps the machine and has lost theirs.
@Command(name = "admin-link")
final class PersonAdminLink extends HouseCommand {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      descriptionKey = "option.link-port")
  private int port;

  PersonAdminLink(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// @param url the whole address to open
  private record Document(String url, String expiresAt) {}

  @Override
  Exit work(House house) {
    IssuedLink issued = house.access().administrators().link();
    String url =
        Installation.of(shell().environment()).origin(port)
            + (shell().language() == Language.ENGLISH ? "/en" : "")
            + "/velkommen/"
            + issued.token();
    if (isJson()) {
      Json.print(shell(), new Document(url, issued.link().expiresAt().toString()));
    } else {
      shell().out().println(url);
    }
    return Exit.DONE;
  }
}
