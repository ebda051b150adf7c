package dk.tonsvis.cli;

import dk.tonsvis.account.Publication;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `account publish N`: lets everybody see a vintage that was fetched and proposed.
@Command(name = "publish")
final class AccountPublish extends HouseCommand {
  @Parameters(paramLabel = "N", descriptionKey = "parameter.proposed")
  private int number;

  AccountPublish(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// What came of it, in a document of [Json].
  ///
  /// @param outcome `published`, `already` or `unknown`
  private record Document(String outcome, Optional<VintageDocument> vintage) {}

  @Override
  Exit work(House house) {
    return switch (house.accounts().publish(number, Operator.actor())) {
      case Publication.Published(Vintage vintage) ->
          tell("published", "publish.done", vintage, Exit.DONE);
      case Publication.Already(Vintage vintage) ->
          tell("already", "publish.already", vintage, Exit.DONE);
      case Publication.Unknown _ ->
          throw new Refusal(Exit.NOT_FOUND, "vintage.not-found", Integer.toString(number));
    };
  }

  private Exit tell(String outcome, String key, Vintage vintage, Exit exit) {
    Shell shell = shell();
    if (isJson()) {
      Json.print(
          shell, new Document(outcome, Optional.of(VintageDocument.of(vintage, shell.language()))));
    } else {
      shell.print(
          shell.say(
              key,
              Integer.toString(vintage.number()),
              vintage.account(),
              shell.numbers().day(vintage.readOn())));
    }
    return exit;
  }
}
