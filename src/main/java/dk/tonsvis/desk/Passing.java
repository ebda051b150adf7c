package dk.tonsvis.desk;

import dk.tonsvis.web.Clients;
import dk.tonsvis.web.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The sessions of who has not signed in. They hold what is on its way only: a visit to a provider,
/// a challenge for a passkey. Each is a row that anybody can have made, so they are soon gone, and
/// one client begins no more than some.
final class Passing {
  /// Time enough to find one's phone and sign in at the provider.
  static final Duration KEPT = Duration.ofMinutes(10);

  /// A town hall with one address that comes to work at eight.
  static final int MOST_IN_A_MINUTE = 100;

  private final Limits limits;

  Passing(Clock clock) {
    this.limits = new Limits(clock, MOST_IN_A_MINUTE);
  }

  /// The browser's session, or a new one; empty where too many have begun from there.
  Optional<HttpSession> session(HttpServletRequest request) {
    HttpSession known = request.getSession(false);
    if (known != null) {
      return Optional.of(known);
    }
    if (limits.count(Clients.of(request)).isExhausted()) {
      return Optional.empty();
    }
    HttpSession made = request.getSession(true);
    made.setMaxInactiveInterval((int) KEPT.toSeconds());
    return Optional.of(made);
  }
}
