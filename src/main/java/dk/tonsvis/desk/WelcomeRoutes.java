package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.Link;
import dk.tonsvis.access.PasswordFlaw;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.access.TooMany;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonFlaw;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import jakarta.servlet.http.HttpServletRequest;
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

/// Where the link leads that the program prints when it starts for the first time.
@Controller
final class WelcomeRoutes {
  /// The token follows.
  static final String PATH = "/velkommen";

  private final Access access;
  private final SigningIn signingIn;
  private final Desk desk;

  WelcomeRoutes(House house, SigningIn signingIn, Desk desk) {
    this.access = house.access();
    this.signingIn = signingIn;
    this.desk = desk;
  }

  @GetMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View page(Visit visit, @PathVariable("token") String token) {
    return isGood(token)
        ? form(HttpStatus.OK, visit, token, Map.of(), Set.of(), Set.of(), List.of())
        : DeadLink.show(desk, visit, link(token).map(access.links()::state));
  }

  @PostMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View redeem(
      HttpServletRequest request,
      Visit visit,
      @PathVariable("token") String token,
      @RequestParam Map<String, String> typed) {
    if (!isGood(token)) {
      return DeadLink.show(desk, visit, link(token).map(access.links()::state));
    }
    String name = typed.getOrDefault("navn", "");
    String email = typed.getOrDefault("email", "").strip();
    Set<PersonFlaw> flaws = PersonFlaw.of(name, email);
    Set<PasswordFlaw> weak = NewPassword.flaws(access.passwords(), typed, name, email);
    if (!flaws.isEmpty() || !weak.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, visit, token, typed, flaws, weak, List.of());
    }
    try {
      Optional<Person> person =
          access
              .administrators()
              .welcome(
                  token, name, email, typed.getOrDefault(NewPassword.FIRST, ""), visit.language());
      if (person.isEmpty()) {
        return DeadLink.show(desk, visit, link(token).map(access.links()::state));
      }
      signingIn.begin(request, person.get().id());
      return Desk.done(visit, Desk.PATH, "welcome");
    } catch (TooMany e) {
      return form(
          HttpStatus.SERVICE_UNAVAILABLE,
          visit,
          token,
          typed,
          EnumSet.noneOf(PersonFlaw.class),
          EnumSet.noneOf(PasswordFlaw.class),
          List.of(visit.say("signin.busy")));
    }
  }

  private Optional<Link> link(String token) {
    return access.links().find(Purpose.FIRST_ADMINISTRATOR, token);
  }

  private boolean isGood(String token) {
    return link(token).map(access.links()::state).equals(Optional.of(Link.State.GOOD));
  }

  private View form(
      HttpStatus status,
      Visit visit,
      String token,
      Map<String, String> typed,
      Set<PersonFlaw> flaws,
      Set<PasswordFlaw> weak,
      List<String> problems) {
    Field name =
        Refusals.name(visit, typed.getOrDefault("navn", ""), flaws).withAutocomplete("name");
    Field email =
        Refusals.email(visit, typed.getOrDefault("email", ""), flaws).withAutocomplete("username");
    Form form =
        Form.of(
                "velkommen",
                visit.say("welcome.form"),
                visit.link(PATH + "/" + token),
                Stream.concat(Stream.of(name, email), NewPassword.fields(visit, weak).stream())
                    .toList(),
                visit.say("welcome.button"))
            .withProblems(problems);
    return DeadLink.unseen(
        desk.show(
            status,
            visit,
            List.of(),
            visit.say("welcome.headline"),
            visit.say("welcome.lead"),
            List.of(form)));
  }
}
