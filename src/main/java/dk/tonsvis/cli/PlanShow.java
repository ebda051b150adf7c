package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan show PLACE`: what a revision says, and where it stands.
@Command(name = "show")
final class PlanShow extends HouseCommand {
  @Parameters(
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality")
  private String address = "";

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "option.revision")
  private Optional<Integer> number = Optional.empty();

  PlanShow(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  Exit work(House house) {
    Municipality place = Subject.municipality(house.places(), address);
    Revision revision = RevisionName.find(house, place, number);
    Names names = Names.of(house, revision.plan().head().account(), shell().language());
    if (isJson()) {
      Json.print(shell(), PlanDocument.of(revision, names, shell()));
    } else {
      new PlanText(shell(), names, place, revision).write();
    }
    return Exit.DONE;
  }
}
