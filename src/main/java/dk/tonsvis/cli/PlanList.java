package dk.tonsvis.cli;

import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plan list [PLACE]`: the revisions that are stored, drafts among them.
@Command(name = "list")
final class PlanList extends HouseCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality-all")
  private Optional<String> address = Optional.empty();

  PlanList(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(List<RevisionDocument> revisions) {}

  @Override
  Exit work(House house) {
    Stream<Municipality> places =
        address.isPresent()
            ? Stream.of(Subject.municipality(house.places(), address.get()))
            : house.places().list().stream();
    List<Revision> revisions =
        places.flatMap(place -> house.plans().list(place.code().digits()).stream()).toList();
    if (isJson()) {
      Json.print(
          shell(),
          new Document(
              revisions.stream()
                  .map(revision -> RevisionDocument.of(revision, shell().language()))
                  .toList()));
    } else if (revisions.isEmpty()) {
      shell().print(shell().say("plan.list-none"));
    } else {
      table(house, revisions).lines().forEach(shell()::print);
    }
    return Exit.DONE;
  }

  private TextTable table(House house, List<Revision> revisions) {
    Shell shell = shell();
    TextTable table =
        new TextTable(Align.LEFT, Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.row(
        shell.say("restatement.municipality"),
        shell.say("plan.revision"),
        shell.say("plan.state"),
        shell.say("show.targets"),
        shell.say("plan.actions"),
        shell.say("plan.title"));
    for (Revision revision : revisions) {
      table.row(
          house.places().find(revision.municipality()).map(Municipality::name).orElseThrow(),
          Integer.toString(revision.number()),
          new StepText(shell).standing(revision),
          shell.numbers().whole(revision.plan().targets().size()),
          shell.numbers().whole(revision.plan().actions().size()),
          revision.plan().head().title().in(shell.language()));
    }
    return table;
  }
}
