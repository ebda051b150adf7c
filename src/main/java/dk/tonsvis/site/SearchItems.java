package dk.tonsvis.site;

import dk.tonsvis.alliance.Unit;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.reference.StandardAction;
import dk.tonsvis.search.Item;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that can be searched for: what stands on public pages, and nothing else.
final class SearchItems implements Supplier<List<Item>> {
  /// What a page can be. Its words are `search.kind.<name>`.
  enum Kind {
    MUNICIPALITY,
    PLAN,
    THEME,
    ACTION,
    STANDARD_ACTION,
    METHOD,
    PAGE
  }

  /// Pages that there is one of, by the name of their title and description.
  private static final Map<String, String> SINGLE =
      Map.of(
          "/nationalt", "nationwide",
          "/sammenlign", "sidebyside",
          "/omregning", "restatement",
          "/data", "data",
          "/api", "api",
          "/kilder", "freshness");

  /// A heading of a text page with its id, and what stands below it.
  private static final Pattern CHAPTER =
      Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>(.*?)(?=<h2 |</main>)", Pattern.DOTALL);

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  SearchItems(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public List<Item> get() {
    List<Item> items = new ArrayList<>();
    for (Language language : Language.values()) {
      Voice voice = Voice.in(language);
      for (Municipality place : house.places().listWithInvented()) {
        items.add(municipality(voice, place));
        List<Revision> revisions = house.plans().listPublic(place.code().digits());
        PlanView.current(revisions)
            .map(shown -> new PlanView(house, voice, place, shown, revisions))
            .ifPresent(view -> addPlan(items, view));
      }
      house.reference().standardActions().forEach(action -> items.add(standard(voice, action)));
      items.addAll(method(voice));
      SINGLE.forEach((path, name) -> items.add(page(voice, path, name)));
      units().forEach(unit -> items.add(unit(voice, unit)));
    }
    return items;
  }

  private static Item page(Voice voice, String path, String name) {
    return item(
        voice,
        Kind.PAGE,
        Frame.address(voice.language(), path),
        voice.say("title." + name),
        voice.say("description." + name),
        "");
  }

  /// Regions and KKR.
  private Stream<Unit> units() {
    LocalDate today = LocalDate.now(house.clock());
    return Stream.of(Unit.Kind.values())
        .flatMap(kind -> house.alliance().units(kind, today).stream());
  }

  private static Item unit(Voice voice, Unit unit) {
    return item(
        voice,
        Kind.PAGE,
        Frame.address(voice.language(), AreaWords.path(unit)),
        unit.name(),
        voice.say("description.unit", unit.name()),
        unit.slug());
  }

  /// Its name, and that it does not exist where that is so.
  private static String name(Voice voice, Municipality place) {
    return place.invented() ? voice.say("search.invented", place.name()) : place.name();
  }

  private static Item item(
      Voice voice, Kind kind, String address, String title, String body, String also) {
    return new Item(voice.language(), kind.name(), address, title, body, also);
  }

  private static Item municipality(Voice voice, Municipality place) {
    return item(
        voice,
        Kind.MUNICIPALITY,
        Frame.address(voice.language(), "/kommuner/" + place.slug()),
        name(voice, place),
        voice.say("search.municipality", place.name()),
        place.slug() + " " + place.code().digits());
  }

  private static void addPlan(List<Item> items, PlanView view) {
    Voice voice = view.voice();
    Plan plan = view.plan();
    String place = name(voice, view.municipality());
    items.add(
        item(
            voice,
            Kind.PLAN,
            view.links().plan(),
            plan.head().title().in(voice.language()),
            voice.say("search.plan", place),
            place));
    for (int index = 0; index < plan.themes().size(); index++) {
      Theme theme = plan.themes().get(index);
      String anchor = "#" + PlanPages.GROUP + (index + 1);
      items.add(
          item(
              voice,
              Kind.THEME,
              view.links().plan() + anchor,
              voice.say("search.of", theme.title().in(voice.language()), place),
              theme.description().in(voice.language()),
              ""));
    }
    for (Action action : plan.actions()) {
      items.add(
          item(
              voice,
              Kind.ACTION,
              view.links().action(action, view.shown(), view.isCurrent()),
              voice.say("search.of", action.name(voice.language()), place),
              body(action, voice.language()),
              action.number()));
    }
  }

  private static String body(Action action, Language language) {
    return Stream.of(
            action.names().description(),
            action.names().official(),
            action.considerations().coBenefits(),
            action.considerations().barriers())
        .map(wording -> wording.in(language))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static Item standard(Voice voice, StandardAction action) {
    return item(
        voice,
        Kind.STANDARD_ACTION,
        Frame.address(voice.language(), "/standardindsatser")
            + "#"
            + StandardActionsPages.anchor(action.group()),
        action.name().in(voice.language()),
        voice.say("search.standard", voice.numbers().percent(action.prevalence(), 0)),
        action.id());
  }

  /// The chapters of the method, as they stand on its page.
  private List<Item> method(Voice voice) {
    Page page = Pages.text(house, frames, voice.language(), "/metode", "method");
    StringOutput html = new StringOutput();
    templates.render(page.template(), page, html);
    return CHAPTER
        .matcher(html.toString())
        .results()
        .map(chapter -> method(voice, chapter))
        .toList();
  }

  private static Item method(Voice voice, MatchResult chapter) {
    return item(
        voice,
        Kind.METHOD,
        Frame.address(voice.language(), "/metode") + "#" + chapter.group(1),
        plain(chapter.group(2)),
        plain(chapter.group(3)),
        "");
  }

  private static String plain(String markup) {
    return markup
        .replaceAll("<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
