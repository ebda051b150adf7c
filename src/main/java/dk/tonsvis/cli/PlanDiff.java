package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.RevisionComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plan diff PLACE N M`: how two revisions of one plan differ.
@Command(name = "diff")
final class PlanDiff extends HouseCommand {
  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality")
  private String address = "";

  @Parameters(index = "1", paramLabel = "N", descriptionKey = "parameter.revision-earlier")
  private int earlierNumber;

  @Parameters(index = "2", paramLabel = "M", descriptionKey = "parameter.revision-later")
  private int laterNumber;

  PlanDiff(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(
      RevisionDocument earlier, RevisionDocument later, RevisionComparisonDocument comparison) {}

  @Override
  Exit work(House house) {
    Municipality place = Subject.municipality(house.places(), address);
    Revision earlier = RevisionName.require(house, place, earlierNumber);
    Revision later = RevisionName.require(house, place, laterNumber);
    RevisionComparison comparison = house.plans().compareThrough(earlier, later);
    if (isJson()) {
      Json.print(
          shell(),
          new Document(
              RevisionDocument.of(earlier, shell().language()),
              RevisionDocument.of(later, shell().language()),
              RevisionComparisonDocument.of(comparison, shell().language())));
    } else {
      StepText steps = new StepText(shell());
      shell()
          .print(
              shell()
                  .say(
                      "revisions.heading",
                      place.name(),
                      Integer.toString(earlier.number()),
                      steps.standing(earlier),
                      Integer.toString(later.number()),
                      steps.standing(later)));
      new RevisionComparisonText(shell()).write(comparison);
    }
    return Exit.DONE;
  }
}
