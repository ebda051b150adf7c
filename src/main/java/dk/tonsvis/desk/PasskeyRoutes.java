package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.Passkeys;
import dk.tonsvis.house.House;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.Origins;
import dk.tonsvis.web.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the script asks and sends for a passkey. Each challenge is answered once, in the session in
/// which it was asked for.
@Controller
final class PasskeyRoutes {
  static final String REMOVE = "/arbejde/profil/noegle/fjern";

  private static final String ENTER = "/log-ind/noegle";
  private static final String ADD = "/arbejde/profil/noegle";
  private static final String ASK = "/spoerg";
  private static final String CHALLENGE = "challenge";
  private static final String LABEL = "navn";
  private static final int LONGEST_BYTES = 65_536;

  private static final System.Logger LOG = System.getLogger(PasskeyRoutes.class.getName());

  private final Access access;
  private final SigningIn signingIn;
  private final PasskeyChecks checks;
  private final Passing passing;

  PasskeyRoutes(House house, SigningIn signingIn, PasskeyChecks checks, Passing passing) {
    this.passing = passing;
    this.access = house.access();
    this.signingIn = signingIn;
    this.checks = checks;
  }

  /// The button for signing in.
  static Part entry(Visit visit, String onward) {
    return new PasskeyPart(
        "noegle",
        visit.say("passkey.enter"),
        visit.say("passkey.enter.lead"),
        visit.link(ENTER + ASK),
        visit.link(ENTER) + SignInRoutes.going(onward),
        "",
        visit.say("passkey.enter.button"),
        visit.say("passkey.enter.failed"));
  }

  /// The button for one more.
  static Part addition(Visit visit) {
    return new PasskeyPart(
        "ny-noegle",
        visit.say("passkey.add"),
        visit.say("passkey.add.lead"),
        visit.link(ADD + ASK),
        visit.link(ADD),
        visit.say("passkey.label"),
        visit.say("passkey.add.button"),
        visit.say("passkey.add.failed"));
  }

  @PostMapping({ENTER + ASK, "/en" + ENTER + ASK})
  @MayUse(Right.SIGN_IN)
  ResponseEntity<String> askToEnter(HttpServletRequest request) {
    return asked(request, checks.toEnter(origin(request)));
  }

  @PostMapping({ENTER, "/en" + ENTER})
  @MayUse(Right.SIGN_IN)
  ResponseEntity<String> enter(
      HttpServletRequest request,
      Visit visit,
      @RequestParam(name = SignInAddress.ONWARD, defaultValue = "") String onward)
      throws IOException {
    String answer = body(request);
    Optional<PersonId> person =
        challenge(request).flatMap(challenge -> checks.whose(origin(request), challenge, answer));
    if (person.isEmpty()) {
      return refused();
    }
    signingIn.begin(request, person.get());
    return onward(SignInAddress.onward(onward, visit.language()));
  }

  @PostMapping({ADD + ASK, "/en" + ADD + ASK})
  @MayUse(Right.KEEP_OWN_PROFILE)
  ResponseEntity<String> askToAdd(HttpServletRequest request, Visit visit) {
    return asked(request, checks.toAdd(origin(request), visit.person()));
  }

  @PostMapping({ADD, "/en" + ADD})
  @MayUse(Right.KEEP_OWN_PROFILE)
  ResponseEntity<String> add(
      HttpServletRequest request,
      Visit visit,
      @RequestParam(name = LABEL, defaultValue = "") String label)
      throws IOException {
    String answer = body(request);
    boolean isRoom = access.passkeys().list(visit.person().id()).size() < Passkeys.MOST;
    String name = label.isBlank() ? visit.say("passkey.unnamed") : label.strip();
    boolean isAdded =
        isRoom
            && challenge(request)
                .filter(
                    challenge ->
                        checks.add(
                            origin(request),
                            visit.person(),
                            challenge,
                            answer,
                            name.substring(0, Math.min(100, name.length()))))
                .isPresent();
    return isAdded
        ? onward(visit.link(ProfileRoutes.PATH) + "?" + Desk.DONE + "=passkey")
        : refused();
  }

  @PostMapping({REMOVE, "/en" + REMOVE})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View remove(Visit visit, @RequestParam(name = "noegle", defaultValue = "") String id) {
    access.passkeys().remove(visit.person().id(), id);
    return Desk.done(visit, ProfileRoutes.PATH, "passkey-gone");
  }

  /// What browsers say that they are at: the installation's address, or this machine's.
  private static String origin(HttpServletRequest request) {
    return Origins.ofLetters(request);
  }

  /// Asks, and remembers what was asked.
  private ResponseEntity<String> asked(
      HttpServletRequest request, PasskeyChecks.Question question) {
    Optional<HttpSession> session = passing.session(request);
    if (session.isEmpty()) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .contentType(MediaType.APPLICATION_JSON)
          .body("{}");
    }
    session.get().setAttribute(CHALLENGE, question.challenge());
    return json(question.json());
  }

  private static Optional<String> challenge(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(CHALLENGE) instanceof String challenge)) {
      return Optional.empty();
    }
    session.removeAttribute(CHALLENGE);
    return Optional.of(challenge);
  }

  /// What a browser says, which is never long; what is longer is cut off and then no answer.
  private static String body(HttpServletRequest request) throws IOException {
    return new String(request.getInputStream().readNBytes(LONGEST_BYTES), StandardCharsets.UTF_8);
  }

  private static ResponseEntity<String> refused() {
    LOG.log(System.Logger.Level.INFO, "a passkey was refused");
    return ResponseEntity.unprocessableContent().contentType(MediaType.APPLICATION_JSON).body("{}");
  }

  private ResponseEntity<String> onward(String address) {
    return json(checks.write(Map.of("videre", address)));
  }

  private static ResponseEntity<String> json(String text) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(text);
  }
}
