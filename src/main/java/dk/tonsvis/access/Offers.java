package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.People;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Role;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Offers roles to people who can sign in already.
///
/// A role is given to who has the letter and can sign in as the person, both at once. Whoever got
/// hold of an account has not got the letter, and whoever got hold of the letter not the account;
/// so neither takes on what was meant for somebody else.
public final class Offers {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Database database;
  private final People people;
  private final Links links;
  private final Clock clock;

  Offers(Database database, People people, Links links, Clock clock) {
    this.database = database;
    this.people = people;
    this.links = links;
    this.clock = clock;
  }

  /// Makes an offer in place of one of the same role that waits. It is good for as long as its
  /// purpose says, and no longer than the role would last.
  public IssuedLink make(
      PersonId person,
      Organisation organisation,
      Role role,
      Optional<LocalDate> until,
      Actor actor) {
    return database.inTransaction(
        () -> {
          people.keep(organisation, actor);
          waiting(Optional.of(person)).stream()
              .filter(offer -> offer.isOf(role, organisation))
              .forEach(offer -> withdraw(offer.link().id(), actor));
          return links.issue(
              Purpose.ROLE,
              Offer.subject(role, organisation, until),
              Optional.of(person),
              validity(until),
              actor);
        });
  }

  private Duration validity(Optional<LocalDate> until) {
    Duration usual = Purpose.ROLE.validity();
    return until
        .map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant())
        .map(end -> Duration.between(clock.instant(), end))
        .filter(left -> left.compareTo(usual) < 0)
        .orElse(usual);
  }

  /// The offer of a letter, also one that is no good any more.
  public Optional<Offer> find(String token) {
    return links.find(Purpose.ROLE, token).flatMap(this::offer);
  }

  /// Those that can be taken on, of a person where one is given, oldest first.
  public List<Offer> waiting(Optional<PersonId> person) {
    return links.waiting(Purpose.ROLE, person).stream()
        .flatMap(link -> offer(link).stream())
        .toList();
  }

  private Optional<Offer> offer(Link link) {
    String[] parts = link.subject().split(" ", 3);
    return link.person()
        .flatMap(
            person ->
                people
                    .findOrganisation(parts[1])
                    .map(
                        organisation ->
                            new Offer(
                                link,
                                person,
                                Role.ofKey(parts[0]),
                                organisation,
                                parts[2].equals("-")
                                    ? Optional.empty()
                                    : Optional.of(LocalDate.parse(parts[2])))));
  }

  /// Somebody who has signed in says yes. Empty if the letter is another's, or no good any more.
  public Optional<Offer> accept(String token, PersonId by) {
    return database.inTransaction(
        () -> {
          Optional<Offer> offer = find(token).filter(found -> found.person().equals(by));
          if (offer.isEmpty() || links.redeem(Purpose.ROLE, token).isEmpty()) {
            return Optional.empty();
          }
          people.addMembership(
              by,
              offer.get().organisation(),
              offer.get().role(),
              people.today(),
              offer.get().until(),
              Actor.person(by.toString()));
          return offer;
        });
  }

  /// Takes one back; whether it waited still.
  public boolean withdraw(UUID link, Actor actor) {
    return links.revoke(Purpose.ROLE, link, actor);
  }
}
