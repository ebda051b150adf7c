package dk.tonsvis.cli;

import dk.tonsvis.fetch.Source;
import dk.tonsvis.fetch.Span;
import dk.tonsvis.house.House;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `indicator fetch SOURCE`: asks a register for its series and proposes what is new.
@Command(name = "fetch")
final class IndicatorFetch extends HouseCommand {
  @Parameters(paramLabel = "${bundle:label.source}", descriptionKey = "parameter.source")
  private String id = "";

  IndicatorFetch(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  Exit work(House house) {
    List<Source> sources =
        house.fetching().sources().stream()
            .filter(source -> !feedsAnAccount(house, source))
            .toList();
    Source source =
        sources.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        Exit.NOT_FOUND,
                        "source.not-found",
                        id,
                        sources.stream().map(Source::id).collect(Collectors.joining(", "))));
    return new SourceFetch(shell(), isJson(), "fetch.publish-indicator")
        .run(house, source, Span.ALL);
  }

  private static boolean feedsAnAccount(House house, Source source) {
    return house.reference().findIdentity(source.feeds()).isPresent();
  }
}
