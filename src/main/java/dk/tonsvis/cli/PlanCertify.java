package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.plan.Certification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plan certify PLACE N`: notes that an adopted revision was certified.
@Command(name = "certify")
final class PlanCertify extends PlanStep {
  @Option(
      names = "--framework",
      required = true,
      paramLabel = "${bundle:label.text}",
      descriptionKey = "option.certify-framework")
  private String framework = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "${bundle:label.text}",
      descriptionKey = "option.certify-by")
  private String by = "";

  PlanCertify(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  Outcome take(House house, String municipality, int revision, LocalDate day) {
    return switch (house
        .plans()
        .certify(municipality, revision, day, framework, by, Operator.actor())) {
      case Certification.Certified certified ->
          new Outcome.Taken(certified.revision(), Optional.empty(), List.of());
      case Certification.Refused refused -> new Outcome.Refused(refused.obstacles());
    };
  }
}
