package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.plan.Hearing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plan hearing PLACE N`: sends a draft out for everyone to comment on.
@Command(name = "hearing")
final class PlanHearing extends PlanStep {
  @Option(
      names = "--until",
      paramLabel = "${bundle:label.day}",
      descriptionKey = "option.hearing-until")
  private Optional<LocalDate> until = Optional.empty();

  PlanHearing(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  Outcome take(House house, String municipality, int revision, LocalDate day) {
    return switch (house
        .plans()
        .sendToHearing(municipality, revision, day, until, Operator.actor())) {
      case Hearing.Sent sent -> new Outcome.Taken(sent.revision(), Optional.empty(), List.of());
      case Hearing.Refused refused -> new Outcome.Refused(refused.obstacles());
    };
  }
}
