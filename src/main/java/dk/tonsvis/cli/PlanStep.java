package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Loosening;
import dk.tonsvis.plan.Obstacle;
import dk.tonsvis.plan.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A step that a revision takes. All that stands in the way is told at once.
abstract class PlanStep extends HouseCommand {
  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality")
  private String address = "";

  @Parameters(index = "1", paramLabel = "N", descriptionKey = "parameter.revision")
  private int number;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "${bundle:label.day}",
      descriptionKey = "option.step-on")
  private LocalDate on = LocalDate.EPOCH;

  PlanStep(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// What came of the step.
  sealed interface Outcome {
    /// The revision has taken it.
    ///
    /// @param superseded number of the revision that was in force before
    /// @param loosenings in which ways the targets are less ambitious than those before
    record Taken(Revision revision, Optional<Integer> superseded, List<Loosening> loosenings)
        implements Outcome {}

    record Refused(List<Obstacle> obstacles) implements Outcome {}
  }

  /// What came of it, in a document of [Json].
  ///
  /// @param outcome `taken` or `refused`
  /// @param superseded number of the revision that was in force before
  private record Document(
      String outcome,
      Optional<RevisionDocument> revision,
      Optional<Integer> superseded,
      List<String> lessAmbitious,
      List<String> obstacles) {}

  abstract Outcome take(House house, String municipality, int revision, LocalDate day);

  @Override
  final Exit work(House house) {
    Municipality place = Subject.municipality(house.places(), address);
    return switch (take(house, place.code().digits(), number, on)) {
      case Outcome.Taken taken -> taken(place, taken);
      case Outcome.Refused refused -> refused(refused);
    };
  }

  private Exit taken(Municipality place, Outcome.Taken taken) {
    Shell shell = shell();
    List<String> loosenings =
        taken.loosenings().stream().map(each -> each.sentence(shell.language())).toList();
    if (isJson()) {
      Json.print(
          shell,
          new Document(
              "taken",
              Optional.of(RevisionDocument.of(taken.revision(), shell.language())),
              taken.superseded(),
              loosenings,
              List.of()));
      return Exit.DONE;
    }
    shell.print(
        shell.say(
            "plan.step-taken",
            place.name(),
            Integer.toString(taken.revision().number()),
            new StepText(shell).standing(taken.revision())));
    taken
        .superseded()
        .ifPresent(before -> shell.print(shell.say("plan.supersedes", Integer.toString(before))));
    loosenings.forEach(shell::print);
    return Exit.DONE;
  }

  private Exit refused(Outcome.Refused refused) {
    Shell shell = shell();
    List<String> sentences =
        refused.obstacles().stream().map(each -> each.sentence(shell.language())).toList();
    if (isJson()) {
      Json.print(
          shell, new Document("refused", Optional.empty(), Optional.empty(), List.of(), sentences));
    } else {
      sentences.forEach(shell::tell);
    }
    return refused.obstacles().stream().anyMatch(Obstacle.UnknownRevision.class::isInstance)
        ? Exit.NOT_FOUND
        : Exit.REJECTED;
  }
}
