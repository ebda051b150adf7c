package dk.tonsvis.cli;

import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.house.House;
import dk.tonsvis.reference.StandardAction;
import java.util.List;
import picocli.CommandLine.Command;

/// `plan standard-actions`: what is usual in municipal plans, to make own actions from.
@Command(name = "standard-actions")
final class PlanStandardActions extends HouseCommand {
  PlanStandardActions(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(List<ActionDocument> standardActions) {}

  /// @param prevalence the share of the plans that have it, 0 to 1
  private record ActionDocument(String id, String group, String name, double prevalence) {}

  @Override
  Exit work(House house) {
    List<StandardAction> actions = house.reference().standardActions();
    if (isJson()) {
      Json.print(
          shell(),
          new Document(
              actions.stream()
                  .map(
                      each ->
                          new ActionDocument(
                              each.id(),
                              each.group().code(),
                              each.name().in(shell().language()),
                              each.prevalence().value()))
                  .toList()));
      return Exit.DONE;
    }
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT);
    table.row(
        shell().say("standard.id"),
        shell().say("standard.group"),
        shell().say("plan.action"),
        shell().say("standard.prevalence"));
    for (StandardAction each : actions) {
      table.row(
          each.id(),
          shell().say("standard.group." + each.group().code()),
          each.name().in(shell().language()),
          shell().numbers().percent(each.prevalence(), 0));
    }
    table.lines().forEach(shell()::print);
    shell().print(shell().say("standard.source"));
    return Exit.DONE;
  }
}
