package dk.tonsvis.cli;

import dk.tonsvis.account.Comparison;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `account diff V1 V2`: how two vintages of one account differ.
@Command(name = "diff")
final class AccountDiff extends HouseCommand {
  @Parameters(index = "0", paramLabel = "V1", descriptionKey = "parameter.vintage")
  private String earlierName = "";

  @Parameters(index = "1", paramLabel = "V2", descriptionKey = "parameter.vintage")
  private String laterName = "";

  @Option(
      names = "--municipality",
      paramLabel = "${bundle:label.place}",
      descriptionKey = "option.diff-municipality")
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      descriptionKey = "option.diff-top")
  private int top;

  AccountDiff(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(
      VintageDocument earlier, VintageDocument later, RestatementDocument restatement) {}

  @Override
  void check() {
    if (top < 0) {
      throw new Refusal(Exit.MISUSED, "top.negative", Integer.toString(top));
    }
  }

  @Override
  Exit work(House house) {
    Vintage earlier = VintageName.findAny(house.accounts(), earlierName);
    Vintage later = VintageName.findAny(house.accounts(), laterName);
    if (!earlier.account().equals(later.account())) {
      throw new Refusal(Exit.MISUSED, "diff.two-accounts", earlier.account(), later.account());
    }
    Names names = Names.of(house, earlier.account(), shell().language());
    if (address.isPresent()) {
      Municipality place = Subject.municipality(house.places(), address.get());
      show(house, names, earlier, later, place);
    } else {
      show(house, names, earlier, later);
    }
    return Exit.DONE;
  }

  private void show(House house, Names names, Vintage earlier, Vintage later) {
    Comparison comparison = house.accounts().compareWhole(earlier, later);
    if (isJson()) {
      Json.print(
          shell(),
          new Document(
              VintageDocument.of(earlier, shell().language()),
              VintageDocument.of(later, shell().language()),
              RestatementDocument.of(comparison, names)));
      return;
    }
    heading(names, earlier, later);
    new RestatementText(shell(), names, column(earlier), column(later)).whole(comparison, top);
  }

  private void show(
      House house, Names names, Vintage earlier, Vintage later, Municipality municipality) {
    Emissions before = house.accounts().emissions(earlier);
    Emissions now = house.accounts().emissions(later);
    String code = municipality.code().digits();
    if (!before.tellsOf(code) && !now.tellsOf(code)) {
      throw new Refusal(
          Exit.NOT_FOUND, "show.not-in-account", municipality.name(), names.account());
    }
    CellByCell cells = CellByCell.of(names, before, now, code);
    if (isJson()) {
      Json.print(
          shell(),
          cells.document(
              VintageDocument.of(earlier, shell().language()),
              VintageDocument.of(later, shell().language()),
              municipality));
      return;
    }
    heading(names, earlier, later);
    shell().print("");
    shell().print(municipality.name() + " (" + code + ")");
    cells.table(shell(), column(earlier), column(later)).lines().forEach(shell()::print);
  }

  private void heading(Names names, Vintage earlier, Vintage later) {
    Shell shell = shell();
    shell.print(
        shell.say(
            "diff.heading",
            names.account(),
            Integer.toString(earlier.number()),
            shell.numbers().day(earlier.readOn()),
            Integer.toString(later.number()),
            shell.numbers().day(later.readOn())));
    shell.print(shell.say("diff.not-a-reduction"));
  }

  private String column(Vintage vintage) {
    return shell().say("diff.column", Integer.toString(vintage.number()));
  }
}
