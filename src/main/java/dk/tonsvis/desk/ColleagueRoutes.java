package dk.tonsvis.desk;

import dk.tonsvis.access.Offer;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.person.Membership;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Role;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who works for a municipality, and the advisers that it has invited.
@Controller
final class ColleagueRoutes {
  static final String PATH = Desk.PATH + "/kommuner/{place}/personer";

  static final Set<Role> COLLEAGUES = EnumSet.of(Role.COORDINATOR, Role.ADVISER);
  static final Set<Role> APPROVERS = EnumSet.of(Role.APPROVER);

  private final House house;
  private final Inviting inviting;
  private final Desk desk;

  ColleagueRoutes(House house, Inviting inviting, Desk desk) {
    this.house = house;
    this.inviting = inviting;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.SEE_COLLEAGUES)
  View list(Visit visit) {
    return page(HttpStatus.OK, visit, Map.of(), Optional.empty(), Optional.empty());
  }

  @PostMapping({PATH, "/en" + PATH})
  @MayUse(Right.INVITE_COLLEAGUES)
  View invite(HttpServletRequest request, Visit visit, @RequestParam Map<String, String> typed) {
    return invite(request, visit, typed, COLLEAGUES);
  }

  @PostMapping({PATH + "/godkendere", "/en" + PATH + "/godkendere"})
  @MayUse(Right.APPOINT_APPROVERS)
  View appoint(HttpServletRequest request, Visit visit, @RequestParam Map<String, String> typed) {
    return invite(request, visit, typed, APPROVERS);
  }

  private View invite(
      HttpServletRequest request, Visit visit, Map<String, String> typed, Set<Role> given) {
    Optional<RoleChoice> choice =
        given.stream()
            .filter(role -> role.key().equals(typed.get("rolle")))
            .map(role -> new RoleChoice(role, Organisation.of(visit.municipality())))
            .findFirst();
    return switch (inviting.invite(request, visit, typed, choice)) {
      case Inviting.Outcome.Refused refused ->
          page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              visit,
              typed,
              Optional.of(refused),
              Optional.empty());
      case Inviting.Outcome outcome ->
          page(
              HttpStatus.OK,
              visit,
              Map.of(),
              Optional.empty(),
              Optional.of(inviting.told(visit, outcome)));
    };
  }

  @PostMapping({PATH + "/{id:[0-9]+}/afslut", "/en" + PATH + "/{id:[0-9]+}/afslut"})
  @MayUse(Right.INVITE_COLLEAGUES)
  View end(Visit visit, @PathVariable String id) {
    return end(visit, id, COLLEAGUES);
  }

  @PostMapping({
    PATH + "/godkendere/{id:[0-9]+}/afslut",
    "/en" + PATH + "/godkendere/{id:[0-9]+}/afslut"
  })
  @MayUse(Right.APPOINT_APPROVERS)
  View endApprover(Visit visit, @PathVariable String id) {
    return end(visit, id, APPROVERS);
  }

  private View end(Visit visit, String id, Set<Role> given) {
    Membership membership =
        memberships(visit, true)
            .filter(held -> String.valueOf(held.id()).equals(id) && given.contains(held.role()))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    house.people().endMembership(membership, visit.actor());
    return Desk.done(visit, path(visit), "membership-ended");
  }

  private View page(
      HttpStatus status,
      Visit visit,
      Map<String, String> typed,
      Optional<Inviting.Outcome.Refused> refused,
      Optional<Notice> told) {
    List<Part> parts = new ArrayList<>(told.stream().toList());
    parts.add(current(visit));
    parts.addAll(offers(visit));
    if (visit.may(Right.INVITE_COLLEAGUES)) {
      parts.add(form(visit, typed, refused, "invite.title", path(visit), COLLEAGUES));
    }
    if (visit.may(Right.APPOINT_APPROVERS)) {
      parts.add(
          form(visit, typed, refused, "invite.approver", path(visit) + "/godkendere", APPROVERS)
              .named("godkender"));
    }
    parts.add(former(visit));
    return desk.show(
        status,
        visit,
        List.of(Part.Link.of(visit.municipality().name(), visit.here(""))),
        visit.say("people.headline", visit.municipality().name()),
        visit.say("people.lead"),
        parts);
  }

  private List<Part> offers(Visit visit) {
    Organisation here = Organisation.of(visit.municipality());
    return OfferParts.of(
        visit,
        house,
        house.access().offers().waiting(Optional.empty()).stream()
            .filter(offer -> offer.organisation().equals(here))
            .toList(),
        offer -> withdrawal(visit, offer));
  }

  /// Where an offer is taken back, for who might have made it.
  private static Optional<String> withdrawal(Visit visit, Offer offer) {
    boolean isApprover = APPROVERS.contains(offer.role());
    return visit.may(isApprover ? Right.APPOINT_APPROVERS : Right.INVITE_COLLEAGUES)
        ? Optional.of(
            path(visit) + (isApprover ? "/godkendere" : "") + "/tilbud/" + offer.link().id())
        : Optional.empty();
  }

  private Form form(
      Visit visit,
      Map<String, String> typed,
      Optional<Inviting.Outcome.Refused> refused,
      String title,
      String path,
      Set<Role> given) {
    boolean isThis =
        given.equals(APPROVERS) == Role.APPROVER.key().equals(typed.getOrDefault("rolle", ""));
    return inviting.form(
        visit,
        visit.link(path),
        visit.say(title),
        given.stream()
            .map(role -> new Field.Option(role.key(), visit.say("role." + role.key())))
            .toList(),
        isThis ? typed : Map.of(),
        refused.filter(_ -> isThis));
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
    boolean mayEnd = visit.may(Right.INVITE_COLLEAGUES) || visit.may(Right.APPOINT_APPROVERS);
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
    Stream<Listing.Cell> deed = mayEnd ? Stream.of(deed(visit, held)) : Stream.of();
    return new Listing.Row(Stream.concat(cells, deed).toList());
  }

  private Listing.Cell deed(Visit visit, Membership held) {
    boolean isApprover = APPROVERS.contains(held.role());
    if (!visit.may(isApprover ? Right.APPOINT_APPROVERS : Right.INVITE_COLLEAGUES)) {
      return Listing.Cell.of("");
    }
    return Listing.Cell.of(
        new Listing.Deed(
            visit.link(path(visit) + (isApprover ? "/godkendere/" : "/") + held.id() + "/afslut"),
            Map.of(),
            visit.say("people.end"),
            person(held).name()));
  }

  private Listing.Cell name(Membership held) {
    Person person = person(held);
    return Listing.Cell.of(person.name()).with(person.email());
  }

  private Person person(Membership held) {
    return house.people().find(held.person()).orElseThrow();
  }
}
