package dk.tonsvis.cli;

import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.house.House;
import dk.tonsvis.indicator.Indicator;
import dk.tonsvis.indicator.IndicatorVintage;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;

/// `indicator list`: what is measured, and the vintages that there are of it.
@Command(name = "list")
final class IndicatorList extends HouseCommand {
  IndicatorList(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(
      List<IndicatorDocument> indicators,
      List<VintageOfDataset> vintages,
      List<VintageOfDataset> proposed) {}

  private record IndicatorDocument(String key, String name, String unit, String dataset) {}

  private record VintageOfDataset(
      int number, String dataset, LocalDate readOn, int values, String contentSha256) {
    static VintageOfDataset of(IndicatorVintage vintage) {
      return new VintageOfDataset(
          vintage.number(),
          vintage.dataset(),
          vintage.readOn(),
          vintage.values(),
          vintage.contentHash());
    }
  }

  @Override
  Exit work(House house) {
    List<IndicatorVintage> published = house.indicators().listVintages();
    List<IndicatorVintage> proposed = house.indicators().listProposed();
    if (isJson()) {
      Json.print(
          shell(),
          new Document(
              house.indicators().list().stream().map(this::document).toList(),
              published.stream().map(VintageOfDataset::of).toList(),
              proposed.stream().map(VintageOfDataset::of).toList()));
      return Exit.DONE;
    }
    Shell shell = shell();
    TextTable indicators = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
    for (Indicator each : house.indicators().list()) {
      indicators.row(
          each.key().text(),
          each.name().in(shell.language()),
          each.unit().in(shell.language()),
          each.dataset());
    }
    indicators.lines().forEach(shell::print);
    print("indicator.vintages", published);
    print("indicator.proposed", proposed);
    return Exit.DONE;
  }

  private IndicatorDocument document(Indicator indicator) {
    return new IndicatorDocument(
        indicator.key().text(),
        indicator.name().in(shell().language()),
        indicator.unit().in(shell().language()),
        indicator.dataset());
  }

  private void print(String heading, List<IndicatorVintage> vintages) {
    if (vintages.isEmpty()) {
      return;
    }
    Shell shell = shell();
    shell.print("");
    shell.print(shell.say(heading));
    TextTable table = new TextTable(Align.RIGHT, Align.LEFT, Align.LEFT, Align.RIGHT);
    table.row(
        shell.say("list.number"),
        shell.say("indicator.dataset"),
        shell.say("list.read-on"),
        shell.say("list.entries"));
    vintages.forEach(
        vintage ->
            table.row(
                Integer.toString(vintage.number()),
                vintage.dataset(),
                vintage.readOn().toString(),
                shell.numbers().whole(vintage.values())));
    table.lines().forEach(shell::print);
  }
}
