package dk.tonsvis.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Places;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Actor ACTOR = Actor.part("test");
  private static final Organisation VINDBY =
      Organisation.of(Places.load().find("vindby").orElseThrow());
  private static final Organisation ODENSE =
      Organisation.of(Places.load().find("odense").orElseThrow());

  private static Database database;
  private static Journal journal;
  private static People people;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    journal = new Journal(database, NOON);
    people = new People(database, journal, NOON);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Person somebody(String name) {
    return people.create(
        name, name.toLowerCase(java.util.Locale.ROOT) + "@vindby.example", Language.DANISH, ACTOR);
  }

  private static Optional<Membership> give(Person person, Organisation organisation, Role role) {
    return people.addMembership(person.id(), organisation, role, TODAY, Optional.empty(), ACTOR);
  }

  @Test
  void a_person_is_found_by_id_and_by_address_however_it_is_capitalised() {
    Person anna = somebody("Anna");
    assertThat(people.find(anna.id())).contains(anna);
    assertThat(people.findByEmail(" ANNA@Vindby.example ")).contains(anna);
  }

  @Test
  void two_people_do_not_have_one_address() {
    somebody("Bo");
    assertThatThrownBy(() -> people.create("Bodil", "BO@vindby.example", Language.ENGLISH, ACTOR))
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
  }

  @Test
  void a_coordinator_may_in_their_own_municipality_only() {
    Person carl = somebody("Carl");
    give(carl, VINDBY, Role.COORDINATOR);
    Standing standing = people.standing(carl.id());
    assertThat(Rules.allow(standing, Right.EDIT_PLAN, Optional.of("0999"))).isTrue();
    assertThat(Rules.allow(standing, Right.EDIT_PLAN, Optional.of("0461"))).isFalse();
    assertThat(Rules.allow(standing, Right.EDIT_PLAN, Optional.empty())).isFalse();
    assertThat(Rules.allow(standing, Right.ADOPT_PLAN, Optional.of("0999"))).isFalse();
    assertThat(standing.placesOf(Right.READ_DRAFTS)).containsExactly("0999");
  }

  @Test
  void a_role_that_was_ended_is_over_at_once() {
    Person dorte = somebody("Dorte");
    Membership membership = give(dorte, ODENSE, Role.COORDINATOR).orElseThrow();
    people.endMembership(membership, ACTOR);
    assertThat(people.standing(dorte.id()).bonds()).isEmpty();
    assertThat(give(dorte, ODENSE, Role.COORDINATOR)).isPresent();
  }

  @Test
  void a_role_ends_after_its_last_day() {
    Person erik = somebody("Erik");
    people.addMembership(
        erik.id(), ODENSE, Role.ADVISER, TODAY.minusDays(9), Optional.of(TODAY), ACTOR);
    assertThat(people.standing(erik.id()).bonds()).hasSize(1);
    People tomorrow = new People(database, journal, Clock.offset(NOON, Duration.ofDays(1)));
    assertThat(tomorrow.standing(erik.id()).bonds()).isEmpty();
  }

  @Test
  void the_same_role_is_not_given_twice() {
    Person fie = somebody("Fie");
    assertThat(give(fie, VINDBY, Role.APPROVER)).isPresent();
    assertThat(give(fie, VINDBY, Role.APPROVER)).isEmpty();
    assertThat(give(fie, ODENSE, Role.APPROVER)).isPresent();
  }

  @Test
  void nobody_holds_a_role_where_it_does_not_exist() {
    Person gert = somebody("Gert");
    assertThatThrownBy(() -> give(gert, VINDBY, Role.ADMINISTRATOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_fact_tells_a_name_or_an_address() {
    Person hanne = somebody("Hanneogingenanden");
    people.change(
        new Person(hanne.id(), "Hanne Hansen", "hh@odense.example", Language.ENGLISH), ACTOR);
    give(hanne, VINDBY, Role.COORDINATOR);
    assertThat(journal.list(0, 10_000))
        .allSatisfy(
            entry ->
                assertThat(entry.body().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("hanne", "hh@odense"))
        .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("PersonChanged"));
  }

  @Test
  void all_that_is_wrong_with_a_person_is_said_at_once() {
    assertThat(PersonFlaw.of(" ", "a@b"))
        .containsExactly(PersonFlaw.NAME_MISSING, PersonFlaw.EMAIL_UNREADABLE);
    assertThat(PersonFlaw.of("A\r\nBcc: x", "a@b.dk\nBcc: x@y.dk"))
        .containsExactly(PersonFlaw.NAME_UNREADABLE, PersonFlaw.EMAIL_UNREADABLE);
    assertThat(PersonFlaw.of("A\u2028B", "a?bcc=x@b.dk"))
        .containsExactly(PersonFlaw.NAME_UNREADABLE, PersonFlaw.EMAIL_UNREADABLE);
    assertThat(PersonFlaw.of("A", "a..b@c.dk")).containsExactly(PersonFlaw.EMAIL_UNREADABLE);
    assertThat(PersonFlaw.of("A", "a.b+klima@c.dk")).isEmpty();
    assertThat(PersonFlaw.of("Åse Ærø", "åse@ærø.dk")).isEmpty();
  }
}
