package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.pathway.ScenarioText;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pathway compute PLACE`: where the plan leads, what is missing, and how sure it is.
@Command(name = "compute")
final class PathwayCompute extends HouseCommand {
  @Parameters(
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality")
  private String address = "";

  @Option(
      names = "--scenario",
      paramLabel = "baseline|plan|partners",
      converter = ScenarioChoice.ByKey.class,
      descriptionKey = "option.scenario")
  private Optional<ScenarioChoice> named = Optional.empty();

  @Option(
      names = "--what-if",
      paramLabel = "${bundle:label.text}",
      descriptionKey = "option.what-if")
  private Optional<String> whatIf = Optional.empty();

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "option.pathway-revision")
  private Optional<Integer> number = Optional.empty();

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "" + Precision.USUAL_DRAWS,
      descriptionKey = "option.draws")
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + Precision.USUAL_SEED,
      descriptionKey = "option.seed")
  private long seed;

  PathwayCompute(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  void check() {
    Drawing.requireDraws(draws, shell());
    if (named.isPresent() && whatIf.isPresent()) {
      throw new Refusal(Exit.MISUSED, "pathway.two-scenarios");
    }
  }

  @Override
  Exit work(House house) {
    Municipality place = Subject.municipality(house.places(), address);
    Optional<Revision> revision = Drawing.revision(house, place, number);
    Optional<Scenario> scenario = scenario(place, revision);
    if (scenario.isEmpty()) {
      return Exit.MISUSED;
    }
    return switch (house
        .pathways()
        .compute(place.code().digits(), revision, scenario.get(), Drawing.precision(draws, seed))) {
      case Computation.Computed computed -> {
        show(house, place, revision, computed.pathway());
        yield Exit.DONE;
      }
      case Computation.Impossible impossible ->
          new ObstacleText(shell()).tell(place, impossible.obstacles());
    };
  }

  private ScenarioChoice choice() {
    return whatIf.isPresent() ? ScenarioChoice.WHAT_IF : named.orElse(ScenarioChoice.PLAN);
  }

  /// Empty where the text is no scenario, which has been told.
  private Optional<Scenario> scenario(Municipality place, Optional<Revision> revision) {
    if (whatIf.isEmpty()) {
      return Optional.of(choice().scenario());
    }
    Revision turned =
        revision.orElseThrow(
            () -> new Refusal(Exit.NOT_FOUND, "pathway.nothing-to-turn", place.name()));
    return switch (new ScenarioText(turned.plan(), Drawing.PROJECTIONS).read(whatIf.get())) {
      case ScenarioText.Reading.Read read -> Optional.of(read.scenario());
      case ScenarioText.Reading.Refused refused -> {
        refused.problems().forEach(problem -> shell().tell(problem.sentence(shell().language())));
        yield Optional.empty();
      }
    };
  }

  private void show(House house, Municipality place, Optional<Revision> revision, Pathway pathway) {
    Charted charted =
        new Charted(
            place,
            Names.of(house, pathway.standing().account(), shell().language()),
            revision,
            choice(),
            pathway);
    if (isJson()) {
      Json.print(shell(), PathwayDocument.of(charted, whatIf, shell()));
    } else {
      new PathwayText(shell(), charted).write();
    }
  }
}
