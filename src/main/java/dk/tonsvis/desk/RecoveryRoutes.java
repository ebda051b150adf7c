package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.PasswordFlaw;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.access.TooMany;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.Clients;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.Origins;
import dk.tonsvis.web.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A new password for who has forgotten theirs: a letter with a link, and where it leads.
///
/// Whoever asks is told the same at once, whether anybody has the address or not; the letter is
/// written afterwards, so that neither the words nor the time tell.
@Controller
final class RecoveryRoutes {
  static final String PATH = "/glemt-adgangskode";

  private final Access access;
  private final PasswordLink link;
  private final Desk desk;
  private final RecoveryLetters letters;

  RecoveryRoutes(House house, Desk desk) {
    this.letters = new RecoveryLetters(house);
    this.access = house.access();
    this.link = new PasswordLink(house, Purpose.RECOVERY);
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.SIGN_IN)
  View ask(Visit visit) {
    return ask(HttpStatus.OK, visit, "", List.of());
  }

  @PostMapping({PATH, "/en" + PATH})
  @MayUse(Right.SIGN_IN)
  View send(
      HttpServletRequest request,
      Visit visit,
      @RequestParam(name = "email", defaultValue = "") String email) {
    Optional<Duration> wait = access.recoveries().mayAsk(email, Clients.of(request));
    if (wait.isPresent()) {
      return ask(
          HttpStatus.TOO_MANY_REQUESTS,
          visit,
          email,
          List.of(visit.say("signin.wait", SignInRoutes.howLong(visit, wait.get()))));
    }
    String origin = Origins.ofLetters(request);
    Thread.ofVirtual().name("recovery").start(() -> letters.send(email, origin));
    return Desk.done(visit, SignInAddress.PATH, "recovery-sent");
  }

  private View ask(HttpStatus status, Visit visit, String email, List<String> problems) {
    return desk.show(
        status,
        visit,
        List.of(Part.Link.of(visit.say("signin.headline"), visit.link(SignInAddress.PATH))),
        visit.say("recovery.headline"),
        visit.say("recovery.lead"),
        List.of(
            Form.of(
                    "glemt",
                    visit.say("recovery.ask"),
                    visit.link(PATH),
                    List.of(
                        Field.of(Field.Kind.EMAIL, "email", visit.say("signin.email"), email)
                            .withAutocomplete("username")),
                    visit.say("recovery.ask.button"))
                .withProblems(problems)));
  }

  @GetMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View page(Visit visit, @PathVariable("token") String token) {
    return link.whose(token).isEmpty()
        ? link.dead(desk, visit, token)
        : choose(HttpStatus.OK, visit, token, Set.of(), List.of());
  }

  @PostMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View redeem(
      HttpServletRequest request,
      Visit visit,
      @PathVariable("token") String token,
      @RequestParam Map<String, String> typed) {
    Optional<Person> person = link.whose(token);
    if (person.isEmpty()) {
      return link.dead(desk, visit, token);
    }
    Set<PasswordFlaw> flaws =
        NewPassword.flaws(access.passwords(), typed, person.get().name(), person.get().email());
    if (!flaws.isEmpty()) {
      return choose(HttpStatus.UNPROCESSABLE_CONTENT, visit, token, flaws, List.of());
    }
    try {
      if (!link.redeem(token, person.get(), typed.getOrDefault(NewPassword.FIRST, ""))) {
        return link.dead(desk, visit, token);
      }
    } catch (TooMany e) {
      return choose(
          HttpStatus.SERVICE_UNAVAILABLE,
          visit,
          token,
          Set.of(),
          List.of(visit.say("signin.busy")));
    }
    // Not signed in by it: whoever opened the letter shows that they know the new password.
    SignedIn.end(request);
    return Desk.done(visit, SignInAddress.PATH, "recovered");
  }

  private View choose(
      HttpStatus status,
      Visit visit,
      String token,
      Set<PasswordFlaw> flaws,
      List<String> problems) {
    return DeadLink.unseen(
        desk.show(
            status,
            visit,
            List.of(),
            visit.say("recovery.headline"),
            "",
            List.of(
                Form.of(
                        "ny-adgangskode",
                        visit.say("recovery.choose"),
                        visit.link(PATH + "/" + token),
                        NewPassword.fields(visit, flaws),
                        visit.say("profile.password.save"))
                    .withProblems(problems))));
  }
}
