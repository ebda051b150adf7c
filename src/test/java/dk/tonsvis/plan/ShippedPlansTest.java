package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import dk.tonsvis.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShippedPlansTest {
  private static final String VINDBY = "0999";
  private static final String HEADER = String.join(";", ShippedPlans.COLUMNS) + "\n";
  private static final String STEPS =
      """
      one.json;hearing;2021-01-04;2021-03-01;;;;
      one.json;adopted;2021-05-10;;Byrådet;21/7;;
      one.json;certified;2021-09-01;;;;DK2020;C40 og CONCITO
      two.json;adopted;2024-05-10;;Byrådet;;;
      three.json;;;;;;;
      """;

  private Database database;
  private Journal journal;
  private PlanStore store;
  private Plans plans;
  private ShippedPlans shipped;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    Clock clock = Clock.systemUTC();
    journal = new Journal(database, clock);
    store = new PlanStore(database);
    plans = new Plans(database, journal, Reference.load(), Places.load(), clock);
    shipped =
        new ShippedPlans(
            store,
            new Intake(store, journal, Reference.load(), Places.load(), clock),
            new Progression(store, journal, clock));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void ship(String steps, String titles) {
    shipped.store(
        Table.parse("shipped", HEADER + steps, ShippedPlans.COLUMNS),
        name -> bytes(Sketch.vindby().titled(titles + " " + name)));
  }

  private static byte[] bytes(Sketch sketch) {
    return PlanFiles.json(sketch.plan()).getBytes(StandardCharsets.UTF_8);
  }

  private List<State> states() {
    return statesOf(VINDBY);
  }

  @Test
  void each_is_stored_with_the_steps_it_has_taken() {
    ship(STEPS, "Plan");
    assertThat(states()).containsExactly(State.SUPERSEDED, State.ADOPTED, State.DRAFT);
    assertThat(plans.list(VINDBY).getFirst().steps())
        .contains(new Step.Certified(LocalDate.of(2021, 9, 1), "DK2020", "C40 og CONCITO"))
        .endsWith(new Step.Superseded(LocalDate.of(2024, 5, 10), 2));
    assertThat(journal.list(0, 100)).extracting(Entry::actor).containsOnly(Actor.part("reference"));
  }

  @Test
  void the_next_start_changes_nothing() {
    ship(STEPS, "Plan");
    int facts = journal.list(0, 100).size();
    ship(STEPS, "Plan");
    assertThat(journal.list(0, 100)).hasSize(facts);
  }

  @Test
  void a_file_that_has_changed_is_kept_as_it_was_stored() {
    ship(STEPS, "Plan");
    List<Revision> before = plans.list(VINDBY);
    ship(STEPS, "Rettet plan");
    assertThat(plans.list(VINDBY)).isEqualTo(before);
  }

  @Test
  void a_municipality_with_a_plan_of_its_own_gets_none_of_ours() {
    plans.importFile("own.json", bytes(Sketch.vindby()), Actor.person("Maja"));
    ship(STEPS, "Plan");
    assertThat(states()).containsExactly(State.DRAFT);
  }

  @Test
  void a_step_that_was_overtaken_by_the_municipalitys_own_is_left_out() {
    ship("one.json;adopted;2021-05-10;;Byrådet;;;\n", "Plan");
    plans.certify(VINDBY, 1, LocalDate.of(2025, 1, 1), "DK2020", "C40", Actor.person("Maja"));
    ship(STEPS, "Plan");
    assertThat(states()).containsExactly(State.CERTIFIED, State.DRAFT, State.DRAFT);
  }

  @Test
  void a_file_that_is_not_fit_is_a_mistake_of_ours() {
    assertThatThrownBy(
            () ->
                shipped.store(
                    Table.parse("shipped", HEADER + STEPS, ShippedPlans.COLUMNS),
                    _ -> "{}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("one.json is not fit");
    assertThat(plans.list(VINDBY)).isEmpty();
  }

  @Test
  void those_that_ship_are_fit_and_are_where_their_steps_have_led() {
    plans.storeShipped();
    assertThat(statesOf("0461"))
        .containsExactly(State.SUPERSEDED, State.SUPERSEDED, State.SUPERSEDED, State.ADOPTED);
    assertThat(statesOf("0420")).containsExactly(State.ADOPTED);
    assertThat(states()).containsExactly(State.SUPERSEDED, State.CERTIFIED);
    for (String municipality : List.of("0461", "0420", VINDBY)) {
      for (Revision revision : plans.list(municipality)) {
        assertThat(PlanFiles.stored(PlanFiles.json(revision.plan()))).isEqualTo(revision.plan());
      }
    }
    int facts = journal.list(0, 1000).size();
    plans.storeShipped();
    assertThat(journal.list(0, 1000)).hasSize(facts);
  }

  /// As Odense published them: 250,000 t in the framework agreement of 2020, then 150,000, 107,000
  /// and 100,000. Between 2022 and 2023 it went over to another account, so nothing is subtracted.
  @Test
  void the_tonnes_of_odenses_mobility_are_told_from_revision_to_revision() {
    plans.storeShipped();
    List<Revision> odense = plans.list("0461");
    List<String> told = new ArrayList<>();
    for (int i = 1; i < odense.size(); i++) {
      plans.compare(odense.get(i - 1), odense.get(i)).themes().stream()
          .filter(ThemeChange.Kept.class::isInstance)
          .map(ThemeChange.Kept.class::cast)
          .filter(kept -> kept.later().title().danish().equals("Bæredygtig mobilitet"))
          .forEach(
              kept ->
                  told.add(
                      "%s → %s: %s"
                          .formatted(
                              tonnes(kept.earlier()),
                              tonnes(kept.later()),
                              kept.difference().map(Co2e::tonnesText).orElse("two accounts"))));
    }
    assertThat(told)
        .containsExactly(
            "250000 → 150000: -100000", "150000 → 107000: two accounts", "107000 → 100000: -7000");
  }

  private static String tonnes(Theme theme) {
    return ((Theme.Tonnage.Own) theme.tonnage()).reduction().known().orElseThrow().tonnesText();
  }

  private List<State> statesOf(String municipality) {
    return plans.list(municipality).stream().map(Revision::state).toList();
  }
}
