package dk.tonsvis.desk;

import dk.tonsvis.person.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/// Who has signed in, as the session knows it: by their id alone. What they may do is looked up
/// anew for each request, so that a role that is taken back is gone at once.
final class SignedIn {
  private static final String PERSON = "person";

  private SignedIn() {}

  static Optional<PersonId> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PERSON) instanceof String id
        ? PersonId.parse(id)
        : Optional.empty();
  }

  /// Begins a session of a person; what the browser's session held before is gone, so that nobody
  /// goes on in another's, or in one that was prepared for them.
  static void begin(HttpServletRequest request, PersonId person) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true).setAttribute(PERSON, person.toString());
  }
}
