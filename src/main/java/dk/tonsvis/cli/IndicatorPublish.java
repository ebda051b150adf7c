package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.indicator.IndicatorVintage;
import dk.tonsvis.indicator.Release;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `indicator publish N`: lets everybody see a vintage of series that was fetched and proposed.
@Command(name = "publish")
final class IndicatorPublish extends HouseCommand {
  @Parameters(paramLabel = "N", descriptionKey = "parameter.proposed-series")
  private int number;

  IndicatorPublish(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// What came of it, in a document of [Json].
  ///
  /// @param outcome `published` or `already`
  private record Document(String outcome, Optional<Integer> vintage, String dataset) {}

  @Override
  Exit work(House house) {
    return switch (house.indicators().publish(number, Operator.actor())) {
      case Release.Published(IndicatorVintage vintage) -> tell("published", vintage);
      case Release.Already(IndicatorVintage vintage) -> tell("already", vintage);
      case Release.Unknown _ ->
          throw new Refusal(
              Exit.NOT_FOUND, "indicator.vintage-not-found", Integer.toString(number));
    };
  }

  private Exit tell(String outcome, IndicatorVintage vintage) {
    Shell shell = shell();
    if (isJson()) {
      Json.print(shell, new Document(outcome, Optional.of(vintage.number()), vintage.dataset()));
    } else {
      shell.print(
          shell.say(
              outcome.equals("published") ? "publish.done" : "publish.already",
              Integer.toString(vintage.number()),
              vintage.dataset(),
              shell.numbers().day(vintage.readOn())));
    }
    return Exit.DONE;
  }
}
