package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonFlaw;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lets people in whom a provider vouches for, and keeps who is who.
///
/// Somebody is known by the issuer and its own name for them, never by an address: addresses change
/// hands, and not every provider checks them.
public final class Identities {
  private static final Actor ACTOR = Actor.part("access");

  private final Database database;
  private final Journal journal;
  private final People people;
  private final Providers providers;
  private final IdentityStore store;
  private final ClaimedRoles roles;
  private final Clock clock;

  Identities(Database database, Journal journal, People people, Providers providers, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.people = people;
    this.providers = providers;
    this.store = new IdentityStore(database);
    this.roles = new ClaimedRoles(people, store);
    this.clock = clock;
  }

  /// Who a provider says this is, with the roles that follow from it today: those that it no longer
  /// gives end, those given by hand stay. Somebody new is taken in if a rule gives them a role.
  public Arrival arrive(Provider provider, Claims claims, Language language) {
    return database.inTransaction(
        () -> {
          Set<Grant> grants = Grant.of(providers.rules(provider.id()), claims, organisations());
          Optional<Person> known =
              store
                  .use(claims.issuer(), claims.subject(), clock.instant())
                  .flatMap(identity -> people.find(identity.person()));
          if (known.isPresent()) {
            roles.renew(known.get().id(), provider, grants, ACTOR);
            return new Arrival.Entered(known.get());
          }
          return takeIn(provider, claims, grants, language);
        });
  }

  private Arrival takeIn(Provider provider, Claims claims, Set<Grant> grants, Language language) {
    String email = claims.first("email").orElse("").strip();
    String name = claims.first("name").orElse("").strip();
    if (people.findByEmail(email).isPresent()) {
      return new Arrival.AddressKnown();
    }
    if (grants.isEmpty()) {
      return new Arrival.NoRole();
    }
    if (!PersonFlaw.of(name, email).isEmpty()) {
      return new Arrival.Nameless();
    }
    Person person = people.create(name, email, language, ACTOR);
    link(person.id(), claims);
    roles.renew(person.id(), provider, grants, ACTOR);
    return new Arrival.Entered(person);
  }

  /// Links an identity to somebody who has shown otherwise who they are.
  public Linking link(PersonId person, Claims claims) {
    return database.inTransaction(
        () -> {
          if (store.insert(claims.issuer(), claims.subject(), person, clock.instant())) {
            journal.write(
                Actor.person(person.toString()),
                Optional.empty(),
                new IdentityLinked(person.toString(), claims.issuer()));
            return Linking.LINKED;
          }
          return store
                  .find(claims.issuer(), claims.subject())
                  .filter(identity -> identity.person().equals(person))
                  .isPresent()
              ? Linking.UNCHANGED
              : Linking.TAKEN;
        });
  }

  /// A person's own.
  public List<Identity> list(PersonId person) {
    return store.list(person);
  }

  /// The roles that came with it end. Whether there was one.
  public boolean unlink(PersonId person, String issuer, String subject) {
    return database.inTransaction(
        () -> {
          boolean isGone = store.delete(person, issuer, subject);
          if (isGone) {
            Actor self = Actor.person(person.toString());
            providers.list().stream()
                .filter(provider -> provider.issuer().equals(issuer))
                .forEach(provider -> roles.end(person, provider, self));
            journal.write(self, Optional.empty(), new IdentityUnlinked(person.toString(), issuer));
          }
          return isGone;
        });
  }

  private Map<String, Organisation> organisations() {
    return people.listOrganisations().stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }
}
