package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A vintage that was fetched is seen by nobody until a person publishes it.
class ProposalTest {
  private static final Actor MACHINE = Actor.part("fetch");
  private static final Actor PERSON = Actor.person("Test");
  private static final String HASH = "0".repeat(64);

  private House house;
  private Accounts accounts;

  @BeforeEach
  void open() {
    house = House.over(TestDatabase.fresh(), Clock.systemUTC());
    accounts = house.accounts();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_proposed_vintage_is_in_no_list_and_in_no_sum() {
    Vintage before = accounts.findLatest("vindby").orElseThrow();
    List<Vintage> all = accounts.list();
    Vintage proposed = proposed(propose(1_000));
    assertThat(accounts.list()).isEqualTo(all);
    assertThat(accounts.findLatest("vindby")).contains(before);
    assertThat(accounts.findLatest("vindby", LocalDate.of(2030, 1, 1))).contains(before);
    assertThat(accounts.find(proposed.number())).isEmpty();
    assertThat(accounts.newest("vindby").vintage()).isEqualTo(before);
    assertThat(accounts.listProposed()).containsExactly(proposed);
    assertThat(accounts.findProposed(proposed.number())).contains(proposed);
  }

  @Test
  void a_proposed_vintage_is_compared_with_the_last_published_one() {
    Vintage proposed = proposed(propose(1_000));
    Vintage published = accounts.findEarlier(proposed).orElseThrow();
    assertThat(published).isEqualTo(accounts.findLatest("vindby").orElseThrow());
    assertThat(accounts.compare(published, proposed).restatedYears()).isNotEmpty();
  }

  @Test
  void everybody_sees_it_once_a_person_has_published_it() {
    Vintage proposed = proposed(propose(1_000));
    assertThat(accounts.publish(proposed.number(), PERSON))
        .isEqualTo(new Publication.Published(proposed));
    assertThat(accounts.findLatest("vindby")).contains(proposed);
    assertThat(accounts.find(proposed.number())).contains(proposed);
    assertThat(accounts.listProposed()).isEmpty();
    assertThat(accounts.publishedAt(proposed)).isAfter(proposed.storedAt());
    Vintage shipped = accounts.list("vindby").getFirst();
    assertThat(accounts.publishedAt(shipped)).isEqualTo(shipped.storedAt());
    assertThat(accounts.publish(proposed.number(), PERSON))
        .isEqualTo(new Publication.Already(proposed));
    assertThat(accounts.publish(987_654, PERSON)).isEqualTo(new Publication.Unknown(987_654));
  }

  @Test
  void the_journal_tells_who_proposed_it_and_who_published_it_once() {
    Vintage proposed = proposed(propose(1_000));
    accounts.publish(proposed.number(), PERSON);
    accounts.publish(proposed.number(), PERSON);
    assertThat(house.journal().list(0, 1_000))
        .filteredOn(e -> e.kind().startsWith("VintageP"))
        .extracting(e -> e.kind() + " by " + e.actor().name() + " of " + e.place().orElse(""))
        .containsExactly("VintageProposed by fetch of 0999", "VintagePublished by Test of 0999");
  }

  @Test
  void the_same_figures_again_propose_nothing() {
    Vintage proposed = proposed(propose(1_000));
    assertThat(propose(1_000)).isEqualTo(new Import.Unchanged(proposed));
    Vintage published = accounts.findLatest("vindby").orElseThrow();
    assertThat(propose(0)).isEqualTo(new Import.Unchanged(published));
    assertThat(accounts.listProposed()).hasSize(1);
  }

  @Test
  void what_is_fetched_is_held_to_the_same_rules_as_a_file() {
    List<Entry> gap = new ArrayList<>(figures(5));
    gap.removeLast();
    assertThat(propose(gap)).isInstanceOf(Import.Rejected.class);
    assertThat(accounts.listProposed()).isEmpty();
  }

  @Test
  void the_database_lets_no_published_vintage_become_proposed() {
    Vintage published = accounts.findLatest("vindby").orElseThrow();
    assertThatThrownBy(
            () ->
                house
                    .database()
                    .jdbc()
                    .sql("insert into account_proposal values (:vintage, now())")
                    .param("vintage", published.number())
                    .update())
        .hasMessageContaining("is published already");
  }

  private static Vintage proposed(Import outcome) {
    return ((Import.Stored) outcome).vintage();
  }

  private Import propose(long moreTonnes) {
    return propose(figures(moreTonnes));
  }

  private Import propose(List<Entry> figures) {
    return accounts.propose(
        figures,
        HASH,
        new Submission(
            "vindby",
            Optional.empty(),
            LocalDate.of(2026, 11, 1),
            new Bilingual("Hentet", "Fetched"),
            Optional.empty()),
        MACHINE);
  }

  /// Vindby's newest figures, each with some tonnes more.
  private List<Entry> figures(long moreTonnes) {
    Map<Cell, Figure> figures =
        accounts.emissions(accounts.list("vindby").getLast()).figures().figures();
    return figures.entrySet().stream()
        .map(
            e ->
                new Entry(
                    e.getKey(),
                    Figure.measured(
                        e.getValue().known().orElseThrow().plus(Co2e.ofTonnes(moreTonnes)))))
        .toList();
  }
}
