package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// Keeps passwords, and lets people in by them.
public final class Passwords {
  /// The fewest characters of one, for who tells people so.
  public static final int SHORTEST = PasswordRules.SHORTEST;

  private static final String FIND =
      """
      select hash
      from access_password
      where person = :person
      """;

  private static final String SET =
      """
      insert into access_password (person, hash, changed_at)
      values (:person, :hash, :at)
      on conflict (person) do update set hash = :hash, changed_at = :at
      """;

  /// Not if it was changed meanwhile.
  private static final String REHASH =
      """
      update access_password
      set hash = :hash
      where person = :person and hash = :old
      """;

  private final Database database;
  private final Journal journal;
  private final People people;
  private final Links links;
  private final Sessions sessions;
  private final Throttle throttle;
  private final Hashing hashing = new Hashing();
  private final Clock clock;

  Passwords(
      Database database,
      Journal journal,
      People people,
      Links links,
      Sessions sessions,
      Clock clock) {
    this.database = database;
    this.journal = journal;
    this.people = people;
    this.links = links;
    this.sessions = sessions;
    this.throttle = new Throttle(database, clock);
    this.clock = clock;
  }

  /// All that is wrong with a password for somebody of this name and address.
  public Set<PasswordFlaw> flaws(String password, String name, String email) {
    return PasswordRules.flaws(password, name, email);
  }

  /// Whether the person has one; who signs in by other means need not.
  public boolean has(PersonId person) {
    return find(person).isPresent();
  }

  /// Somebody wants in. The same work is done for an address that nobody has.
  ///
  /// @param source where in the net they come from; one subscriber is one source
  public Entry enter(String email, String password, String source) {
    Optional<Duration> wait = throttle.take(email, source);
    if (wait.isPresent()) {
      return new Entry.Wait(wait.get());
    }
    Optional<Person> person = people.findByEmail(email);
    Optional<String> hash = person.flatMap(known -> find(known.id()));
    Optional<Boolean> matches = matches(password, hash);
    if (matches.isEmpty()) {
      return new Entry.Busy();
    }
    if (person.isEmpty() || hash.isEmpty() || !matches.get()) {
      return new Entry.Refused();
    }
    throttle.succeeded(email, source);
    strengthen(person.get().id(), password, hash.get());
    return new Entry.Entered(person.get());
  }

  /// Whether it is the person's password, asked of who has signed in already. Throttled as signing
  /// in is, so that an open screen is no place to guess.
  public Entry confirm(Person person, String password, String source) {
    return enter(person.email(), password, source);
  }

  /// Gives the person this password, and ends all their sessions. Throws
  /// [IllegalArgumentException] for one that has flaws; ask [#flaws] first. Throws [TooMany] when
  /// too many wait to be served.
  public void set(Person person, String password, Actor actor) {
    set(person, password, Optional.empty(), actor);
  }

  /// The same but for one session, in which it was done.
  public void set(Person person, String password, Optional<String> kept, Actor actor) {
    store(person.id(), hash(password, person.name(), person.email()), kept, actor);
  }

  /// A password that was found good and hashed, to be stored.
  record Hashed(String hash) {}

  /// Hashes a password for somebody of this name and address, and throws as [#set] does. It takes
  /// memory and a while, also of waiting, so it is done before a transaction begins and never in
  /// one: else those who wait hold all connections.
  Hashed hash(String password, String name, String email) {
    if (!flaws(password, name, email).isEmpty()) {
      throw new IllegalArgumentException("this password has flaws");
    }
    database.requireNoTransaction();
    return new Hashed(hashing.hash(password).orElseThrow(TooMany::new));
  }

  /// Stores it in the transaction of what leads to it. Whoever has another letter that would let
  /// them in as this person has it in vain from now on.
  void store(PersonId person, Hashed password, Optional<String> kept, Actor actor) {
    database.inTransaction(
        () -> {
          links.revokeWaysIn(person, actor);
          boolean isFirst = !has(person);
          database
              .jdbc()
              .sql(SET)
              .param("person", person.value())
              .param("hash", password.hash())
              .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
              .update();
          journal.write(actor, Optional.empty(), new PasswordSet(person.toString(), isFirst));
          return sessions.endAllBut(person, kept);
        });
  }

  private Optional<String> find(PersonId person) {
    return database
        .jdbc()
        .sql(FIND)
        .param("person", person.value())
        .query((row, _) -> row.getString(1))
        .optional();
  }

  /// What is longer than a password may be is nobody's, and not worth its work.
  private Optional<Boolean> matches(String password, Optional<String> hash) {
    boolean isTooLong = password.length() > 2 * PasswordRules.LONGEST;
    return hashing.matches(isTooLong ? "" : password, isTooLong ? Optional.empty() : hash);
  }

  private void strengthen(PersonId person, String password, String old) {
    if (hashing.isOutdated(old)) {
      hashing
          .hash(password)
          .ifPresent(
              made ->
                  database
                      .jdbc()
                      .sql(REHASH)
                      .param("person", person.value())
                      .param("hash", made)
                      .param("old", old)
                      .update());
    }
  }
}
