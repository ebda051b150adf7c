package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.util.Optional;

/// How people who cannot sign in come to do so, by a letter. Each letter is used up together with
/// what comes of it, and takes the others with it.
public final class WaysIn {
  private final Database database;
  private final Links links;
  private final Passwords passwords;
  private final Identities identities;
  private final Passkeys passkeys;

  WaysIn(
      Database database,
      Links links,
      Passwords passwords,
      Identities identities,
      Passkeys passkeys) {
    this.database = database;
    this.links = links;
    this.passwords = passwords;
    this.identities = identities;
    this.passkeys = passkeys;
  }

  /// Whether the person can sign in by any means.
  public boolean has(PersonId person) {
    return passwords.has(person)
        || !identities.list(person).isEmpty()
        || !passkeys.list(person).isEmpty();
  }

  /// The person chooses a password by a link; it ends all their sessions. Whether the link was good
  /// for it: an invitation is not for who can sign in already, since an old letter would else
  /// replace their password. Throws as [Passwords#set] does, and the link stays good.
  public boolean choosePassword(Purpose purpose, String token, Person person, String password) {
    if (purpose == Purpose.INVITATION && has(person.id())) {
      return false;
    }
    Passwords.Hashed hashed = passwords.hash(password, person.name(), person.email());
    return database.inTransaction(
        () -> {
          boolean isRedeemed = links.redeem(purpose, token).isPresent();
          if (isRedeemed) {
            passwords.store(
                person.id(), hashed, Optional.empty(), Actor.person(person.id().toString()));
          }
          return isRedeemed;
        });
  }

  /// The person accepts an invitation by who a provider says they are. Whether it was good for it.
  public boolean acceptBy(String token, Claims claims) {
    try {
      return database.inTransaction(() -> accept(token, claims));
    } catch (AnothersIdentity e) {
      return false;
    }
  }

  private boolean accept(String token, Claims claims) {
    Optional<PersonId> person =
        links.find(Purpose.INVITATION, token).flatMap(Link::person).filter(known -> !has(known));
    if (person.isEmpty() || links.redeem(Purpose.INVITATION, token).isEmpty()) {
      return false;
    }
    if (identities.link(person.get(), claims) == Linking.TAKEN) {
      throw new AnothersIdentity();
    }
    links.revokeWaysIn(person.get(), Actor.person(person.get().toString()));
    return true;
  }

  /// Takes back that the invitation was used.
  private static final class AnothersIdentity extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
