package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes personal links and lets each be redeemed once.
///
/// Opening one changes nothing, however often and by whomever: mail scanners open what they see. A
/// token is 256 random bits, and only its hash is kept, so nobody who reads the database gets in.
public final class Links {
  private static final int TOKEN_BYTES = 32;

  /// What a token looks like: 32 bytes in base64url. Anything else is not looked for.
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final LinkStore store;
  private final Journal journal;
  private final Clock clock;

  Links(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.store = new LinkStore(database);
    this.journal = journal;
    this.clock = clock;
  }

  /// Makes a link that is good for as long as its purpose says.
  public IssuedLink issue(Purpose purpose, String subject, Optional<PersonId> person, Actor actor) {
    return issue(purpose, subject, person, purpose.validity(), actor);
  }

  public IssuedLink issue(
      Purpose purpose, String subject, Optional<PersonId> person, Duration validity, Actor actor) {
    byte[] secret = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant();
    Link link =
        new Link(
            UUID.randomUUID(),
            purpose,
            subject,
            person,
            now,
            now.plus(validity),
            Optional.empty(),
            Optional.empty());
    return database.inTransaction(
        () -> {
          store.insert(link, Digests.of(token));
          journal.write(
              actor,
              Optional.empty(),
              new LinkIssued(
                  link.id().toString(), purpose.key(), subject, person.map(PersonId::toString)));
          return new IssuedLink(link, token);
        });
  }

  /// Makes a link and takes back those of the same purpose that the person had before: only the
  /// last letter works.
  public IssuedLink issueAnew(Purpose purpose, String subject, PersonId person, Actor actor) {
    return database.inTransaction(
        () -> {
          revokeAll(purpose, Optional.of(subject), Optional.of(person), actor);
          return issue(purpose, subject, Optional.of(person), actor);
        });
  }

  /// The link that a token opens, also one that is no good any more, so that it can be said why.
  public Optional<Link> find(Purpose purpose, String token) {
    return TOKEN.matcher(token).matches()
        ? store.find(purpose, Digests.of(token))
        : Optional.empty();
  }

  /// How it stands now.
  public Link.State state(Link link) {
    return link.state(clock.instant());
  }

  /// All of a purpose that are good for something now, of a person where one is given, oldest
  /// first.
  public List<Link> waiting(Purpose purpose, Optional<PersonId> person) {
    return store.waiting(purpose, person, clock.instant());
  }

  /// Uses a link up: empty if it is not good, and for all but one of those who try at once. What
  /// the link leads to belongs in the same transaction.
  public Optional<Link> redeem(Purpose purpose, String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    return database.inTransaction(
        () -> {
          find(purpose, token).flatMap(Link::person).ifPresent(store::lock);
          Optional<Link> redeemed = store.redeem(purpose, Digests.of(token), clock.instant());
          redeemed.ifPresent(
              link ->
                  journal.write(
                      link.person()
                          .map(person -> Actor.person(person.toString()))
                          .orElse(Actor.part("access")),
                      Optional.empty(),
                      new LinkRedeemed(
                          link.id().toString(),
                          purpose.key(),
                          link.subject(),
                          link.person().map(PersonId::toString))));
          return redeemed;
        });
  }

  /// Takes one back; whether it was still good for something.
  public boolean revoke(Purpose purpose, UUID id, Actor actor) {
    return revoke(purpose, Optional.of(id), Optional.empty(), Optional.empty(), actor) > 0;
  }

  /// Takes back all of a purpose, about a subject or a person where one is given; returns how many.
  public int revokeAll(
      Purpose purpose, Optional<String> subject, Optional<PersonId> person, Actor actor) {
    return revoke(purpose, Optional.empty(), subject, person, actor);
  }

  /// Takes back what lets a person in who cannot sign in: invitations and links for a new password.
  /// Belongs in the transaction in which they get a way in, so that an old letter is none.
  public int revokeWaysIn(PersonId person, Actor actor) {
    return revokeAll(Purpose.INVITATION, Optional.empty(), Optional.of(person), actor)
        + revokeAll(Purpose.RECOVERY, Optional.empty(), Optional.of(person), actor);
  }

  /// Takes back all that a person was ever sent and has not used: their address is another now.
  public int revokeAllSent(PersonId person, Actor actor) {
    return revokeWaysIn(person, actor)
        + revokeAll(Purpose.ROLE, Optional.empty(), Optional.of(person), actor);
  }

  private int revoke(
      Purpose purpose,
      Optional<UUID> id,
      Optional<String> subject,
      Optional<PersonId> person,
      Actor actor) {
    return database.inTransaction(
        () -> {
          person.ifPresent(store::lock);
          List<Link> revoked = store.revoke(purpose, id, subject, person, clock.instant());
          for (Link link : revoked) {
            journal.write(
                actor,
                Optional.empty(),
                new LinkRevoked(
                    link.id().toString(),
                    purpose.key(),
                    link.subject(),
                    link.person().map(PersonId::toString)));
          }
          return revoked.size();
        });
  }

  /// All of a purpose about a subject, oldest first.
  public List<Link> list(Purpose purpose, String subject) {
    return store.list(purpose, subject);
  }
}
