package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.JournalQuery;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.MayUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Where one comes in: what waits, what the others have done since, and where to go on.
@Controller
final class StartRoutes {
  private static final String PLACE = Desk.PATH + "/kommuner/{place}";

  /// What is new is a list to read at a glance; the journal has the rest.
  private static final int NEWS = 10;

  private static final int LOOKED_AT = 200;

  private final House house;
  private final Desk desk;
  private final LastVisit lastVisit;

  StartRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
    this.lastVisit = new LastVisit(house.database(), house.clock());
  }

  @GetMapping({Desk.PATH, "/en" + Desk.PATH})
  @MayUse(Right.USE_DESK)
  View start(Visit visit) {
    Waiting waiting = new Waiting(house, visit);
    List<Part.Link> tasks = waiting.all();
    List<Municipality> places = waiting.places();
    List<Part> parts = new ArrayList<>();
    if (!tasks.isEmpty()) {
      parts.add(new Links("waiting", visit.say("start.waiting"), tasks, ""));
    }
    news(visit, places, parts);
    if (!places.isEmpty() || visit.standing().bonds().isEmpty()) {
      parts.add(
          new Links(
              "places",
              visit.say("start.places"),
              places.stream()
                  .map(place -> Part.Link.of(place.name(), visit.at(place).here("")))
                  .toList(),
              visit.say("start.no-places")));
    }
    return desk.show(visit, List.of(), headline(visit, tasks.size()), "", parts);
  }

  private static String headline(Visit visit, int tasks) {
    String name = visit.person().name();
    return switch (tasks) {
      case 0 -> visit.say("start.headline.none", name);
      case 1 -> visit.say("start.headline.one", name);
      default -> visit.say("start.headline", name, String.valueOf(tasks));
    };
  }

  /// What others did in the person's municipalities since their visit before this one.
  private void news(Visit visit, List<Municipality> places, List<Part> parts) {
    List<Municipality> read =
        places.stream().filter(place -> visit.at(place).may(Right.READ_JOURNAL)).toList();
    if (read.isEmpty()) {
      return;
    }
    Set<String> codes =
        read.stream().map(place -> place.code().digits()).collect(Collectors.toSet());
    List<Entry> newest = house.journal().list(JournalQuery.newest(LOOKED_AT).withPlaces(codes));
    long head = newest.isEmpty() ? 0 : newest.getFirst().position();
    long before = lastVisit.look(visit.person().id(), head);
    Actor self = visit.actor();
    FactWords words = new FactWords(house, visit);
    List<Part.Link> links =
        newest.stream()
            .filter(entry -> entry.position() > before && !entry.actor().equals(self))
            .limit(NEWS)
            .map(entry -> link(visit, words, read, entry))
            .toList();
    parts.add(new Links("news", visit.say("start.news"), links, visit.say("start.no-news")));
  }

  private static Part.Link link(
      Visit visit, FactWords words, List<Municipality> places, Entry entry) {
    Municipality place =
        places.stream()
            .filter(each -> entry.place().equals(Optional.of(each.code().digits())))
            .findFirst()
            .orElseThrow();
    return new Part.Link(
        visit.say("start.news.line", place.name(), words.what(entry.kind())),
        visit.at(place).here("/journal/" + entry.position()),
        visit.say("journal.told", words.when(entry.at()), words.who(entry.actor())));
  }

  @GetMapping({PLACE, "/en" + PLACE})
  @MayUse(Right.READ_DRAFTS)
  View place(Visit visit) {
    List<Part.Link> tasks = new Waiting(house, visit).in(visit.municipality());
    List<Part.Link> pages = new ArrayList<>();
    add(visit, pages, Right.READ_DRAFTS, "plan", "/plan");
    add(visit, pages, Right.SEE_COLLEAGUES, "people", "/personer");
    add(visit, pages, Right.READ_JOURNAL, "journal", "/journal");
    add(visit, pages, Right.KEEP_SETTINGS, "settings", "/indstillinger");
    pages.add(
        new Part.Link(
            visit.say("place.public"),
            visit.link("/kommuner/" + visit.municipality().slug()),
            visit.say("place.public.note")));
    return desk.show(
        visit,
        List.of(),
        visit.municipality().name(),
        "",
        List.of(
            new Links("waiting", visit.say("start.waiting"), tasks, visit.say("start.nothing")),
            new Links("pages", visit.say("place.pages"), pages, "")));
  }

  private static void add(
      Visit visit, List<Part.Link> pages, Right right, String name, String below) {
    if (visit.may(right)) {
      pages.add(
          new Part.Link(
              visit.say("nav." + name), visit.here(below), visit.say("place." + name + ".note")));
    }
  }
}
