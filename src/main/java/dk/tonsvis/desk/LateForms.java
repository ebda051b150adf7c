package dk.tonsvis.desk;

import dk.tonsvis.web.LanguageOfPath;
import dk.tonsvis.web.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// A form whose token is no longer known was sent after its session ended. What somebody wrote at
/// their desk is kept; to sign in, one begins anew: nothing that was typed
/// is kept, and the page says so.
final class LateForms implements AccessDeniedHandler {
  private final KeptForms kept;

  LateForms(KeptForms kept) {
    this.kept = kept;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    String path = LanguageOfPath.without(request.getRequestURI());
    if (path.startsWith(Desk.PATH)) {
      kept.keep(request, response);
    } else if (path.startsWith(WelcomeRoutes.PATH + "/")
        || path.startsWith(InvitationRoutes.PATH + "/")
        || path.startsWith(RecoveryRoutes.PATH)) {
      response.sendRedirect(Desk.late(request.getRequestURI()));
    } else {
      response.sendRedirect(
          SignInAddress.in(LanguageOfPath.of(request.getRequestURI()))
              + "?"
              + SignInRoutes.WHY
              + "=udloebet");
    }
  }
}
