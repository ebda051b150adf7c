package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.Provider;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Links an identity to whoever has signed in, and unlinks it.
///
/// Linking begins with a form of ours: else another site could have somebody come back with a
/// stranger's identity and link it to themselves. The form is answered by a page with a link, since
/// no form may lead to another site.
@Controller
final class LinkRoutes {
  private static final String LINKING = "linking";

  private final Access access;
  private final Desk desk;

  LinkRoutes(House house, Desk desk) {
    this.access = house.access();
    this.desk = desk;
  }

  /// Whether this session has begun to link an identity of the provider.
  static boolean mayLink(HttpServletRequest request, String provider) {
    HttpSession session = request.getSession(false);
    return session != null && provider.equals(session.getAttribute(LINKING));
  }

  static void done(HttpServletRequest request) {
    request.getSession(true).removeAttribute(LINKING);
  }

  @PostMapping({"/arbejde/profil/tilknyt", "/en/arbejde/profil/tilknyt"})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View begin(
      HttpServletRequest request,
      Visit visit,
      @RequestParam(name = "tjeneste", defaultValue = "") String id) {
    Provider provider = access.providers().findOpen(id).orElseThrow(() -> new NotFound(id));
    request.getSession(true).setAttribute(LINKING, provider.id());
    String name = provider.name(visit.language());
    return desk.show(
        visit,
        List.of(ProfileRoutes.crumb(visit)),
        visit.say("linking.headline", name),
        visit.say("linking.lead"),
        List.of(
            new Links(
                "videre",
                visit.say("link.now"),
                List.of(
                    Part.Link.of(
                        visit.say("linking.go", name),
                        visit.link(OidcRoutes.PATH + "/" + provider.id())),
                    Part.Link.of(visit.say("linking.cancel"), visit.link(ProfileRoutes.PATH))),
                "")));
  }

  @PostMapping({"/arbejde/profil/fjern-log-ind", "/en/arbejde/profil/fjern-log-ind"})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View unlink(
      Visit visit,
      @RequestParam(name = "udsteder", defaultValue = "") String issuer,
      @RequestParam(name = "navn", defaultValue = "") String subject) {
    access.identities().unlink(visit.person().id(), issuer, subject);
    return Desk.done(visit, ProfileRoutes.PATH, "unlinked");
  }
}
