package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the page that says where a municipality is led.
final class PathwayPages {
  private final House house;
  private final Frame frame;
  private final Municipality municipality;
  private final PathwayVoice voice;

  private PathwayPages(House house, Frame frame, Municipality municipality) {
    this.house = house;
    this.frame = frame;
    this.municipality = municipality;
    this.voice = new PathwayVoice(Voice.in(frame.language()), house.reference());
  }

  static PathwayPage of(House house, Frame frame, Municipality municipality, Led led) {
    PathwayPages pages = new PathwayPages(house, frame, municipality);
    return switch (led) {
      case Led.ByPlan byPlan -> pages.byPlan(byPlan);
      case Led.ByBaseline byBaseline -> pages.byBaseline(byBaseline);
      case Led.Nowhere nowhere -> pages.nowhere(nowhere);
    };
  }

  private PathwayPage byPlan(Led.ByPlan led) {
    Pathway pathway = led.plan();
    Plan plan = led.revision().plan();
    Map<String, Pathway> scenarios = new LinkedHashMap<>();
    scenarios.put(voice.say("pathway.scenario.NONE"), led.baseline());
    scenarios.put(voice.say("pathway.scenario.PLAN"), pathway);
    scenarios.put(voice.say("pathway.scenario.PLAN_AND_PARTNERS"), led.partners());
    PathwayTargets targets = new PathwayTargets(voice, whence());
    PathwayParts parts = new PathwayParts(voice, whence());
    PathwayDoubts doubts = new PathwayDoubts(voice);
    PathwayThemes themes = new PathwayThemes(voice);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(targets.missing(pathway));
    chapters.add(parts.sectors(pathway, true));
    chapters.add(targets.scenarios(scenarios, voice.say("pathway.scenarios.lead")));
    chapters.add(parts.removals(pathway));
    doubts.sure(pathway, Optional.of(plan)).ifPresent(chapters::add);
    themes.gap(plan, pathway).ifPresent(chapters::add);
    doubts.findings(pathway, Optional.of(plan)).ifPresent(chapters::add);
    return page(
        headline(voice, pathway),
        themes.coverage(pathway),
        Optional.of(
            pictures(pathway)
                .wedges(plan, pathway, finding(pathway), source(pathway, "pathway.how"))),
        chapters,
        new PathwayStanding(voice).pairs(pathway),
        true);
  }

  /// The answer in one sentence, in pieces that are set strong in turn.
  static List<String> headline(PathwayVoice voice, Pathway pathway) {
    Optional<Outcome.Held> main = Led.main(pathway);
    int year = Led.year(pathway);
    if (main.isEmpty()) {
      return voice
          .voice()
          .pieces(
              "pathway.headline.no-target",
              voice.voice().numbers().tonnes(Led.net(pathway, year)),
              String.valueOf(year));
    }
    Outcome.Held held = main.get();
    String target = voice.name(held.target(), pathway.standing().account());
    Co2e manko = held.manko();
    String key =
        manko.grams() == 0
            ? "pathway.headline.exact"
            : manko.isPositive() ? "pathway.headline.lacks" : "pathway.headline.over";
    List<String> pieces = new ArrayList<>(voice.voice().pieces(key, voice.size(manko), target));
    held.probability()
        .ifPresent(
            share -> {
              List<String> more =
                  voice.voice().pieces("pathway.headline.futures", voice.futures(share));
              pieces.set(pieces.size() - 1, pieces.getLast() + more.getFirst());
              pieces.addAll(more.subList(1, more.size()));
            });
    return pieces;
  }

  private String finding(Pathway pathway) {
    int year = Led.year(pathway);
    return voice.say(
        "pathway.picture.finding",
        voice
            .voice()
            .numbers()
            .tonnesSpoken(pathway.central().baseline().total(year).minus(Led.net(pathway, year))),
        String.valueOf(year));
  }

  private PathwayPage byBaseline(Led.ByBaseline led) {
    Pathway pathway = led.baseline();
    int year = Led.year(pathway);
    Co2e net = Led.net(pathway, year);
    String line = voice.say("pathway.line.as-nation");
    PathwayDoubts doubts = new PathwayDoubts(voice);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(new PathwayTargets(voice, whence()).missing(pathway));
    chapters.add(new PathwayParts(voice, whence()).sectors(pathway, false));
    doubts.sure(pathway, Optional.empty()).ifPresent(chapters::add);
    chapters.add(
        Chapter.of(
            "ikke-offentliggjort",
            voice.say("pathway.unknown.title"),
            List.of(voice.say("pathway.why-more." + led.why().name(), municipality.name()))));
    doubts.findings(pathway, Optional.empty()).ifPresent(chapters::add);
    return page(
        voice
            .voice()
            .pieces(
                net.isNegative() ? "pathway.headline.sink" : "pathway.headline.baseline",
                municipality.name(),
                voice.voice().numbers().tonnes(net.isNegative() ? net.negated() : net),
                String.valueOf(year)),
        voice.say("pathway.why." + led.why().name(), municipality.name()),
        Optional.of(
            pictures(pathway)
                .lines(
                    "pathway",
                    voice.say("pathway.lines.finding", String.valueOf(pathway.years().last())),
                    Map.of(line, pathway),
                    voice.say("pathway.lines.remark"),
                    source(pathway, "pathway.how.baseline"))),
        chapters,
        new PathwayStanding(voice).pairs(pathway),
        false);
  }

  private PathwayPage nowhere(Led.Nowhere led) {
    List<String> points =
        led.obstacles().stream()
            .map(Computation.Obstacle::why)
            .distinct()
            .map(why -> voice.say("pathway.impossible." + why.name()))
            .toList();
    return page(
        voice.voice().pieces("pathway.headline.nowhere", municipality.name()),
        "",
        Optional.empty(),
        List.of(
            Chapter.of("mangler", voice.say("pathway.unknown.title"), List.of())
                .withPoints(points)),
        List.of(),
        false);
  }

  private PathwayPage page(
      List<String> headline,
      String lead,
      Optional<Picture> picture,
      List<Chapter> chapters,
      List<PathwayPage.Pair> standing,
      boolean canTurn) {
    return new PathwayPage(
        frame,
        municipality.name(),
        "/kommuner/" + municipality.slug(),
        headline,
        lead,
        picture,
        chapters,
        standing,
        canTurn);
  }

  private Whence whence() {
    return new Whence(frame.language(), municipality.slug());
  }

  private PathwayPictures pictures(Pathway pathway) {
    return new PathwayPictures(
        voice, municipality.name(), emissions(pathway).series(municipality.code().digits()));
  }

  private Emissions emissions(Pathway pathway) {
    return house.accounts().emissions(vintage(pathway));
  }

  private Vintage vintage(Pathway pathway) {
    return house.accounts().find(pathway.standing().vintage()).orElseThrow();
  }

  private Source source(Pathway pathway, String how) {
    return new Sources(voice.voice(), house.reference(), house.accounts())
        .of(vintage(pathway), voice.say(how), "#reduktionssti");
  }
}
