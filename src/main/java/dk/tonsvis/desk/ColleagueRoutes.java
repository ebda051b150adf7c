package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.person.Membership;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Who works for a municipality, and the advisers that it has invited.
@Controller
final class ColleagueRoutes {
  private static final String PATH = Desk.PATH + "/kommuner/{place}/personer";

  private final House house;
  private final Desk desk;

  ColleagueRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.SEE_COLLEAGUES)
  View list(Visit visit) {
    return desk.show(
        visit,
        List.of(Part.Link.of(visit.municipality().name(), visit.here(""))),
        visit.say("people.headline", visit.municipality().name()),
        visit.say("people.lead"),
        List.of(current(visit), former(visit)));
  }

  @PostMapping({PATH + "/{id:[0-9]+}/afslut", "/en" + PATH + "/{id:[0-9]+}/afslut"})
  @MayUse(Right.INVITE_COLLEAGUES)
  View end(Visit visit, @PathVariable String id) {
    Membership membership =
        memberships(visit, true)
            .filter(held -> String.valueOf(held.id()).equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    house.people().endMembership(membership, visit.actor());
    return Desk.done(visit, path(visit), "membership-ended");
  }

  private static String path(Visit visit) {
    return Desk.PATH + "/kommuner/" + visit.municipality().slug() + "/personer";
  }

  private Stream<Membership> memberships(Visit visit, boolean current) {
    LocalDate today = house.people().today();
    return house.people().membershipsIn(Organisation.of(visit.municipality())).stream()
        .filter(membership -> membership.isCurrent(today) == current);
  }

  private Listing current(Visit visit) {
    boolean mayEnd = visit.may(Right.INVITE_COLLEAGUES);
    List<String> headings =
        Stream.of("people.name", "people.role", "people.since", "people.deed")
            .limit(mayEnd ? 4 : 3)
            .map(key -> visit.say(key))
            .toList();
    return new Listing(
        "current",
        visit.say("people.current"),
        headings,
        memberships(visit, true).map(held -> row(visit, held, mayEnd)).toList(),
        visit.say("people.none"));
  }

  private Listing former(Visit visit) {
    Numbers numbers = Numbers.in(visit.language());
    return new Listing(
        "former",
        visit.say("people.former"),
        List.of(visit.say("people.name"), visit.say("people.role"), visit.say("people.until")),
        memberships(visit, false)
            .map(
                held ->
                    Listing.Row.of(
                        name(held),
                        Listing.Cell.of(visit.say("role." + held.role().key())),
                        Listing.Cell.of(held.until().map(numbers::day).orElse(""))))
            .toList(),
        visit.say("people.former.none"));
  }

  private Listing.Row row(Visit visit, Membership held, boolean mayEnd) {
    Numbers numbers = Numbers.in(visit.language());
    Listing.Cell since = Listing.Cell.of(numbers.day(held.from()));
    Listing.Cell until =
        held.until()
            .map(day -> since.with(visit.say("people.ends", numbers.day(day))))
            .orElse(since);
    Stream<Listing.Cell> cells =
        Stream.of(name(held), Listing.Cell.of(visit.say("role." + held.role().key())), until);
    Stream<Listing.Cell> deed =
        mayEnd
            ? Stream.of(
                Listing.Cell.of(
                    new Listing.Deed(
                        visit.link(path(visit) + "/" + held.id() + "/afslut"),
                        Map.of(),
                        visit.say("people.end"),
                        person(held).name())))
            : Stream.of();
    return new Listing.Row(Stream.concat(cells, deed).toList());
  }

  private Listing.Cell name(Membership held) {
    Person person = person(held);
    return Listing.Cell.of(person.name()).with(person.email());
  }

  private Person person(Membership held) {
    return house.people().find(held.person()).orElseThrow();
  }
}
