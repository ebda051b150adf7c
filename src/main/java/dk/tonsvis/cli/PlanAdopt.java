package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.plan.Adoption;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plan adopt PLACE N`: notes that a body has decided a revision, which is in force from then on.
@Command(name = "adopt")
final class PlanAdopt extends PlanStep {
  @Option(
      names = "--body",
      required = true,
      paramLabel = "${bundle:label.text}",
      descriptionKey = "option.adopt-body")
  private String body = "";

  @Option(
      names = "--case",
      paramLabel = "${bundle:label.text}",
      defaultValue = "",
      descriptionKey = "option.adopt-case")
  private String caseNumber = "";

  PlanAdopt(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  Outcome take(House house, String municipality, int revision, LocalDate day) {
    return switch (house
        .plans()
        .adopt(municipality, revision, day, body, caseNumber, Operator.actor())) {
      case Adoption.Adopted adopted ->
          new Outcome.Taken(adopted.revision(), adopted.superseded(), adopted.loosenings());
      case Adoption.Refused refused -> new Outcome.Refused(refused.obstacles());
    };
  }
}
