package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.pathway.ScenarioProblem;
import dk.tonsvis.pathway.ScenarioText;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Turning at the plan in force. The scenario stands in the address and is stored nowhere.
@Controller
public final class WhatIfRoutes {
  static final String PART = "hvad-hvis";

  /// The national projection that a plan's baseline can be exchanged for.
  static final String PROJECTION = "kf25";

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;
  private final PathwayDoor door;

  WhatIfRoutes(House house, Frames frames, TemplateEngine templates, PathwayDoor door) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
    this.door = door;
  }

  /// What was asked of the plan in force of a municipality.
  private record Asked(
      Municipality municipality, Revision revision, Frame frame, ScenarioText texts, String text) {
    Plan plan() {
      return revision.plan();
    }

    ScenarioText.Reading reading() {
      return texts.read(text);
    }
  }

  /// The whole page. A form that was sent, and any other way of writing a scenario, is sent on to
  /// the scenario's own address.
  @GetMapping({"/kommuner/{address}/hvad-hvis", "/en/kommuner/{address}/hvad-hvis"})
  @MayUse(Right.READ_PUBLISHED)
  View page(
      Language language,
      @PathVariable String address,
      HttpServletRequest request,
      HttpServletResponse response) {
    Municipality municipality = PathwayRoutes.municipality(house, address);
    String query = query(request);
    if (!address.equals(municipality.slug())) {
      return PathwayRoutes.moved(language, municipality, PART, query, true);
    }
    Optional<Asked> asked = asked(language, municipality, request);
    if (asked.isEmpty()) {
      return PathwayRoutes.moved(language, municipality, PathwayRoutes.PART, "", false);
    }
    hideFromSearch(query, response);
    return switch (asked.get().reading()) {
      case ScenarioText.Reading.Refused(List<ScenarioProblem> problems) ->
          refused(asked.get(), problems, true, response);
      case ScenarioText.Reading.Read(Scenario scenario) -> {
        String canonical = asked.get().texts().write(scenario);
        yield canonical.equals(query)
            ? page(asked.get(), scenario)
            : PathwayRoutes.moved(language, municipality, PART, canonical, false);
      }
    };
  }

  /// The answer alone, for the script of the page.
  @GetMapping({"/kommuner/{address}/hvad-hvis/svar", "/en/kommuner/{address}/hvad-hvis/svar"})
  @MayUse(Right.READ_PUBLISHED)
  View answer(
      Language language,
      @PathVariable String address,
      HttpServletRequest request,
      HttpServletResponse response) {
    Municipality municipality = PathwayRoutes.municipality(house, address);
    Asked asked = asked(language, municipality, request).orElseThrow(() -> new NotFound(address));
    hideFromSearch("svar", response);
    return switch (asked.reading()) {
      case ScenarioText.Reading.Refused(List<ScenarioProblem> problems) ->
          refused(asked, problems, false, response);
      case ScenarioText.Reading.Read(Scenario scenario) ->
          answer(asked, scenario)
              .<View>map(found -> new PageView(templates, found))
              .orElseThrow(() -> new NotFound(address));
    };
  }

  private static String query(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).orElse("");
  }

  /// There are as many scenarios as there are numbers; a search engine needs the plan's page only.
  private static void hideFromSearch(String query, HttpServletResponse response) {
    if (!query.isEmpty()) {
      response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
  }

  private Optional<Asked> asked(
      Language language, Municipality municipality, HttpServletRequest request) {
    return house
        .plans()
        .findInForce(PathwayRoutes.code(municipality))
        .filter(revision -> Led.hasEffects(revision.plan()))
        .map(
            revision ->
                new Asked(
                    municipality,
                    revision,
                    frame(language, municipality),
                    new ScenarioText(revision.plan(), Set.of(PROJECTION)),
                    text(revision.plan(), request)));
  }

  private static String text(Plan plan, HttpServletRequest request) {
    return request.getParameter(WhatIfForm.MARK) == null
        ? query(request)
        : new WhatIfForm(plan).text(request.getParameterMap());
  }

  private Frame frame(Language language, Municipality municipality) {
    Voice voice = Voice.in(language);
    return frames.below(
        language,
        municipality,
        "/" + PART,
        voice.say("title.whatif", municipality.name()),
        voice.say("description.whatif", municipality.name()));
  }

  private View page(Asked asked, Scenario scenario) {
    return answer(asked, scenario)
        .<View>map(answer -> new PageView(templates, pages(asked).page(scenario, answer)))
        .orElseGet(
            () ->
                PathwayRoutes.moved(
                    asked.frame().language(), asked.municipality(), PathwayRoutes.PART, "", false));
  }

  private WhatIfPages pages(Asked asked) {
    return new WhatIfPages(house, asked.frame(), asked.municipality(), asked.plan());
  }

  /// Empty where the plan cannot be computed. The baseline needs no draws: it is a line only. The
  /// two others are drawn equally often, so that they differ by what was turned alone.
  private Optional<WhatIfAnswer> answer(Asked asked, Scenario scenario) {
    Optional<Pathway> planned = computed(asked, Scenario.PLAN, Precision.usual());
    Optional<Pathway> turned = planned.flatMap(first -> computed(asked, scenario, draws(first)));
    Optional<Pathway> alike = turned.flatMap(other -> computed(asked, Scenario.PLAN, draws(other)));
    Optional<Pathway> baseline =
        found(
            door.line(
                PathwayRoutes.code(asked.municipality()),
                Optional.of(asked.revision()),
                new Scenario(Scenario.Actions.NONE, scenario.baseline(), Map.of())));
    if (turned.isEmpty() || alike.isEmpty() || baseline.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        pages(asked)
            .answer(asked.texts().write(scenario), baseline.get(), alike.get(), turned.get()));
  }

  /// As often as a pathway was drawn.
  private static Precision.Draws draws(Pathway pathway) {
    Precision.Draws usual = Precision.usual();
    return pathway.ensemble().map(ensemble -> usual.only(ensemble.draws())).orElse(usual);
  }

  private Optional<Pathway> computed(Asked asked, Scenario scenario, Precision.Draws draws) {
    return found(
        door.ask(
            PathwayRoutes.code(asked.municipality()),
            Optional.of(asked.revision()),
            scenario,
            draws));
  }

  private static Optional<Pathway> found(Computation computation) {
    return switch (computation) {
      case Computation.Computed(Pathway pathway) -> Optional.of(pathway);
      case Computation.Impossible _ -> Optional.empty();
    };
  }

  private View refused(
      Asked asked, List<ScenarioProblem> problems, boolean whole, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    Frame frame = asked.frame();
    return new PageView(
        templates,
        new RefusedScenario(
            frame,
            asked.municipality().name(),
            frame.link("/kommuner/" + asked.municipality().slug() + "/" + PART),
            problems.stream().map(problem -> problem.sentence(frame.language())).toList(),
            whole));
  }
}
