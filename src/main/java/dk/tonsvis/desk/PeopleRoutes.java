package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.person.Membership;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonFlaw;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Everybody who is known, and what they may do: for administrators.
@Controller
final class PeopleRoutes {
  static final String PATH = InstallationRoutes.PATH + "/personer";
  static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

  private final House house;
  private final Inviting inviting;
  private final Desk desk;

  PeopleRoutes(House house, Inviting inviting, Desk desk) {
    this.house = house;
    this.inviting = inviting;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_PEOPLE)
  View list(Visit visit) {
    return list(HttpStatus.OK, visit, Map.of(), Optional.empty(), List.of());
  }

  @PostMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_PEOPLE)
  View invite(HttpServletRequest request, Visit visit, @RequestParam Map<String, String> typed) {
    Optional<RoleChoice> choice = RoleChoice.find(house, typed.getOrDefault("rolle", ""));
    return switch (inviting.invite(request, visit, typed, choice)) {
      case Inviting.Outcome.Refused refused ->
          list(HttpStatus.UNPROCESSABLE_CONTENT, visit, typed, Optional.of(refused), List.of());
      case Inviting.Outcome outcome ->
          list(
              HttpStatus.OK,
              visit,
              Map.of(),
              Optional.empty(),
              List.of(inviting.told(visit, outcome)));
    };
  }

  private View list(
      HttpStatus status,
      Visit visit,
      Map<String, String> typed,
      Optional<Inviting.Outcome.Refused> refused,
      List<Part> told) {
    List<Person> people = house.people().list();
    List<Part> parts = new ArrayList<>(told);
    parts.add(
        new Listing(
            "people",
            visit.say("everybody.list"),
            List.of(visit.say("people.name"), visit.say("everybody.roles")),
            people.stream().map(person -> row(visit, person)).toList(),
            ""));
    parts.add(
        inviting.form(
            visit,
            visit.link(PATH),
            visit.say("invite.title"),
            RoleChoice.options(house, visit),
            typed,
            refused));
    return desk.show(
        status,
        visit,
        InstallationRoutes.crumbs(visit),
        people.size() == 1
            ? visit.say("everybody.headline.one")
            : visit.say("everybody.headline", String.valueOf(people.size())),
        visit.say("everybody.lead"),
        parts);
  }

  private Listing.Row row(Visit visit, Person person) {
    String roles =
        current(person.id()).stream()
            .map(held -> visit.say("role." + held.role().key()) + ", " + held.organisation().name())
            .collect(Collectors.joining("; "));
    return Listing.Row.of(
        Listing.Cell.link(person.name(), visit.link(PATH + "/" + person.id())).with(person.email()),
        Listing.Cell.of(roles.isEmpty() ? visit.say("everybody.no-role") : roles));
  }

  private List<Membership> current(PersonId person) {
    return house.people().memberships(person).stream()
        .filter(held -> held.isCurrent(house.people().today()))
        .toList();
  }

  @GetMapping({ONE, "/en" + ONE})
  @MayUse(Right.KEEP_PEOPLE)
  View one(Visit visit, @PathVariable String id) {
    Person person = person(id);
    return page(HttpStatus.OK, visit, List.of(), person, typed(person), Set.of(), "");
  }

  @PostMapping({ONE, "/en" + ONE})
  @MayUse(Right.KEEP_PEOPLE)
  View change(
      Visit visit,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String navn,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "da") String sprog) {
    Person person = person(id);
    Map<String, String> typed = Map.of("navn", navn, "email", email, "sprog", sprog);
    Set<PersonFlaw> flaws = EnumSet.noneOf(PersonFlaw.class);
    flaws.addAll(PersonFlaw.of(navn.strip(), email.strip()));
    if (house.people().findByEmail(email).filter(other -> !other.equals(person)).isPresent()) {
      flaws.add(PersonFlaw.EMAIL_TAKEN);
    }
    if (!flaws.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, person, typed, flaws, "");
    }
    change(person, new Person(person.id(), navn.strip(), email.strip(), language(sprog)), visit);
    return Desk.done(visit, PATH + "/" + id, "person-changed");
  }

  /// Letters to another address are another's: what they lead to is taken back.
  private void change(Person before, Person after, Visit visit) {
    house
        .database()
        .inTransaction(
            () -> {
              house.people().change(after, visit.actor());
              return before.email().equals(after.email())
                  ? 0
                  : house.access().links().revokeAllSent(after.id(), visit.actor());
            });
  }

  @PostMapping({ONE + "/rolle", "/en" + ONE + "/rolle"})
  @MayUse(Right.KEEP_PEOPLE)
  View give(
      HttpServletRequest request,
      Visit visit,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String rolle) {
    Person person = person(id);
    Optional<RoleChoice> choice = RoleChoice.find(house, rolle);
    if (choice.isEmpty()) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          person,
          typed(person),
          Set.of(),
          visit.say("role.missing"));
    }
    Inviting.Outcome outcome =
        inviting.give(request, visit, person, choice.get(), Optional.empty());
    return outcome instanceof Inviting.Outcome.Held
        ? page(
            HttpStatus.UNPROCESSABLE_CONTENT,
            visit,
            person,
            typed(person),
            Set.of(),
            visit.say("role.held"))
        : page(
            HttpStatus.OK,
            visit,
            List.of(inviting.told(visit, outcome)),
            person,
            typed(person),
            Set.of(),
            "");
  }

  @PostMapping({ONE + "/rolle/{number:[0-9]+}", "/en" + ONE + "/rolle/{number:[0-9]+}"})
  @MayUse(Right.KEEP_PEOPLE)
  View end(Visit visit, @PathVariable String id, @PathVariable String number) {
    Membership held =
        current(person(id).id()).stream()
            .filter(membership -> String.valueOf(membership.id()).equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFound(number));
    if (!house.people().endMembership(held, visit.actor())) {
      return page(
          HttpStatus.CONFLICT,
          visit,
          person(id),
          typed(person(id)),
          Set.of(),
          visit.say("role.last-administrator"));
    }
    return Desk.done(visit, PATH + "/" + id, "membership-ended");
  }

  private Person person(String id) {
    return PersonId.parse(id).flatMap(house.people()::find).orElseThrow(() -> new NotFound(id));
  }

  private static Language language(String code) {
    return code.equals("en") ? Language.ENGLISH : Language.DANISH;
  }

  private static Map<String, String> typed(Person person) {
    return Map.of(
        "navn", person.name(), "email", person.email(), "sprog", person.language().code());
  }

  private View page(
      HttpStatus status,
      Visit visit,
      Person person,
      Map<String, String> typed,
      Set<PersonFlaw> flaws,
      String roleProblem) {
    return page(status, visit, List.of(), person, typed, flaws, roleProblem);
  }

  private View page(
      HttpStatus status,
      Visit visit,
      List<Part> told,
      Person person,
      Map<String, String> typed,
      Set<PersonFlaw> flaws,
      String roleProblem) {
    List<Part.Link> crumbs = new ArrayList<>(InstallationRoutes.crumbs(visit));
    crumbs.add(Part.Link.of(visit.say("installation.personer"), visit.link(PATH)));
    return desk.show(
        status,
        visit,
        crumbs,
        person.name(),
        person.email(),
        Stream.of(
                told,
                List.<Part>of(roles(visit, person)),
                OfferParts.of(
                    visit,
                    house,
                    house.access().offers().waiting(Optional.of(person.id())),
                    offer ->
                        Optional.of(PATH + "/" + person.id() + "/tilbud/" + offer.link().id())),
                List.<Part>of(
                    roleForm(visit, person, roleProblem),
                    form(visit, person, typed, flaws),
                    PersonalRoutes.links(visit, visit.link(PATH + "/" + person.id())),
                    PersonalRoutes.forgetting(visit, person, "")))
            .flatMap(List::stream)
            .toList());
  }

  private Listing roles(Visit visit, Person person) {
    Numbers numbers = Numbers.in(visit.language());
    return new Listing(
        "roles",
        visit.say("everybody.roles"),
        Stream.of("people.role", "everybody.organisation", "people.since", "people.deed")
            .map(key -> visit.say(key))
            .toList(),
        current(person.id()).stream()
            .map(
                held ->
                    Listing.Row.of(
                        Listing.Cell.of(visit.say("role." + held.role().key())),
                        Listing.Cell.of(held.organisation().name()),
                        Listing.Cell.of(numbers.day(held.from())),
                        Listing.Cell.of(
                            new Listing.Deed(
                                visit.link(PATH + "/" + person.id() + "/rolle/" + held.id()),
                                Map.of(),
                                visit.say("people.end"),
                                visit.say("role." + held.role().key())
                                    + ", "
                                    + held.organisation().name()))))
            .toList(),
        visit.say("everybody.no-role"));
  }

  private Form roleForm(Visit visit, Person person, String problem) {
    return Form.of(
            "give",
            visit.say("role.give"),
            visit.link(PATH + "/" + person.id() + "/rolle"),
            List.of(
                Field.choice(
                        "rolle", visit.say("people.role"), "", RoleChoice.options(house, visit))
                    .withProblem(problem)),
            visit.say("role.give.button"))
        .withLead(visit.say("role.give.lead"));
  }

  private Form form(Visit visit, Person person, Map<String, String> typed, Set<PersonFlaw> flaws) {
    return Form.of(
        "about",
        visit.say("person.about"),
        visit.link(PATH + "/" + person.id()),
        List.of(
            Refusals.name(visit, typed.getOrDefault("navn", ""), flaws),
            Refusals.email(visit, typed.getOrDefault("email", ""), flaws),
            Field.choice(
                "sprog",
                visit.say("person.language"),
                typed.getOrDefault("sprog", "da"),
                List.of(
                    new Field.Option("da", visit.say("person.language.da")),
                    new Field.Option("en", visit.say("person.language.en"))))),
        visit.say("save"));
  }
}
