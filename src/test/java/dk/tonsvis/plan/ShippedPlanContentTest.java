package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the plans that ship say. Vindby's shows all that a plan filled in can hold; the others say
/// no more than is published.
class ShippedPlanContentTest {
  private static final Reference REFERENCE = Reference.load();
  private static final Places PLACES = Places.load();
  private static final Plan VINDBY = plan("vindby-2026.json");

  private static PlanReading.Read read(String file) {
    try (InputStream in =
        Objects.requireNonNull(Plan.class.getResourceAsStream("shipped/" + file))) {
      return switch (PlanFiles.read(in.readAllBytes(), REFERENCE, PLACES)) {
        case PlanReading.Read read -> read;
        case PlanReading.Refused refused ->
            throw new IllegalArgumentException(file + ": " + refused.problems());
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Plan plan(String file) {
    return read(file).plan();
  }

  private static List<String> files() {
    return Table.read(ShippedPlans.class, "shipped-plans.csv", ShippedPlans.COLUMNS).rows().stream()
        .map((Row row) -> row.text("file"))
        .distinct()
        .toList();
  }

  private static Stream<Term> terms() {
    return VINDBY.actions().stream().flatMap(action -> action.effect().terms().stream());
  }

  private static <T> Stream<T> ofActions(Function<Action, T> what) {
    return VINDBY.actions().stream().map(what);
  }

  @Test
  void a_target_that_is_registered_is_repeated_as_it_was_registered() {
    Map<String, Target> registered =
        ShippedTargets.read().stream().collect(Collectors.toMap(Target::id, Function.identity()));
    for (String file : files()) {
      List<Target> same =
          plan(file).targets().stream().filter(t -> registered.containsKey(t.id())).toList();
      assertThat(same).as(file).isNotEmpty();
      for (Target target : same) {
        Target known = Objects.requireNonNull(registered.get(target.id()));
        assertThat(target.aim()).as(target.id()).isEqualTo(known.aim());
        assertThat(target.account()).as(target.id()).isEqualTo(known.account());
        assertThat(target.year()).as(target.id()).isEqualTo(known.year());
        assertThat(target.statement()).as(target.id()).isEqualTo(known.statement());
        assertThat(target.adoptedOn()).as(target.id()).isEqualTo(known.adoptedOn());
        assertThat(target.source()).as(target.id()).isEqualTo(known.source());
      }
    }
  }

  @Test
  void no_effect_of_a_real_municipality_is_known_and_each_says_so() {
    for (String file : files()) {
      Plan plan = plan(file);
      if (!plan.head().municipality().equals("0999")) {
        assertThat(plan.actions())
            .as(file)
            .allSatisfy(action -> assertThat(action.effect().missing()).isPresent());
      }
    }
  }

  @Test
  void vindby_is_marked_as_invented_wherever_it_is_named() {
    for (String file : files()) {
      Plan plan = plan(file);
      if (plan.head().municipality().equals("0999")) {
        assertThat(plan.head().title().danish()).containsIgnoringCase("opdigtet");
        assertThat(plan.head().title().english()).containsIgnoringCase("invented");
        assertThat(plan.head().source()).containsIgnoringCase("opdigtet");
      }
    }
  }

  @Test
  void vindbys_plan_has_34_actions_and_is_read_without_a_word() {
    assertThat(VINDBY.actions()).hasSize(34);
    assertThat(VINDBY.themes()).hasSize(7);
    assertThat(read("vindby-2026.json").warnings()).isEmpty();
    assertThat(read("vindby-2021.json").warnings()).isEmpty();
    assertThat(plan("vindby-2021.json").actions()).hasSize(24);
  }

  @Test
  void vindbys_plan_has_every_kind_of_effect() {
    assertThat(terms().map(term -> term.size().getClass().getSimpleName()).distinct())
        .containsExactlyInAnyOrder("Part", "Tonnes", "Activity", "Removal");
    assertThat(terms().map(term -> term.course().ramp()).distinct())
        .containsExactlyInAnyOrder(Ramp.values());
    assertThat(terms()).anyMatch(term -> term.course().end().isPresent());
    assertThat(terms()).anyMatch(Term::overlapping);
    assertThat(terms()).anyMatch(term -> term.chance().delayYears() > 0);
    assertThat(terms()).anyMatch(term -> term.chance().success().value() < 1);
    assertThat(terms()).anyMatch(term -> VINDBY.findPool(term.pool()).isPresent());
    assertThat(
            ofActions(action -> action.effect().inclusion().getClass().getSimpleName()).distinct())
        .containsExactlyInAnyOrder("None", "InAction", "InProjection");
    assertThat(VINDBY.grounds().alternatives()).isNotEmpty();
    assertThat(VINDBY.actions()).anyMatch(action -> action.lineage().supersededBy().isPresent());
    assertThat(VINDBY.actions()).anyMatch(action -> action.lineage().mergedWith().isPresent());
  }

  @Test
  void vindbys_effects_end_when_their_action_does() {
    for (Action action : VINDBY.actions()) {
      action
          .delivery()
          .period()
          .end()
          .ifPresent(
              end ->
                  assertThat(action.effect().terms())
                      .as(action.number())
                      .allSatisfy(term -> assertThat(term.course().end()).hasValue(end)));
    }
  }

  @Test
  void vindbys_actions_are_of_every_kind_role_control_and_funding() {
    assertThat(ofActions(Action::kind).distinct()).containsExactlyInAnyOrder(Action.Kind.values());
    assertThat(ofActions(action -> action.placement().control()).distinct())
        .containsExactlyInAnyOrder(Action.Control.values());
    assertThat(ofActions(action -> action.economy().funding()).distinct())
        .containsExactlyInAnyOrder(Action.Funding.values());
    assertThat(ofActions(action -> action.placement().roles()).flatMap(Set::stream))
        .contains(Action.Role.values());
  }

  @Test
  void vindbys_actions_say_what_hinders_helps_and_shows_them() {
    for (Action action : VINDBY.actions()) {
      Action.Considerations said = action.considerations();
      assertThat(
              List.of(said.barriers(), said.coBenefits(), said.distribution(), said.indicators()))
          .as(action.number())
          .noneMatch(Wording::isEmpty);
    }
  }

  @Test
  void vindbys_plan_has_all_four_types_of_targets_and_all_nine_hazards() {
    assertThat(VINDBY.targets().stream().map(target -> target.aim().getClass()).distinct())
        .hasSize(4);
    assertThat(VINDBY.targets()).anyMatch(target -> target.reach().sector().isPresent());
    assertThat(VINDBY.targets()).anyMatch(target -> target.reach().removals().isPresent());
    assertThat(VINDBY.adaptation().risks().stream().map(Adaptation.Risk::hazard))
        .containsExactlyInAnyOrder(Hazard.values());
  }

  @Test
  void every_text_that_ships_has_an_english_one() {
    for (String file : files()) {
      Plan plan = plan(file);
      assertThat(texts(plan).filter(words -> !words.isEmpty() && words.english().isBlank()))
          .as(file)
          .isEmpty();
    }
  }

  private static Stream<Wording> texts(Plan plan) {
    return Stream.of(
            Stream.of(plan.head().title(), plan.head().lessAmbitious()),
            plan.targets().stream().map(Target::statement),
            plan.themes().stream().flatMap(t -> Stream.of(t.title(), t.description())),
            plan.dropped().stream().map(Plan.Dropped::reason),
            plan.grounds().pools().stream().map(Pool::name),
            plan.grounds().factors().stream().map(FactorSeries::name),
            plan.grounds().alternatives().stream().map(Alternative::name),
            plan.adaptation().risks().stream().flatMap(r -> Stream.of(r.what(), r.exposed())),
            plan.adaptation().goals().stream().flatMap(g -> Stream.of(g.goal(), g.indicator())),
            plan.actions().stream().flatMap(ShippedPlanContentTest::texts))
        .flatMap(Function.identity());
  }

  private static Stream<Wording> texts(Action action) {
    Action.Considerations said = action.considerations();
    return Stream.concat(
        Stream.of(
            action.names().working(),
            action.names().official(),
            action.names().description(),
            action.economy().note(),
            said.barriers(),
            said.coBenefits(),
            said.distribution(),
            said.indicators()),
        action.delivery().milestones().stream().map(Action.Milestone::what));
  }
}
