package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.IamcCsv;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pathway export PLACE`: all scenarios of a municipality as one table for other programs.
@Command(name = "export")
final class PathwayExport extends HouseCommand {
  @Parameters(
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality")
  private String address = "";

  @Option(
      names = "--file",
      required = true,
      paramLabel = "${bundle:label.file}",
      descriptionKey = "option.pathway-file")
  private String file = "";

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

  PathwayExport(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(String file, List<PathwayDocument.StandingDocument> standings) {}

  @Override
  void check() {
    Drawing.requireDraws(draws, shell());
    ResultFile.fresh(file);
  }

  @Override
  Exit work(House house) {
    Municipality place = Subject.municipality(house.places(), address);
    Optional<Revision> revision = Drawing.revision(house, place, number);
    Map<ScenarioChoice, Pathway> pathways = new LinkedHashMap<>();
    for (ScenarioChoice choice : choices(revision)) {
      Computation computation =
          house
              .pathways()
              .compute(
                  place.code().digits(),
                  revision,
                  choice.scenario(),
                  Drawing.precision(draws, seed));
      switch (computation) {
        case Computation.Computed computed -> pathways.put(choice, computed.pathway());
        case Computation.Impossible impossible -> {
          return new ObstacleText(shell()).tell(place, impossible.obstacles());
        }
      }
    }
    write(house, place, pathways);
    return Exit.DONE;
  }

  /// Without a plan there is the baseline alone; else they stand in the order of
  /// [IamcCsv#SCENARIOS].
  private static List<ScenarioChoice> choices(Optional<Revision> revision) {
    return revision.isEmpty()
        ? List.of(ScenarioChoice.BASELINE)
        : List.of(ScenarioChoice.BASELINE, ScenarioChoice.PLAN, ScenarioChoice.PARTNERS);
  }

  private void write(House house, Municipality place, Map<ScenarioChoice, Pathway> pathways) {
    Pathway first = pathways.values().iterator().next();
    Names names = Names.of(house, first.standing().account(), Language.ENGLISH);
    IamcCsv csv = new IamcCsv(place.name(), names::sector, first.years());
    Iterator<String> scenario = IamcCsv.SCENARIOS.iterator();
    pathways.values().forEach(pathway -> csv.scenario(scenario.next(), pathway));
    ResultFile.fresh(file).write(csv.toString());
    if (isJson()) {
      Json.print(
          shell(),
          new Document(
              file,
              pathways.values().stream()
                  .map(each -> PathwayDocument.StandingDocument.of(each.standing()))
                  .toList()));
    } else {
      shell()
          .print(
              shell()
                  .say(
                      "pathway.exported",
                      place.name(),
                      shell().numbers().whole(pathways.size()),
                      file));
    }
  }
}
