package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// The pages about a municipality's plan. What is not public is not there: the address of a draft
/// answers as one that never was.
@Controller
public final class PlanRoutes {
  /// Of an action, in the title of a window.
  private static final int LONGEST_NAME = 36;

  private static final String PLACE = "/kommuner/{address}";
  private static final String COMPARE = "/plan/sammenlign";

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  PlanRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({PLACE + "/plan", "/en" + PLACE + "/plan"})
  @MayUse(Right.READ_PUBLISHED)
  View plan(Language language, @PathVariable String address) {
    return at(language, address, "/plan", place -> plan(language, place, ""));
  }

  @GetMapping({PLACE + "/plan/{number:[0-9]+}", "/en" + PLACE + "/plan/{number:[0-9]+}"})
  @MayUse(Right.READ_PUBLISHED)
  View revision(Language language, @PathVariable String address, @PathVariable String number) {
    return at(language, address, "/plan/" + number, place -> plan(language, place, number));
  }

  private Page plan(Language language, Municipality place, String number) {
    String rest = number.isEmpty() ? "/plan" : "/plan/" + number;
    return view(language, place, number)
        .map(
            view ->
                (Page)
                    PlanPages.of(
                        view, frame(view, rest, "title.plan", PlanPages.description(view))))
        .orElseGet(() -> none(language, place, rest, "plan.here", "none.plan.headline"));
  }

  @GetMapping({PLACE + COMPARE, "/en" + PLACE + COMPARE})
  @MayUse(Right.READ_PUBLISHED)
  View compare(
      Language language,
      @PathVariable String address,
      @RequestParam(name = "fra", defaultValue = "") String from,
      @RequestParam(name = "til", defaultValue = "") String to) {
    return at(
        language, address, COMPARE + chosen(from, to), place -> compare(language, place, from, to));
  }

  /// What was chosen, as the end of an address; nothing of what is no number.
  private static String chosen(String from, String to) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    Map.of("fra", from, "til", to).entrySet().stream()
        .filter(part -> part.getValue().matches("[0-9]{1,9}"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(part -> query.queryParam(part.getKey(), part.getValue()));
    return query.toUriString();
  }

  private Page compare(Language language, Municipality place, String from, String to) {
    PlanView chosen = view(language, place, to).orElseThrow(() -> new NotFound("plan"));
    Optional<Revision> other =
        from.isEmpty()
            ? chosen.before(chosen.shown())
            : Optional.of(
                find(chosen.revisions(), from).orElseThrow(() -> new NotFound("revision " + from)));
    if (other.isEmpty()) {
      String lead = chosen.voice().say("compare.alone.lead");
      return ComparisonPages.alone(chosen, frame(chosen, COMPARE, "title.compare", lead));
    }
    // Whichever way round they were chosen, the earlier comes first.
    boolean isTurned = other.get().number() > chosen.shown().number();
    Revision earlier = isTurned ? chosen.shown() : other.get();
    PlanView view = isTurned ? chosen.showing(other.get()) : chosen;
    Frame frame =
        frame(
            view,
            PlanLinks.comparisonPath(earlier, view.shown()),
            "title.compare",
            view.voice().say("description.compare", place.name()));
    return ComparisonPages.of(
        view, earlier, house.plans().compareThrough(earlier, view.shown()), frame);
  }

  @GetMapping({PLACE + "/indsatser/{name}", "/en" + PLACE + "/indsatser/{name}"})
  @MayUse(Right.READ_PUBLISHED)
  View action(
      Language language,
      @PathVariable String address,
      @PathVariable String name,
      @RequestParam(name = "udgave", defaultValue = "") String number) {
    Municipality place = house.places().find(address).orElseThrow(() -> new NotFound(address));
    PlanView view = view(language, place, number).orElseThrow(() -> new NotFound(name));
    Action action = PlanLinks.find(view.plan(), name).orElseThrow(() -> new NotFound(name));
    String rest = PlanLinks.actionPath(action, view.shown(), view.isCurrent());
    if (!address.equals(place.slug()) || !name.equals(PlanLinks.name(action))) {
      return moved(language, place, rest);
    }
    String title =
        view.voice()
            .say("title.action", action.number(), shortened(action.name(language)), place.name());
    Frame frame = frames.below(language, place, rest, title, ActionPages.description(view, action));
    return show(ActionPages.of(view, action, frame));
  }

  @GetMapping({PLACE + "/klimatilpasning", "/en" + PLACE + "/klimatilpasning"})
  @MayUse(Right.READ_PUBLISHED)
  View adaptation(Language language, @PathVariable String address) {
    String rest = "/klimatilpasning";
    return at(
        language,
        address,
        rest,
        place ->
            view(language, place, "")
                .map(
                    view ->
                        (Page)
                            AdaptationPages.of(
                                view,
                                frame(
                                    view,
                                    rest,
                                    "title.adaptation",
                                    AdaptationPages.description(view))))
                .orElseGet(
                    () ->
                        none(
                            language,
                            place,
                            rest,
                            "adaptation.title",
                            "none.adaptation.headline")));
  }

  /// A name that leaves room for the others in the title of a window.
  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).stripTrailing() + "…";
  }

  // ---- what the handlers have in common

  /// The page of a municipality, or the way to its one address.
  private View at(
      Language language, String address, String rest, Function<Municipality, Page> page) {
    Municipality place = house.places().find(address).orElseThrow(() -> new NotFound(address));
    return address.equals(place.slug()) ? show(page.apply(place)) : moved(language, place, rest);
  }

  /// The public revision of that number, or without a number the current one. Empty where a
  /// municipality has no public revision; a number that is not there answers with [NotFound].
  private Optional<PlanView> view(Language language, Municipality place, String number) {
    List<Revision> revisions = house.plans().listPublic(place.code().digits());
    Optional<Revision> shown =
        number.isEmpty() ? PlanView.current(revisions) : find(revisions, number);
    if (shown.isEmpty() && !number.isEmpty()) {
      throw new NotFound("revision " + number);
    }
    return shown.map(r -> new PlanView(house, Voice.in(language), place, r, revisions));
  }

  private static Optional<Revision> find(List<Revision> revisions, String number) {
    return revisions.stream().filter(r -> String.valueOf(r.number()).equals(number)).findFirst();
  }

  private NoPlanPage none(
      Language language, Municipality place, String rest, String here, String headline) {
    Voice voice = Voice.in(language);
    String told = voice.say(headline, place.name());
    return new NoPlanPage(
        frames.below(
            language,
            place,
            rest,
            place.name() + ": " + voice.say(here).toLowerCase(language.locale()),
            told),
        place.name(),
        new PlanLinks(language, place).place(),
        voice.say(here),
        told,
        voice.say("none.lead"));
  }

  private Frame frame(PlanView view, String rest, String title, String description) {
    return frames.below(
        view.voice().language(),
        view.municipality(),
        rest,
        view.voice().say(title, view.municipality().name()),
        description);
  }

  private static View moved(Language language, Municipality place, String rest) {
    RedirectView redirect =
        new RedirectView(
            Frame.address(language, "/kommuner/" + place.slug() + rest), false, true, false);
    redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
    return redirect;
  }

  private View show(Page page) {
    return new PageView(templates, page);
  }
}
