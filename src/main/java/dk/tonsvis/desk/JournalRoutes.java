package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.JournalQuery;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What happened: in a municipality for its people, in the installation for its administrators.
@Controller
final class JournalRoutes {
  private static final String OF_PLACE = Desk.PATH + "/kommuner/{place}/journal";
  private static final String OF_ALL = InstallationRoutes.PATH + "/journal";
  private static final String ENTRY = "/{position:[0-9]+}";
  private static final int PAGE = 50;

  private final House house;
  private final Desk desk;

  JournalRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  /// What is asked for, as it stands in the address.
  ///
  /// @param hvad kind of the fact
  /// @param hvem id of who did it
  /// @param foer position that the page ends before
  record Asked(String hvad, String hvem, String fra, String til, String foer) {
    static Asked of(Map<String, String> asked) {
      return new Asked(
          typed(asked, "hvad"),
          typed(asked, "hvem"),
          typed(asked, "fra"),
          typed(asked, "til"),
          typed(asked, "foer"));
    }

    private static String typed(Map<String, String> asked, String name) {
      return asked.getOrDefault(name, "").strip();
    }
  }

  @GetMapping({OF_PLACE, "/en" + OF_PLACE})
  @MayUse(Right.READ_JOURNAL)
  View ofPlace(Visit visit, @RequestParam Map<String, String> asked) {
    return list(
        visit,
        Asked.of(asked),
        visit.code(),
        visit.here("/journal"),
        List.of(Part.Link.of(visit.municipality().name(), visit.here(""))),
        visit.say("journal.headline", visit.municipality().name()));
  }

  @GetMapping({OF_ALL, "/en" + OF_ALL})
  @MayUse(Right.KEEP_INSTALLATION)
  View ofAll(Visit visit, @RequestParam Map<String, String> asked) {
    return list(
        visit,
        Asked.of(asked),
        JournalQuery.NO_PLACE,
        visit.link(OF_ALL),
        InstallationRoutes.crumbs(visit),
        visit.say("installation.journal"));
  }

  @GetMapping({OF_PLACE + ENTRY, "/en" + OF_PLACE + ENTRY})
  @MayUse(Right.READ_JOURNAL)
  View entryOfPlace(Visit visit, @PathVariable String position) {
    return entry(
        visit,
        position,
        visit.code(),
        List.of(
            Part.Link.of(visit.municipality().name(), visit.here("")),
            Part.Link.of(visit.say("nav.journal"), visit.here("/journal"))));
  }

  @GetMapping({OF_ALL + ENTRY, "/en" + OF_ALL + ENTRY})
  @MayUse(Right.KEEP_INSTALLATION)
  View entryOfAll(Visit visit, @PathVariable String position) {
    List<Part.Link> crumbs = new ArrayList<>(InstallationRoutes.crumbs(visit));
    crumbs.add(Part.Link.of(visit.say("installation.journal"), visit.link(OF_ALL)));
    return entry(visit, position, JournalQuery.NO_PLACE, crumbs);
  }

  private View list(
      Visit visit,
      Asked asked,
      String place,
      String address,
      List<Part.Link> crumbs,
      String headline) {
    List<String> problems = new ArrayList<>();
    List<Entry> found = house.journal().list(query(visit, asked, place, problems));
    List<Part> parts = new ArrayList<>();
    parts.add(filter(visit, asked, address).withProblems(problems));
    parts.add(table(visit, found, address));
    if (found.size() == PAGE) {
      parts.add(
          new Links(
              "more",
              visit.say("journal.more"),
              List.of(Part.Link.of(visit.say("journal.older"), older(asked, address, found))),
              ""));
    }
    return desk.show(visit, crumbs, headline, visit.say("journal.lead"), parts);
  }

  private static String older(Asked asked, String address, List<Entry> found) {
    return address
        + "?hvad="
        + Addresses.encoded(asked.hvad())
        + "&hvem="
        + Addresses.encoded(asked.hvem())
        + "&fra="
        + Addresses.encoded(asked.fra())
        + "&til="
        + Addresses.encoded(asked.til())
        + "&foer="
        + found.getLast().position();
  }

  private JournalQuery query(Visit visit, Asked asked, String place, List<String> problems) {
    JournalQuery query = JournalQuery.newest(PAGE).withPlaces(Set.of(place));
    if (!asked.hvad().isEmpty()) {
      query = query.withKinds(Set.of(asked.hvad()));
    }
    if (!asked.hvem().isEmpty()) {
      query = query.withActor(Actor.person(asked.hvem()));
    }
    Optional<Instant> from = moment(visit, asked.fra(), 0, problems);
    Optional<Instant> until = moment(visit, asked.til(), 1, problems);
    query = from.map(query::withFrom).orElse(query);
    query = until.map(query::withUntil).orElse(query);
    return asked.foer().matches("[0-9]{1,15}")
        ? query.withBefore(Long.parseLong(asked.foer()))
        : query;
  }

  private static Optional<Instant> moment(
      Visit visit, String day, int daysLater, List<String> problems) {
    if (day.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(day).plusDays(daysLater).atStartOfDay(FactWords.ZONE).toInstant());
    } catch (DateTimeParseException _) {
      problems.add(visit.say("journal.no-day", day));
      return Optional.empty();
    }
  }

  private Form filter(Visit visit, Asked asked, String address) {
    FactWords words = new FactWords(house, visit);
    List<Field.Option> kinds =
        visit.words().keys().stream()
            .filter(key -> key.startsWith("fact."))
            .map(key -> key.substring("fact.".length()))
            .map(kind -> new Field.Option(kind, words.what(kind)))
            .sorted(java.util.Comparator.comparing(Field.Option::label))
            .toList();
    return Form.of(
            "filter",
            visit.say("journal.filter"),
            address,
            List.of(
                Field.choice("hvad", visit.say("journal.what"), asked.hvad(), kinds),
                Field.choice("hvem", visit.say("journal.who"), asked.hvem(), people(visit)),
                Field.of(Field.Kind.DAY, "fra", visit.say("journal.from"), asked.fra()),
                Field.of(Field.Kind.DAY, "til", visit.say("journal.until"), asked.til())),
            visit.say("journal.show"))
        .asking();
  }

  private List<Field.Option> people(Visit visit) {
    Stream<Person> people =
        visit.place().isPresent()
            ? house
                .people()
                .membershipsIn(dk.tonsvis.person.Organisation.of(visit.municipality()))
                .stream()
                .map(held -> held.person())
                .distinct()
                .flatMap(id -> house.people().find(id).stream())
            : house.people().list().stream();
    return people.map(person -> new Field.Option(person.id().toString(), person.name())).toList();
  }

  private Listing table(Visit visit, List<Entry> entries, String address) {
    FactWords words = new FactWords(house, visit);
    return new Listing(
        "entries",
        visit.say("journal.entries"),
        List.of(visit.say("journal.when"), visit.say("journal.who"), visit.say("journal.what")),
        entries.stream()
            .map(
                entry ->
                    Listing.Row.of(
                        Listing.Cell.of(words.when(entry.at())),
                        Listing.Cell.of(words.who(entry.actor())),
                        Listing.Cell.link(
                            words.what(entry.kind()), address + "/" + entry.position())))
            .toList(),
        visit.say("journal.none"));
  }

  private View entry(Visit visit, String position, String place, List<Part.Link> crumbs) {
    long at = position.length() > 15 ? Long.MAX_VALUE - 1 : Long.parseLong(position);
    Entry entry =
        house
            .journal()
            .list(JournalQuery.newest(1).withPlaces(Set.of(place)).withBefore(at + 1))
            .stream()
            .filter(found -> found.position() == at)
            .findFirst()
            .orElseThrow(() -> new NotFound(position));
    FactWords words = new FactWords(house, visit);
    List<Part> parts = new ArrayList<>();
    List<Sides.Line> changes = words.changes(entry);
    if (!changes.isEmpty()) {
      parts.add(
          Sides.of(
              "changes",
              visit.say("journal.changes"),
              visit.say("journal.before"),
              visit.say("journal.after"),
              changes));
    }
    parts.add(
        new Listing(
            "fields",
            visit.say("journal.fields"),
            List.of(visit.say("part.field"), visit.say("journal.value")),
            words.fields(entry).stream()
                .map(
                    line ->
                        Listing.Row.of(
                            Listing.Cell.of(line.field()), Listing.Cell.of(line.after())))
                .toList(),
            ""));
    return desk.show(
        visit,
        crumbs,
        words.what(entry.kind()),
        visit.say("journal.told", words.when(entry.at()), words.who(entry.actor())),
        parts);
  }
}
