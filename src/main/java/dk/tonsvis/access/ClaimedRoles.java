package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.person.Membership;
import dk.tonsvis.person.People;
import dk.tonsvis.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The roles that people have by a provider's word, and how they end: when the provider no longer
/// gives them, when what they follow from is gone, and by themselves when nobody comes any more.
/// To be called in the transaction of what they follow from.
///
/// The last administrator's role is not ended so, since a mistake at the provider would else leave
/// nobody to mend it; it ends on its last day like the others.
final class ClaimedRoles {
  /// Longer than a holiday, and short enough that nobody who has left work keeps a role for long:
  /// who can no longer come by the provider cannot be told that a role is gone.
  static final int DAYS = 30;

  private final People people;
  private final IdentityStore store;

  ClaimedRoles(People people, IdentityStore store) {
    this.people = people;
    this.store = store;
  }

  /// Somebody has come: gives what is missing, for some days from now, and ends what this provider
  /// gave and gives no more.
  void renew(PersonId person, Provider provider, Set<Grant> grants, Actor actor) {
    LocalDate until = people.today().plusDays(DAYS);
    for (Membership held : current(person, provider.id())) {
      if (grants.contains(grant(held))) {
        people.prolong(held, until);
      } else {
        people.endMembership(held, actor);
      }
    }
    for (Grant grant : grants) {
      people
          .addMembership(
              person,
              people.findOrganisation(grant.organisation()).orElseThrow(),
              grant.role(),
              people.today(),
              Optional.of(until),
              actor)
          .ifPresent(given -> store.claim(given.id(), provider.id()));
    }
  }

  /// Ends what a person has by a provider.
  void end(PersonId person, Provider provider, Actor actor) {
    current(person, provider.id()).forEach(held -> people.endMembership(held, actor));
  }

  /// Ends what anybody has by a provider and what of it is meant.
  void endAll(Provider provider, Predicate<Grant> isMeant, Actor actor) {
    for (PersonId person : store.claimants(provider.id())) {
      current(person, provider.id()).stream()
          .filter(held -> isMeant.test(grant(held)))
          .forEach(held -> people.endMembership(held, actor));
    }
  }

  private List<Membership> current(PersonId person, String provider) {
    Set<Long> claimed = store.claimed(person, provider);
    return people.memberships(person).stream()
        .filter(held -> claimed.contains(held.id()) && held.isCurrent(people.today()))
        .toList();
  }

  private static Grant grant(Membership held) {
    return new Grant(held.role(), held.organisation().id());
  }
}
