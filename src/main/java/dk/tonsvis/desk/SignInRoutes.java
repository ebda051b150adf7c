package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.Entry;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.Clients;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Signing in with a password, and out. The same page leads to the other ways in.
@Controller
final class SignInRoutes {
  /// Why somebody was sent back here, as a key of the bundle below `signin.why.`.
  static final String WHY = "fejl";

  private final Access access;
  private final SigningIn signingIn;
  private final Desk desk;

  SignInRoutes(House house, SigningIn signingIn, Desk desk) {
    this.access = house.access();
    this.signingIn = signingIn;
    this.desk = desk;
  }

  @GetMapping({"/log-ind", "/en/log-ind"})
  @MayUse(Right.SIGN_IN)
  View page(
      Visit visit,
      @RequestParam(name = SignInAddress.ONWARD, defaultValue = "") String onward,
      @RequestParam(name = WHY, defaultValue = "") String why) {
    if (visit.visitor().person().isPresent()) {
      return new RedirectView(SignInAddress.onward(onward, visit.language()));
    }
    List<Part> parts = new ArrayList<>();
    if (visit.words().has("signin.why." + why)) {
      parts.add(Notice.mind(visit.say("signin.why." + why)));
    }
    parts.addAll(parts(visit, onward, "", List.of()));
    return desk.show(visit, List.of(), visit.say("signin.headline"), "", parts);
  }

  @PostMapping({"/log-ind", "/en/log-ind"})
  @MayUse(Right.SIGN_IN)
  View enter(
      HttpServletRequest request,
      Visit visit,
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "adgangskode", defaultValue = "") String password,
      @RequestParam(name = SignInAddress.ONWARD, defaultValue = "") String onward) {
    return switch (access.passwords().enter(email, password, Clients.of(request))) {
      case Entry.Entered entered -> {
        signingIn.begin(request, entered.person().id());
        yield new RedirectView(SignInAddress.onward(onward, visit.language()));
      }
      case Entry.Refused _ ->
          again(
              HttpStatus.UNPROCESSABLE_CONTENT, visit, onward, email, visit.say("signin.refused"));
      case Entry.Wait wait ->
          again(
              HttpStatus.TOO_MANY_REQUESTS,
              visit,
              onward,
              email,
              visit.say("signin.wait", howLong(visit, wait.howLong())));
      case Entry.Busy _ ->
          again(HttpStatus.SERVICE_UNAVAILABLE, visit, onward, email, visit.say("signin.busy"));
    };
  }

  private View again(HttpStatus status, Visit visit, String onward, String email, String problem) {
    return desk.show(
        status,
        visit,
        List.of(),
        visit.say("signin.headline"),
        "",
        parts(visit, onward, email, List.of(problem)));
  }

  @PostMapping({"/log-ud", "/en/log-ud"})
  @MayUse(Right.SIGN_IN)
  View leave(HttpServletRequest request, Visit visit) {
    SignedIn.end(request);
    return Desk.done(visit, SignInAddress.PATH, "signed-out");
  }

  private List<Part> parts(Visit visit, String onward, String email, List<String> problems) {
    List<Part> parts = new ArrayList<>();
    List<Part.Link> providers =
        access.providers().list().stream()
            .filter(provider -> provider.isOn())
            .map(
                provider ->
                    Part.Link.of(
                        provider.name(visit.language()),
                        visit.link(OidcRoutes.PATH + "/" + provider.id()) + going(onward)))
            .toList();
    if (!providers.isEmpty()) {
      parts.add(new Links("tjenester", visit.say("signin.providers"), providers, ""));
    }
    parts.add(
        Form.of(
                "log-ind",
                visit.say("signin.local"),
                visit.link(SignInAddress.PATH),
                List.of(
                    Field.of(Field.Kind.EMAIL, "email", visit.say("signin.email"), email)
                        .withAutocomplete("username"),
                    Field.of(Field.Kind.PASSWORD, "adgangskode", visit.say("signin.password"), "")
                        .withAutocomplete("current-password")),
                visit.say("signin.button"))
            .with(SignInAddress.ONWARD, onward)
            .withProblems(problems));
    parts.add(PasskeyRoutes.entry(visit, onward));
    parts.add(
        new Links(
            "hjaelp",
            visit.say("signin.help"),
            List.of(
                new Part.Link(
                    visit.say("signin.forgotten"),
                    visit.link(RecoveryRoutes.PATH),
                    visit.say("signin.forgotten.note"))),
            ""));
    return parts;
  }

  /// What comes behind an address so that one goes on to where one wanted.
  static String going(String onward) {
    return onward.isEmpty()
        ? ""
        : "?" + SignInAddress.ONWARD + "=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
  }

  /// A time to wait, in whole seconds below two minutes and whole minutes above.
  static String howLong(Visit visit, Duration time) {
    long seconds = Math.max(1, time.plusMillis(999).toSeconds());
    return seconds < 120
        ? visit.say(seconds == 1 ? "signin.second" : "signin.seconds", String.valueOf(seconds))
        : visit.say("signin.minutes", String.valueOf((seconds + 59) / 60));
  }
}
