package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.PasswordFlaw;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.access.TooMany;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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

/// Where an invitation leads: the person chooses how they will sign in. Opening it changes nothing.
@Controller
final class InvitationRoutes {
  /// The token follows.
  static final String PATH = "/invitation";

  private final House house;
  private final Access access;
  private final PasswordLink link;
  private final SigningIn signingIn;
  private final Desk desk;

  InvitationRoutes(House house, SigningIn signingIn, Desk desk) {
    this.house = house;
    this.access = house.access();
    this.link = new PasswordLink(house, Purpose.INVITATION);
    this.signingIn = signingIn;
    this.desk = desk;
  }

  @GetMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View page(Visit visit, @PathVariable("token") String token) {
    Optional<Person> invited = link.whose(token);
    if (invited.isEmpty()) {
      return link.dead(desk, visit, token);
    }
    return access.waysIn().has(invited.get().id())
        ? notNeeded(visit)
        : form(HttpStatus.OK, visit, token, invited.get(), Set.of(), List.of());
  }

  @PostMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View redeem(
      HttpServletRequest request,
      Visit visit,
      @PathVariable("token") String token,
      @RequestParam Map<String, String> typed) {
    Optional<Person> invited = link.whose(token);
    if (invited.isEmpty()) {
      return link.dead(desk, visit, token);
    }
    Person person = invited.get();
    if (access.waysIn().has(person.id())) {
      return notNeeded(visit);
    }
    Set<PasswordFlaw> flaws =
        NewPassword.flaws(access.passwords(), typed, person.name(), person.email());
    if (!flaws.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, visit, token, person, flaws, List.of());
    }
    try {
      if (!link.redeem(token, person, typed.getOrDefault(NewPassword.FIRST, ""))) {
        return link.dead(desk, visit, token);
      }
    } catch (TooMany e) {
      return form(
          HttpStatus.SERVICE_UNAVAILABLE,
          visit,
          token,
          person,
          Set.of(),
          List.of(visit.say("signin.busy")));
    }
    signingIn.begin(request, person.id());
    return Desk.done(visit, Desk.PATH, "welcome");
  }

  /// Who can sign in has nothing to choose: an invitation never replaces a password.
  private View notNeeded(Visit visit) {
    return DeadLink.unseen(
        desk.show(
            HttpStatus.GONE,
            visit,
            List.of(),
            visit.say("invitation.not-needed"),
            visit.say("invitation.not-needed.lead"),
            List.of(DeadLink.onward(visit))));
  }

  private View form(
      HttpStatus status,
      Visit visit,
      String token,
      Person person,
      Set<PasswordFlaw> flaws,
      List<String> problems) {
    List<Part> parts = new ArrayList<>();
    List<Part.Link> providers =
        access.providers().list().stream()
            .filter(provider -> provider.isOn())
            .map(
                provider ->
                    Part.Link.of(
                        provider.name(visit.language()),
                        visit.link(OidcRoutes.PATH + "/" + provider.id())
                            + "?"
                            + OidcRoutes.INVITATION
                            + "="
                            + token))
            .toList();
    if (!providers.isEmpty()) {
      parts.add(new Links("tjenester", visit.say("invitation.providers"), providers, ""));
    }
    parts.add(
        Form.of(
                "adgangskode",
                visit.say("invitation.form"),
                visit.link(PATH + "/" + token),
                NewPassword.fields(visit, flaws),
                visit.say("invitation.button"))
            .withLead(visit.say("invitation.email", person.email()))
            .withProblems(problems));
    String by =
        link.find(token)
            .flatMap(link -> house.people().findOrganisation(link.subject()))
            .map(Organisation::name)
            .orElse("Tonsvis");
    return DeadLink.unseen(
        desk.show(
            status,
            visit,
            List.of(),
            visit.say("invitation.headline", person.name()),
            visit.say("invitation.lead", by),
            parts));
  }
}
