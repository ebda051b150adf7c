package dk.tonsvis.person;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Fact;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps people, organisations and memberships. Every change is a fact in the journal that names
/// people by their id alone.
public final class People {
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Database database;
  private final PeopleStore store;
  private final Journal journal;
  private final Clock clock;

  public People(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.store = new PeopleStore(database);
    this.journal = journal;
    this.clock = clock;
  }

  /// By name.
  public List<Person> list() {
    return store.list();
  }

  /// Empty also for who is forgotten.
  public Optional<Person> find(PersonId id) {
    return store.find(id);
  }

  /// However the address is capitalised.
  public Optional<Person> findByEmail(String email) {
    return store.findByEmail(email.strip());
  }

  /// Throws [IllegalArgumentException] for what [PersonFlaw] names; ask that and [#findByEmail]
  /// first.
  public Person create(String name, String email, Language language, Actor actor) {
    return database.inTransaction(
        () -> {
          Person person = new Person(PersonId.next(), name.strip(), email.strip(), language);
          store.insert(person, clock.instant());
          write(actor, Optional.empty(), new PersonEnrolled(person.id().toString()));
          return person;
        });
  }

  /// Tells of a person what is so now. Throws as [#create] does.
  public void change(Person changed, Actor actor) {
    database.inTransaction(
        () -> {
          Person before = store.find(changed.id()).orElseThrow();
          List<String> fields = new ArrayList<>();
          if (!before.name().equals(changed.name())) {
            fields.add("name");
          }
          if (!before.email().equals(changed.email())) {
            fields.add("email");
          }
          if (before.language() != changed.language()) {
            fields.add("language");
          }
          if (!fields.isEmpty()) {
            store.update(changed);
            write(actor, Optional.empty(), new PersonChanged(changed.id().toString(), fields));
          }
          return changed;
        });
  }

  public List<Organisation> listOrganisations() {
    return store.organisations();
  }

  public Optional<Organisation> findOrganisation(String id) {
    return store.findOrganisation(id);
  }

  /// Makes an organisation known, if it is not.
  public void keep(Organisation organisation, Actor actor) {
    database.inTransaction(
        () -> {
          boolean isNew = store.keep(organisation, clock.instant());
          if (isNew) {
            write(
                actor,
                organisation.place(),
                new OrganisationAdded(
                    organisation.id(), organisation.kind().key(), organisation.name()));
          }
          return isNew;
        });
  }

  /// Renames an organisation. What is called so already stays as it is.
  public void rename(Organisation organisation, String name, Actor actor) {
    database.inTransaction(
        () -> {
          if (!organisation.name().equals(name)) {
            store.rename(organisation.id(), name);
            write(
                actor,
                organisation.place(),
                new OrganisationChanged(
                    organisation.id(),
                    new OrganisationChanged.Told(organisation.name()),
                    new OrganisationChanged.Told(name)));
          }
          return name;
        });
  }

  /// Where a company works, by P-number.
  public List<Site> sites(Organisation organisation) {
    return store.sites(organisation.id());
  }

  /// Whether the site was added: nobody else has its number.
  public boolean addSite(Organisation organisation, Site site, Actor actor) {
    return database.inTransaction(
        () -> {
          boolean added = store.insertSite(organisation.id(), site);
          if (added) {
            write(actor, Optional.empty(), new SiteAdded(organisation.id(), site.pNumber()));
          }
          return added;
        });
  }

  public void removeSite(Organisation organisation, String pNumber, Actor actor) {
    database.inTransaction(
        () -> {
          boolean removed = store.removeSite(organisation.id(), pNumber);
          if (removed) {
            write(actor, Optional.empty(), new SiteRemoved(organisation.id(), pNumber));
          }
          return removed;
        });
  }

  /// All of a person's, ended ones too, oldest first.
  public List<Membership> memberships(PersonId person) {
    return store.membershipsOf(person);
  }

  /// All in an organisation, ended ones too, oldest first.
  public List<Membership> membershipsIn(Organisation organisation) {
    return store.membershipsIn(organisation.id());
  }

  /// The people who hold a role today, in an organisation or in any.
  public List<Person> holders(Role role, Optional<Organisation> organisation) {
    return store
        .memberships(Optional.empty(), organisation.map(Organisation::id), Optional.of(role))
        .stream()
        .filter(membership -> membership.isCurrent(today()))
        .map(Membership::person)
        .distinct()
        .flatMap(person -> store.find(person).stream())
        .toList();
  }

  public boolean hasAdministrator() {
    return !holders(Role.ADMINISTRATOR, Optional.empty()).isEmpty();
  }

  /// Gives a person a role from a day on. The same role that they hold already is not given twice:
  /// empty then. Throws [IllegalArgumentException] for a role that cannot be held there.
  public Optional<Membership> addMembership(
      PersonId person,
      Organisation organisation,
      Role role,
      LocalDate from,
      Optional<LocalDate> until,
      Actor actor) {
    if (!organisation.kind().roles().contains(role)) {
      throw new IllegalArgumentException("nobody is " + role + " in a " + organisation.kind());
    }
    return database.inTransaction(
        () -> {
          keep(organisation, actor);
          if (store.membershipsOf(person).stream()
              .filter(held -> held.organisation().id().equals(organisation.id()))
              .filter(held -> held.role() == role)
              .anyMatch(held -> overlaps(held, from, until))) {
            return Optional.empty();
          }
          long id = store.insertMembership(person, organisation, role, from, until);
          write(
              actor,
              organisation.place(),
              new MembershipBegun(
                  id,
                  person.toString(),
                  organisation.id(),
                  role.key(),
                  from.toString(),
                  until.map(LocalDate::toString)));
          return Optional.of(new Membership(id, person, organisation, role, from, until));
        });
  }

  private static boolean overlaps(Membership held, LocalDate from, Optional<LocalDate> until) {
    return held.until().map(last -> !last.isBefore(from)).orElse(true)
        && until.map(last -> !held.from().isAfter(last)).orElse(true);
  }

  /// Whether a person has a role in an organisation today.
  public boolean holds(PersonId person, Organisation organisation, Role role) {
    return memberships(person).stream()
        .filter(held -> held.organisation().id().equals(organisation.id()))
        .anyMatch(held -> held.role() == role && held.isCurrent(today()));
  }

  /// Moves the last day of a membership that has one; an earlier day changes nothing.
  ///
  /// Nothing is written to the journal: it is done whenever somebody comes by a provider that gives
  /// them the role, and the journal is no list of who was at work when.
  public void prolong(Membership membership, LocalDate until) {
    store.prolong(membership.id(), until);
  }

  /// Ends a membership at once: yesterday was its last day. The last administrator's is not ended,
  /// whoever asks; whether it was.
  public boolean endMembership(Membership membership, Actor actor) {
    LocalDate dayBefore = membership.from().minusDays(1);
    LocalDate yesterday = today().minusDays(1);
    LocalDate until = yesterday.isBefore(dayBefore) ? dayBefore : yesterday;
    return database.inTransaction(
        () -> {
          if (membership.role() == Role.ADMINISTRATOR
              && store.isLastAdministrator(membership.person(), today())) {
            return false;
          }
          store.endMembership(membership.id(), until);
          write(
              actor,
              membership.organisation().place(),
              new MembershipEnded(
                  membership.id(),
                  membership.person().toString(),
                  membership.organisation().id(),
                  membership.role().key(),
                  until.toString()));
          return true;
        });
  }

  /// Who a person is to the rules today; nobody if they are forgotten.
  public Standing standing(PersonId person) {
    if (store.find(person).isEmpty()) {
      return Standing.NOBODY;
    }
    return new Standing(
        Optional.of(person),
        store.membershipsOf(person).stream()
            .filter(membership -> membership.isCurrent(today()))
            .map(held -> new Standing.Bond(held.role(), held.organisation().place()))
            .distinct()
            .toList());
  }

  /// The day it is in Denmark.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private void write(Actor actor, Optional<String> place, Fact fact) {
    journal.write(actor, place, fact);
  }
}
