package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.Arrival;
import dk.tonsvis.access.Claims;
import dk.tonsvis.access.Linking;
import dk.tonsvis.access.Provider;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.Origins;
import dk.tonsvis.web.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// To a provider of sign-in and back. Whatever is wrong with an answer leads to the page for
/// signing in, with a sentence; what exactly, the log says.
@Controller
final class OidcRoutes {
  /// The provider's id follows.
  static final String PATH = "/log-ind/med";

  /// Where providers send people back to; the provider's id follows. Each has its own, so that one
  /// cannot pass for another.
  static final String BACK = "/log-ind/svar";

  static final String INVITATION = "invitation";

  private static final System.Logger LOG = System.getLogger(OidcRoutes.class.getName());

  private final Access access;
  private final SigningIn signingIn;
  private final OidcClient client;
  private final Passing passing;

  OidcRoutes(House house, SigningIn signingIn, OidcClient client, Passing passing) {
    this.passing = passing;
    this.access = house.access();
    this.signingIn = signingIn;
    this.client = client;
  }

  @GetMapping({PATH + "/{provider}", "/en" + PATH + "/{provider}"})
  @MayUse(Right.SIGN_IN)
  View leave(
      HttpServletRequest request,
      Visit visit,
      @PathVariable("provider") String id,
      @RequestParam(name = INVITATION, defaultValue = "") String invitation,
      @RequestParam(name = SignInAddress.ONWARD, defaultValue = "") String onward) {
    Provider provider =
        access.providers().findOpen(id).orElseThrow(() -> new NotFound(PATH + "/" + id));
    Optional<HttpSession> session = passing.session(request);
    if (session.isEmpty()) {
      return refused(visit, "mange");
    }
    boolean isLinking = LinkRoutes.mayLink(request, id);
    Pending pending =
        Pending.to(
            id,
            invitation.lines().findFirst().orElse(""),
            isLinking,
            SignInAddress.onward(onward, visit.language()));
    try {
      String address = client.address(provider, pending, back(request, id));
      pending.keep(session.get());
      return new RedirectView(address);
    } catch (OidcClient.Unreachable e) {
      LOG.log(System.Logger.Level.WARNING, "provider {0}: {1}", id, e.getMessage());
      return refused(visit, "tjeneste");
    }
  }

  @GetMapping(BACK + "/{provider}")
  @MayUse(Right.SIGN_IN)
  View comeBack(
      HttpServletRequest request,
      Visit visit,
      @PathVariable("provider") String id,
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "iss", defaultValue = "") String issuer) {
    Optional<Pending> pending =
        Pending.take(request, state).filter(left -> left.provider().equals(id));
    Optional<Provider> provider = access.providers().findOpen(id);
    if (pending.isEmpty() || provider.isEmpty()) {
      return refused(visit, "udloebet");
    }
    // RFC 9207: who names itself must be the one that was asked.
    if (code.isEmpty() || (!issuer.isEmpty() && !issuer.equals(provider.get().issuer()))) {
      return refused(visit, "afvist");
    }
    try {
      Claims claims = client.exchange(provider.get(), pending.get(), code, back(request, id));
      return arrive(request, visit, provider.get(), pending.get(), claims);
    } catch (OidcClient.Unreachable e) {
      LOG.log(System.Logger.Level.WARNING, "provider {0}: {1}", id, e.getMessage());
      return refused(visit, "tjeneste");
    } catch (OidcClient.Distrusted e) {
      LOG.log(System.Logger.Level.WARNING, "provider {0}: {1}", id, String.valueOf(e.getCause()));
      return refused(visit, "tvivl");
    }
  }

  private View arrive(
      HttpServletRequest request, Visit visit, Provider provider, Pending pending, Claims claims) {
    if (pending.isLinking()) {
      return link(request, visit, provider, claims);
    }
    if (!pending.invitation().isEmpty()
        && !access.waysIn().acceptBy(pending.invitation(), claims)) {
      return refused(visit, "invitation");
    }
    return switch (access.identities().arrive(provider, claims, visit.language())) {
      case Arrival.Entered entered -> {
        signingIn.begin(request, entered.person().id());
        yield new RedirectView(pending.onward());
      }
      case Arrival.AddressKnown _ -> refused(visit, "kendt");
      case Arrival.NoRole _ -> refused(visit, "ingen-rolle");
      case Arrival.Nameless _ -> refused(visit, "uden-navn");
    };
  }

  /// Who began to link may have signed out meanwhile, and somebody else in.
  private View link(HttpServletRequest request, Visit visit, Provider provider, Claims claims) {
    Optional<PersonId> person = visit.visitor().person().map(Person::id);
    if (person.isEmpty() || !LinkRoutes.mayLink(request, provider.id())) {
      return refused(visit, "udloebet");
    }
    LinkRoutes.done(request);
    if (access.identities().link(person.get(), claims) == Linking.TAKEN) {
      return new RedirectView(visit.link(ProfileRoutes.PATH) + "?" + SignInRoutes.WHY + "=optaget");
    }
    access.identities().arrive(provider, claims, visit.language());
    return Desk.done(visit, ProfileRoutes.PATH, "linked");
  }

  private static String back(HttpServletRequest request, String provider) {
    return Origins.of(request) + BACK + "/" + provider;
  }

  private static View refused(Visit visit, String why) {
    return new RedirectView(visit.link(SignInAddress.PATH) + "?" + SignInRoutes.WHY + "=" + why);
  }
}
