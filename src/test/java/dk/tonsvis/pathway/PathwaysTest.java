package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Indexing;
import dk.tonsvis.reference.Projection;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Pathways of real municipalities, from the national account and the national projection.
class PathwaysTest {
  private static final int LAST = 2023;
  private static final House HOUSE = House.over(TestDatabase.fresh(), Clock.systemUTC());

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  private static Pathway withoutPlan(String municipality, Precision precision) {
    return switch (HOUSE
        .pathways()
        .compute(municipality, Optional.empty(), Scenario.PLAN, precision)) {
      case Computation.Computed computed -> computed.pathway();
      case Computation.Impossible impossible -> throw new AssertionError(impossible);
    };
  }

  private static Map<String, Pathway> all() {
    Map<String, Pathway> all = new LinkedHashMap<>();
    for (Municipality place : HOUSE.places().list()) {
      String code = place.code().digits();
      if (HOUSE.accounts().newest(Accounts.NATIONAL).tellsOf(code)) {
        all.put(code, withoutPlan(code, Precision.CENTRAL));
      }
    }
    return all;
  }

  /// What is above zero follows the index; what is not (Læsø's land, København's) is held flat.
  @Test
  void the_baselines_of_all_98_sum_to_the_national_course_laid_on_their_sum() {
    Map<String, Pathway> all = all();
    assertThat(all).hasSize(98);
    Projection kf25 = HOUSE.reference().projection("kf25");
    Emissions account = HOUSE.accounts().newest(Accounts.NATIONAL);
    for (String sector : Town.SECTORS) {
      Indexing.Index index = (Indexing.Index) kf25.index(sector, LAST);
      Co2e flat = Co2e.ZERO;
      Co2e moving = Co2e.ZERO;
      for (String code : all.keySet()) {
        Co2e amount = account.figure(code, LAST, sector).known().orElseThrow();
        flat = amount.isPositive() ? flat : flat.plus(amount);
        moving = amount.isPositive() ? moving.plus(amount) : moving;
      }
      for (int year = LAST; year <= 2050; year++) {
        Co2e sum = Co2e.ZERO;
        for (Pathway pathway : all.values()) {
          sum = sum.plus(pathway.central().baseline().at(sector, year));
        }
        Share ratio = Objects.requireNonNull(index.ratios().get(year));
        // Each of them is rounded once, and so is the sum.
        assertThat(sum.minus(flat.plus(moving.times(ratio))).grams()).isBetween(-50L, 50L);
      }
    }
  }

  @Test
  void a_sector_below_zero_is_held_flat_and_said_so() {
    Pathway laesoe = withoutPlan("0825", Precision.usual());
    Grid baseline = laesoe.central().baseline();
    assertThat(laesoe.findings()).contains(new Finding.SectorHeldFlat("agriculture_land"));
    assertThat(baseline.at("agriculture_land", LAST).isNegative()).isTrue();
    assertThat(baseline.at("agriculture_land", 2050))
        .isEqualTo(baseline.at("agriculture_land", LAST));
    assertThat(laesoe.central().neutral()).hasValue(LAST);
    assertThat(laesoe.ensemble().orElseThrow().net().years()).hasSize(28);
  }

  @Test
  void captured_carbon_and_corrections_of_the_nation_are_on_no_municipality() {
    assertThat(withoutPlan("0461", Precision.CENTRAL).findings())
        .contains(new Finding.NationalOnly("kf25"));
  }

  @Test
  void net_zero_is_measured_on_the_national_account_and_other_targets_are_not() {
    List<Outcome> odense = withoutPlan("0461", Precision.usual()).outcomes();
    assertThat(odense)
        .anySatisfy(
            outcome -> {
              assertThat(outcome.target().isNetZero()).isTrue();
              assertThat(outcome).isInstanceOf(Outcome.Held.class);
            });
    assertThat(withoutPlan("0420", Precision.CENTRAL).outcomes())
        .contains(
            HOUSE.targets().of("0420").stream()
                .filter(target -> !target.isNetZero())
                .map(target -> new Outcome.NotHeld(target, Outcome.Why.OTHER_ACCOUNT))
                .toArray(Outcome[]::new));
  }

  @Test
  void the_standing_says_what_it_was_computed_from() {
    Standing standing = withoutPlan("0461", Precision.CENTRAL).standing();
    assertThat(standing.account()).isEqualTo(Accounts.NATIONAL);
    assertThat(standing.readOn()).isEqualTo("2026-05-18");
    assertThat(standing.lastYear()).isEqualTo(LAST);
    assertThat(standing.revision()).isEmpty();
    assertThat(standing.baseline()).isEqualTo(new Baseline.National("kf25"));
    assertThat(standing.release()).isEqualTo(HOUSE.reference().release());
    assertThat(standing.engine()).isEqualTo(Engine.VERSION);
    assertThat(standing.inputHash()).matches("[0-9a-f]{64}");
  }

  @Test
  void the_same_question_is_answered_once_and_another_has_another_hash() {
    Pathway once = withoutPlan("0461", Precision.usual());
    assertThat(withoutPlan("0461", Precision.usual())).isSameAs(once);
    assertThat(
            List.of(
                once.standing().inputHash(),
                withoutPlan("0461", Precision.CENTRAL).standing().inputHash(),
                withoutPlan("0461", Precision.draws(10_000, 1)).standing().inputHash(),
                withoutPlan("0420", Precision.usual()).standing().inputHash()))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_plan_in_an_account_that_is_known_by_totals_alone_has_no_pathway() {
    assertThat(
            HOUSE
                .pathways()
                .compute(
                    "0461",
                    Optional.of(revision("odense-viegand-maagoee")),
                    Scenario.PLAN,
                    Precision.CENTRAL))
        .isEqualTo(
            new Computation.Impossible(
                List.of(
                    new Computation.Obstacle(
                        Computation.Why.NO_ACCOUNT, List.of("odense-viegand-maagoee")))));
  }

  private static Revision revision(String account) {
    Plan plan = new Town().plan();
    Plan.Head head = plan.head();
    Plan own =
        new Plan(
            new Plan.Head("0461", head.title(), account, head.lessAmbitious(), head.source()),
            plan.targets(),
            plan.themes(),
            plan.actions(),
            plan.dropped(),
            plan.grounds(),
            plan.outlook(),
            plan.adaptation(),
            plan.extras());
    return new Revision("0461", 1, own, "hash", Instant.EPOCH, List.of());
  }
}
