package dk.tonsvis.desk;

import dk.tonsvis.access.Link;
import dk.tonsvis.web.SignInAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// What somebody is told whose personal link leads nowhere: why, and what to do now.
final class DeadLink {
  private DeadLink() {}

  /// @param state empty for a link that there never was
  static View show(Desk desk, Visit visit, Optional<Link.State> state) {
    String why = state.map(Link.State::name).orElse("UNKNOWN");
    return unseen(
        desk.show(
            state.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
            visit,
            List.of(),
            visit.say("link.dead"),
            visit.say("link.dead." + why),
            List.of(onward(visit))));
  }

  /// Where one goes on without it.
  static Links onward(Visit visit) {
    return new Links(
        "videre",
        visit.say("link.now"),
        List.of(
            Part.Link.of(visit.say("signin.headline"), visit.link(SignInAddress.PATH)),
            Part.Link.of(visit.say("signin.forgotten"), visit.link(RecoveryRoutes.PATH))),
        "");
  }

  /// A page whose own address is a secret: no other site learns it when one goes on from here.
  static View unseen(View page) {
    return (model, request, response) -> {
      response.setHeader("Referrer-Policy", "same-origin");
      page.render(model, request, response);
    };
  }
}
