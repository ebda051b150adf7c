package dk.tonsvis.cli;

import dk.tonsvis.fetch.Span;
import dk.tonsvis.house.House;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `account fetch`: asks Energistyrelsen for the account of all municipalities and proposes what is
/// new.
@Command(name = "fetch")
final class AccountFetch extends HouseCommand {
  private static final Pattern YEARS =
      Pattern.compile("((?:19|20)[0-9]{2})(?:-((?:19|20)[0-9]{2}))?");

  @Option(
      names = "--years",
      paramLabel = "${bundle:label.years}",
      descriptionKey = "option.fetch-years")
  private Optional<String> years = Optional.empty();

  AccountFetch(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  void check() {
    span();
  }

  private Span span() {
    if (years.isEmpty()) {
      return Span.ALL;
    }
    Matcher matcher = YEARS.matcher(years.get());
    if (!matcher.matches()) {
      throw new Refusal(Exit.MISUSED, "fetch.years", years.get());
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (last < first) {
      throw new Refusal(Exit.MISUSED, "fetch.years", years.get());
    }
    return Span.of(first, last);
  }

  @Override
  Exit work(House house) {
    return new SourceFetch(shell(), isJson(), "fetch.publish-account")
        .run(house, house.fetching().get("energistyrelsen"), span());
  }
}
