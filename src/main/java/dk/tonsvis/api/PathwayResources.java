package dk.tonsvis.api;

import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.pathway.TooBusy;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.util.Optional;

/// Answers where a municipality is led: the same pathways as on the pages, with the same draws.
///
/// Who would get fewer draws because the machine is busy is asked to come again instead, so that
/// one address never has two answers.
final class PathwayResources {
  private final House house;
  private final PathwayDoor door;

  PathwayResources(House house, PathwayDoor door) {
    this.house = house;
    this.door = door;
  }

  Answer get(Ask ask) {
    Optional<Municipality> municipality = house.places().find(ask.get("municipality"));
    if (municipality.isEmpty()) {
      return new Answer.NotThere();
    }
    if (ask.isWrong()) {
      return new Answer.Wrong();
    }
    String code = municipality.get().code().digits();
    Optional<Revision> plan = house.plans().findInForce(code).filter(PathwayResources::hasEffects);
    Optional<String> scenario = ask.find("scenario");
    try {
      if (plan.isPresent()) {
        String name = scenario.orElse("plan");
        Optional<Answer> planned = computed(ask, code, plan, name);
        if (planned.isPresent() || scenario.isPresent()) {
          return planned.orElseGet(Answer.NotThere::new);
        }
      }
      return scenario.filter(name -> !name.equals("baseline")).isPresent()
          ? new Answer.NotThere()
          : computed(ask, code, Optional.empty(), "baseline").orElseGet(Answer.NotThere::new);
    } catch (TooBusy e) {
      return new Answer.Busy();
    }
  }

  private static boolean hasEffects(Revision revision) {
    return revision.plan().actions().stream()
        .anyMatch(action -> !action.effect().terms().isEmpty());
  }

  /// Empty where nothing can be computed.
  private Optional<Answer> computed(
      Ask ask, String code, Optional<Revision> plan, String scenario) {
    Precision.Draws usual = Precision.usual();
    Computation computation =
        switch (scenario) {
          case "plan" -> door.ask(code, plan, Scenario.PLAN, usual.withContributions());
          case "partners" -> door.ask(code, plan, Scenario.PLAN_AND_PARTNERS, usual);
          default -> door.ask(code, plan, Scenario.NO_ACTION, usual);
        };
    return switch (computation) {
      case Computation.Computed(Pathway pathway) -> Optional.of(answer(ask, scenario, pathway));
      case Computation.Impossible _ -> Optional.empty();
    };
  }

  private static Answer answer(Ask ask, String scenario, Pathway pathway) {
    if (pathway.ensemble().filter(drawn -> drawn.draws() < drawn.asked()).isPresent()) {
      return new Answer.Busy();
    }
    PathwayDocument document = PathwayDocument.of(scenario, pathway);
    return Answer.of(
        document,
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          document
              .years()
              .forEach(
                  year ->
                      csv.row(
                          year.year(),
                          year.baselineCo2eG(),
                          year.co2eG(),
                          year.removalsCo2eG(),
                          year.netCo2eG(),
                          year.netBand().map(PathwayDocument.Band::p5Co2eG),
                          year.netBand().map(PathwayDocument.Band::p50Co2eG),
                          year.netBand().map(PathwayDocument.Band::p95Co2eG)));
          return csv;
        });
  }
}
