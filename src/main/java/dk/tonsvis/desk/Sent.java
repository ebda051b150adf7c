package dk.tonsvis.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sends the browser on after a form was taken, so that a reload does not send it again.
final class Sent {
  private Sent() {}

  static View to(String address) {
    RedirectView redirect = new RedirectView(address, false, true, false);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return redirect;
  }

  /// @param done key below `done.` of what was done
  static View to(String address, String done) {
    return to(address + (address.contains("?") ? "&" : "?") + Desk.DONE + "=" + done);
  }
}
