package dk.tonsvis.access;

import dk.tonsvis.person.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A personal link, as it is kept: without the token that opens it.
///
/// @param subject what it is about, as ids; empty where the purpose says it all
/// @param person whose it is, if it is somebody's whom we know
public record Link(
    UUID id,
    Purpose purpose,
    String subject,
    Optional<PersonId> person,
    Instant issuedAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> redeemedAt) {

  /// How a link stands at a time.
  public enum State {
    GOOD,
    EXPIRED,
    REVOKED,
    REDEEMED
  }

  public State state(Instant now) {
    if (redeemedAt.isPresent()) {
      return State.REDEEMED;
    }
    if (revokedAt.isPresent()) {
      return State.REVOKED;
    }
    return now.isBefore(expiresAt) ? State.GOOD : State.EXPIRED;
  }
}
