package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.Entry;
import dk.tonsvis.access.PasswordFlaw;
import dk.tonsvis.access.TooMany;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonFlaw;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.Clients;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A person's own: name, language, ways to sign in, and where they are signed in.
@Controller
final class ProfileRoutes {
  static final String PATH = "/arbejde/profil";
  private static final String NOW = "nuvaerende-adgangskode";

  private final House house;
  private final Access access;
  private final Desk desk;
  private final ProfileParts parts;

  ProfileRoutes(House house, Desk desk) {
    this.house = house;
    this.access = house.access();
    this.desk = desk;
    this.parts = new ProfileParts(house.access(), house.clock());
  }

  static Part.Link crumb(Visit visit) {
    return Part.Link.of(visit.say("nav.profile"), visit.link(PATH));
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View page(
      HttpServletRequest request,
      Visit visit,
      @RequestParam(name = SignInRoutes.WHY, defaultValue = "") String why) {
    List<Part> notices =
        visit.words().has("profile.why." + why)
            ? List.of(Notice.mind(visit.say("profile.why." + why)))
            : List.of();
    return show(
        HttpStatus.OK,
        request,
        visit,
        notices,
        person(visit, visit.person(), Set.of()),
        password(visit, Set.of(), ""));
  }

  @PostMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View change(HttpServletRequest request, Visit visit, @RequestParam Map<String, String> typed) {
    Person before = visit.person();
    String name = typed.getOrDefault("navn", "").strip();
    Set<PersonFlaw> flaws = PersonFlaw.of(name, before.email());
    if (!flaws.isEmpty()) {
      return show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          request,
          visit,
          List.of(),
          person(visit, before, flaws).filled(typed),
          password(visit, Set.of(), ""));
    }
    Language language =
        Language.ENGLISH.code().equals(typed.get("sprog")) ? Language.ENGLISH : Language.DANISH;
    house.people().change(new Person(before.id(), name, before.email(), language), visit.actor());
    return Desk.done(visit, PATH, "profile");
  }

  @PostMapping({PATH + "/adgangskode", "/en" + PATH + "/adgangskode"})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View changePassword(
      HttpServletRequest request, Visit visit, @RequestParam Map<String, String> typed) {
    Person person = visit.person();
    Set<PasswordFlaw> flaws =
        NewPassword.flaws(access.passwords(), typed, person.name(), person.email());
    String wrong = access.passwords().has(person.id()) ? wrong(request, visit, typed) : "";
    if (!flaws.isEmpty() || !wrong.isEmpty()) {
      return show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          request,
          visit,
          List.of(),
          person(visit, person, Set.of()),
          password(visit, flaws, wrong));
    }
    try {
      access
          .passwords()
          .set(
              person,
              typed.getOrDefault(NewPassword.FIRST, ""),
              SignedIn.sessionId(request),
              visit.actor());
      return Desk.done(visit, PATH, "password");
    } catch (TooMany e) {
      return show(
          HttpStatus.SERVICE_UNAVAILABLE,
          request,
          visit,
          List.of(),
          person(visit, person, Set.of()),
          password(visit, Set.of(), "").withProblems(List.of(visit.say("signin.busy"))));
    }
  }

  /// What is wrong with the password that the person says they have now.
  private String wrong(HttpServletRequest request, Visit visit, Map<String, String> typed) {
    return switch (access
        .passwords()
        .confirm(visit.person(), typed.getOrDefault(NOW, ""), Clients.of(request))) {
      case Entry.Entered _ -> "";
      case Entry.Refused _ -> visit.say("profile.password.wrong");
      case Entry.Wait wait -> visit.say("signin.wait", SignInRoutes.howLong(visit, wait.howLong()));
      case Entry.Busy _ -> visit.say("signin.busy");
    };
  }

  @PostMapping({PATH + "/log-ud", "/en" + PATH + "/log-ud"})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View endSession(Visit visit, @RequestParam(name = "session", defaultValue = "") String session) {
    access.sessions().end(visit.person().id(), session);
    return Desk.done(visit, PATH, "session");
  }

  @PostMapping({PATH + "/log-ud-alle-steder", "/en" + PATH + "/log-ud-alle-steder"})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View endAll(HttpServletRequest request, Visit visit) {
    access.sessions().endAll(visit.person().id());
    SignedIn.end(request);
    return Desk.done(visit, SignInAddress.PATH, "signed-out-everywhere");
  }

  private View show(
      HttpStatus status,
      HttpServletRequest request,
      Visit visit,
      List<Part> notices,
      Form person,
      Form password) {
    List<Part> all =
        Stream.of(
                notices,
                List.<Part>of(person, password),
                parts.of(visit, SignedIn.sessionId(request)))
            .flatMap(List::stream)
            .toList();
    return desk.show(
        status, visit, List.of(), visit.say("nav.profile"), visit.say("profile.lead"), all);
  }

  private Form person(Visit visit, Person person, Set<PersonFlaw> flaws) {
    return Form.of(
            "dig",
            visit.say("profile.person"),
            visit.link(PATH),
            List.of(
                Refusals.name(visit, person.name(), flaws).withAutocomplete("name"),
                Field.choice(
                    "sprog",
                    visit.say("profile.language"),
                    person.language().code(),
                    List.of(
                        new Field.Option("da", visit.say("language.da")),
                        new Field.Option("en", visit.say("language.en"))))),
            visit.say("profile.save"))
        .withLead(visit.say("profile.email", person.email()));
  }

  private Form password(Visit visit, Set<PasswordFlaw> flaws, String wrong) {
    boolean has = access.passwords().has(visit.person().id());
    Field now =
        Field.of(Field.Kind.PASSWORD, NOW, visit.say("profile.password.now"), "")
            .withAutocomplete("current-password")
            .withProblem(wrong);
    List<Field> fresh = NewPassword.fields(visit, flaws);
    return Form.of(
            "adgangskode",
            visit.say("profile.password"),
            visit.link(PATH + "/adgangskode"),
            has ? Stream.concat(Stream.of(now), fresh.stream()).toList() : fresh,
            visit.say("profile.password.save"))
        .withLead(visit.say(has ? "profile.password.lead" : "profile.password.none"));
  }
}
