package dk.tonsvis.desk;

import dk.tonsvis.access.Sessions;
import dk.tonsvis.person.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;

/// Who has signed in, as the session knows it: by their id alone. What they may do is looked up
/// anew for each request, so that a role that is taken back is gone at once.
final class SignedIn {
  /// Under this name the person's id also stands beside the session, so that theirs can be found.
  private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private SignedIn() {}

  /// Whether a session is that of somebody who has signed in.
  static boolean isSomebodys(HttpSession session) {
    return session.getAttribute(PERSON) instanceof String;
  }

  /// Empty also when the longest time that one may stay signed in has passed.
  static Optional<PersonId> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(PERSON) instanceof String id)) {
      return Optional.empty();
    }
    Instant began = Instant.ofEpochMilli(session.getCreationTime());
    if (began.plus(Sessions.LONGEST).isBefore(Instant.now())) {
      session.invalidate();
      return Optional.empty();
    }
    return PersonId.parse(id);
  }

  /// Begins a session of a person; what the browser's session held before is gone, so that nobody
  /// goes on in another's, or in one that was prepared for them.
  static void begin(HttpServletRequest request, PersonId person) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(PERSON, person.toString());
    session.setAttribute(Sessions.DEVICE, device(request));
  }

  /// What it is that asks, in words.
  static String device(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return Device.of(agent == null ? "" : agent);
  }

  /// Ends the session of this browser, if it has one.
  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /// The id by which the session is found.
  static Optional<String> sessionId(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(HttpSession::getId);
  }
}
