package dk.tonsvis.pathway;

import static dk.tonsvis.pathway.Town.action;
import static dk.tonsvis.pathway.Town.activity;
import static dk.tonsvis.pathway.Town.extent;
import static dk.tonsvis.pathway.Town.factor;
import static dk.tonsvis.pathway.Town.level;
import static dk.tonsvis.pathway.Town.linear;
import static dk.tonsvis.pathway.Town.overlapping;
import static dk.tonsvis.pathway.Town.pool;
import static dk.tonsvis.pathway.Town.removal;
import static dk.tonsvis.pathway.Town.share;
import static dk.tonsvis.pathway.Town.step;
import static dk.tonsvis.pathway.Town.target;
import static dk.tonsvis.pathway.Town.tonnes;
import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The central path of a small town whose figures can be checked on paper.
class CentralPathTest {
  private static Co2e t(double tonnes) {
    return Co2e.round(tonnes * 1e6);
  }

  private static Town town() {
    return new Town().emits("energy", 1000).emits("transport", 500);
  }

  @Test
  void without_actions_the_pathway_is_the_baseline() {
    Pathway pathway = town().pathway();
    assertThat(pathway.years()).isEqualTo(Years.of(2023, 2050));
    assertThat(pathway.central().net().values()).containsOnly(t(1500));
    assertThat(pathway.central().cumulative()).hasSize(27).containsEntry(2024, t(1500));
    assertThat(pathway.central().cumulative().get(2050)).isEqualTo(t(27 * 1500));
    assertThat(pathway.central().neutral()).isEmpty();
    assertThat(pathway.central().coverage().expected()).isZero();
  }

  @Test
  void shares_of_one_sector_compound_and_are_attributed_by_shapley() {
    // TC-17 of the worked examples: 20, 30 and 10 % of 1,000 t.
    Pathway pathway =
        town()
            .does("1", share("energy", 0.2, step(2030)))
            .does("2", share("energy", 0.3, step(2030)))
            .does("3", share("energy", 0.1, step(2030)))
            .pathway();
    Central central = pathway.central();
    assertThat(central.emissions().at("energy", 2029)).isEqualTo(t(1000));
    assertThat(central.emissions().at("energy", 2030)).isEqualTo(t(504));
    assertThat(central.reductions().at("1", 2030)).isEqualTo(t(162));
    assertThat(central.reductions().at("2", 2030)).isEqualTo(t(257));
    assertThat(central.reductions().at("3", 2030)).isEqualTo(t(77));
  }

  @Test
  void tonnes_add_up_and_a_share_finds_what_they_leave() {
    Central central =
        town()
            .does("1", tonnes("energy", 100, step(2030)))
            .does("2", tonnes("energy", 100, step(2030)), share("energy", 0.5, step(2030)))
            .pathway()
            .central();
    assertThat(central.emissions().at("energy", 2030)).isEqualTo(t(400));
    assertThat(central.reductions().at("1", 2030)).isEqualTo(t(75));
    assertThat(central.reductions().at("2", 2030)).isEqualTo(t(525));
  }

  @Test
  void tonnes_beyond_the_pool_are_scaled_down_and_said_so() {
    Pathway pathway =
        town()
            .does("1", tonnes("transport", 900, linear(2025, 2034)))
            .does("2", tonnes("transport", 100, step(2030)))
            .pathway();
    assertThat(pathway.central().emissions().at("transport", 2034)).isEqualTo(Co2e.ZERO);
    assertThat(pathway.central().reductions().at("1", 2034)).isEqualTo(t(450));
    assertThat(pathway.central().reductions().at("2", 2034)).isEqualTo(t(50));
    assertThat(pathway.findings())
        .containsExactly(new Finding.ScaledToPool("transport", Years.of(2030, 2050)));
  }

  @Test
  void overlapping_tonnes_may_hit_what_is_gone_already() {
    Central central =
        town()
            .does("1", share("energy", 0.5, step(2030)))
            .does("2", overlapping(tonnes("energy", 400, step(2030))))
            .pathway()
            .central();
    assertThat(central.emissions().at("energy", 2030)).isEqualTo(t(300));
  }

  @Test
  void a_named_pool_is_carved_out_of_its_sector() {
    Pathway pathway =
        town()
            .has(pool("oil", "energy", 400))
            .does("1", share("oil", 0.5, step(2030)))
            .does("2", share("energy", 0.1, step(2030)))
            .does("3", tonnes("energy", 100, step(2030)))
            .pathway();
    // The rest is 600: (600 − 100) · 0.9 = 450. The pool is 400 · 0.5 · 0.9 = 180.
    assertThat(pathway.central().emissions().at("energy", 2030)).isEqualTo(t(630));
    assertThat(pathway.findings()).isEmpty();
  }

  @Test
  void pools_that_are_larger_than_their_sector_are_scaled_down() {
    Pathway pathway =
        town()
            .has(pool("oil", "energy", 1500))
            .has(pool("gas", "energy", 500))
            .does("1", share("gas", 1, step(2030)))
            .pathway();
    assertThat(pathway.central().emissions().at("energy", 2030)).isEqualTo(t(750));
    assertThat(pathway.findings()).containsExactly(new Finding.PoolsLargerThanSector("energy"));
  }

  @Test
  void an_activity_is_worth_what_its_factors_are_worth_in_the_year() {
    Pathway pathway =
        town()
            .has(factor("oil", Map.of(2023, 300_000.0, 2050, 300_000.0), Span.ONE))
            .has(factor("el", Map.of(2023, 200_000.0, 2033, 0.0, 2050, 0.0), Span.ONE))
            .does("1", activity("energy", 1000, "oil", "el", step(2028)))
            .pathway();
    // In 2028 the grid is at 100 kg a MWh: 1,000 MWh · (300 − 100) kg.
    assertThat(pathway.central().reductions().at("1", 2028)).isEqualTo(t(200));
    assertThat(pathway.central().reductions().at("1", 2033)).isEqualTo(t(300));
  }

  @Test
  void an_activity_that_turns_to_something_worse_raises_emissions() {
    Pathway pathway =
        town()
            .has(factor("gas", Map.of(2023, 200_000.0, 2050, 200_000.0), Span.ONE))
            .has(factor("el", Map.of(2023, 400_000.0, 2033, 200_000.0, 2050, 0.0), Span.ONE))
            .does("1", activity("energy", 100, "gas", "el", step(2028)))
            .pathway();
    assertThat(pathway.central().reductions().at("1", 2028)).isEqualTo(t(-10));
    assertThat(pathway.findings())
        .containsExactly(new Finding.RaisesEmissions("1", Years.of(2028, 2032)));
  }

  @Test
  void removals_stand_apart() {
    Central central =
        town().does("1", removal("agriculture_land", 1600, linear(2030, 2040))).pathway().central();
    assertThat(central.emissions().total(2040)).isEqualTo(t(1500));
    assertThat(central.removals().at("1", 2035)).isEqualTo(t(800));
    assertThat(central.reductions().at("1", 2035)).isEqualTo(Co2e.ZERO);
    assertThat(central.net().get(2040)).isEqualTo(t(-100));
    assertThat(central.neutral()).hasValue(2040);
  }

  @Test
  void a_year_of_neutrality_is_one_that_lasts() {
    Central central =
        town()
            .does(
                "1",
                new Term(
                    "energy",
                    new Size.Removal(Span.of(2000)),
                    new Course(2029, 2030, OptionalInt.of(2040), Ramp.STEP),
                    Chance.CERTAIN,
                    false))
            .pathway()
            .central();
    assertThat(central.net().get(2035)).isEqualTo(t(-500));
    assertThat(central.neutral()).isEmpty();
  }

  @Test
  void a_pool_below_zero_takes_tonnes_only() {
    Pathway pathway =
        new Town()
            .emits("agriculture_land", -300)
            .does("1", tonnes("agriculture_land", 50, step(2030)))
            .does("2", share("agriculture_land", 0.5, step(2031)))
            .pathway();
    assertThat(pathway.central().emissions().at("agriculture_land", 2031)).isEqualTo(t(-350));
    assertThat(pathway.findings())
        .containsExactly(
            new Finding.SharesOfNothing("2", "agriculture_land", Years.of(2031, 2050)));
  }

  @Test
  void what_an_action_had_done_in_the_last_year_is_in_the_account() {
    Pathway pathway = town().does("1", tonnes("energy", 100, linear(2020, 2025))).pathway();
    assertThat(pathway.central().emissions().at("energy", 2023)).isEqualTo(t(1000));
    // Three fifths are done; two fifths are to come.
    assertThat(pathway.central().emissions().at("energy", 2024)).isEqualTo(t(980));
    assertThat(pathway.central().emissions().at("energy", 2050)).isEqualTo(t(960));
    assertThat(pathway.findings()).containsExactly(new Finding.BegunBefore("1"));
  }

  @Test
  void of_alternatives_the_first_that_is_on_counts() {
    Town town =
        town()
            .has(new Alternative("heat", Wording.danish("Varme"), List.of("1", "2")))
            .does("1", tonnes("energy", 100, step(2030)))
            .does("2", tonnes("energy", 300, step(2030)));
    assertThat(town.pathway().central().net().get(2030)).isEqualTo(t(1400));
    assertThat(town.pathway().findings())
        .containsExactly(new Finding.CountedElsewhere("2", "1", Finding.Why.EXCLUDED));
    assertThat(town.pathway(extent("1", 0)).central().net().get(2030)).isEqualTo(t(1200));
  }

  @Test
  void what_is_in_the_projection_is_counted_once() {
    Town town =
        town()
            .does(
                action(
                    "1",
                    new Inclusion.InProjection(new Share(0.75)),
                    Action.Lineage.NONE,
                    tonnes("energy", 100, step(2030))));
    assertThat(town.pathway().central().reductions().at("1", 2030)).isEqualTo(t(100));
    town.goesOn(new Baseline.National("kf25"));
    assertThat(town.pathway().central().reductions().at("1", 2030)).isEqualTo(t(25));
  }

  @Test
  void partners_come_only_where_they_are_asked_for() {
    Town town =
        town()
            .does(Town.of(action("1", tonnes("energy", 100, step(2030))), Action.Control.PARTNER))
            .does(Town.of(action("2", tonnes("energy", 20, step(2030))), Action.Control.NATIONAL));
    assertThat(town.pathway(Scenario.NO_ACTION).central().net().get(2030)).isEqualTo(t(1500));
    assertThat(town.pathway(Scenario.PLAN).central().net().get(2030)).isEqualTo(t(1480));
    assertThat(town.pathway(Scenario.PLAN_AND_PARTNERS).central().net().get(2030))
        .isEqualTo(t(1380));
  }

  @Test
  void the_national_course_is_laid_on_each_sector_and_what_has_none_is_held_flat() {
    Pathway pathway =
        town().emits("agriculture_land", -300).goesOn(new Baseline.National("kf25")).pathway();
    Co2e base = Town.REFERENCE.projection("kf25").series("transport").amountAt(2023).orElseThrow();
    Co2e then = Town.REFERENCE.projection("kf25").series("transport").amountAt(2030).orElseThrow();
    assertThat(pathway.central().baseline().at("transport", 2030))
        .isEqualTo(t(500).times(new Share(then.grams() / (double) base.grams())));
    assertThat(pathway.central().baseline().row("agriculture_land").values()).containsOnly(t(-300));
    assertThat(pathway.findings())
        .contains(new Finding.NationalOnly("kf25"), new Finding.SectorHeldFlat("agriculture_land"));
  }

  @Test
  void an_own_course_goes_in_straight_lines_and_then_stays() {
    Pathway pathway =
        town()
            .goesOn(
                new Baseline.Own(
                    Map.of("energy", new TreeMap<>(Map.of(2020, t(9), 2027, t(600), 2033, t(0)))),
                    "opdigtet"))
            .pathway();
    Grid baseline = pathway.central().baseline();
    assertThat(baseline.at("energy", 2023)).isEqualTo(t(1000));
    assertThat(baseline.at("energy", 2025)).isEqualTo(t(800));
    assertThat(baseline.at("energy", 2030)).isEqualTo(t(300));
    assertThat(baseline.at("energy", 2050)).isEqualTo(Co2e.ZERO);
    assertThat(pathway.findings()).contains(new Finding.SectorHeldFlat("transport"));
  }

  @Test
  void a_pool_of_another_year_is_the_same_part_of_its_sector() {
    Town town =
        town()
            .emits("energy", 2020, 2000)
            .has(
                new Pool(
                    "oil",
                    Wording.danish("Oliefyr"),
                    "energy",
                    2020,
                    Figure.measured(t(500)),
                    "opdigtet"))
            .does("1", share("oil", 1, step(2030)));
    assertThat(town.pathway().central().reductions().at("1", 2030)).isEqualTo(t(250));
  }

  @Test
  void manko_is_signed_and_over_fulfilment_is_negative() {
    Pathway pathway =
        town()
            .wants(level(2030, 1200))
            .wants(level(2040, 900))
            .wants(
                target(
                    "s",
                    2030,
                    450,
                    new Target.Reach(
                        Optional.of("transport"),
                        Optional.empty(),
                        Wording.NONE,
                        Optional.empty())))
            .does("1", tonnes("energy", 450, step(2030)))
            .pathway();
    assertThat(pathway.outcomes().stream().map(Outcome.Held.class::cast).map(Outcome.Held::manko))
        .containsExactly(t(-150), t(150), t(50));
  }

  @Test
  void a_target_with_a_boundary_of_its_own_is_not_measured_on_the_whole_account() {
    Target.Reach apart =
        new Target.Reach(
            Optional.empty(),
            Optional.empty(),
            Wording.danish("uden motorvejen"),
            Optional.empty());
    Target target = target("b", 2030, 1200, apart);
    assertThat(town().wants(target).pathway().outcomes())
        .containsExactly(new Outcome.NotHeld(target, Outcome.Why.OTHER_BOUNDARY));
  }

  @Test
  void removals_count_only_as_far_as_a_target_allows() {
    Target.Reach tenth =
        new Target.Reach(
            Optional.empty(), Optional.empty(), Wording.NONE, Optional.of(new Share(0.1)));
    Pathway pathway =
        town()
            .wants(target("a", 2030, 1200, tenth))
            .wants(level(2030, 1200))
            .does("1", removal("energy", 400, step(2030)))
            .pathway();
    // A tenth of the 1,500 t of the last year.
    Outcome.Held capped = (Outcome.Held) pathway.outcomes().getFirst();
    assertThat(capped.removed()).isEqualTo(t(150));
    assertThat(capped.manko()).isEqualTo(t(150));
    assertThat(((Outcome.Held) pathway.outcomes().getLast()).manko()).isEqualTo(t(-100));
  }

  @Test
  void a_budget_is_the_sum_of_its_years_and_says_when_it_is_used_up() {
    Outlook.Budget budget = new Outlook.Budget(Years.of(2022, 2030), t(5000), "opdigtet");
    Town town = town().emits("energy", 2022, 1100).mayEmit(budget);
    assertThat(town.pathway().budget()).isEmpty();
    assertThat(town.pathway().findings())
        .containsExactly(new Finding.BudgetYearsMissing(budget.years()));
    Town.SECTORS.forEach(sector -> town.emits(sector, 2022, sector.equals("energy") ? 1100 : 0));
    assertThat(town.pathway().budget())
        .contains(
            new BudgetUse(budget, t(1100 + 8 * 1500), t(5000 - 13_100), OptionalInt.of(2025)));
  }

  @Test
  void coverage_counts_actions_and_says_why_one_is_missing() {
    Central central =
        town()
            .wants(level(2035, 0))
            .does("1", tonnes("energy", 100, step(2030)))
            .does("2")
            .pathway()
            .central();
    assertThat(central.coverage().present()).isEqualTo(1);
    assertThat(central.coverage().known()).isEqualTo(t(100));
    assertThat(central.coverage().missing()).containsExactly(new Figure.Missing("not published"));
  }

  @Test
  void all_that_stands_in_the_way_is_said_at_once() {
    Town town =
        town()
            .has(factor("el", Map.of(2023, 1.0, 2040, 1.0), Span.ONE))
            .does("1", share("space", 0.5, step(2030)))
            .does("2", activity("energy", 1, "el", "gas", step(2030)))
            .goesOn(new Baseline.National("kf99"));
    assertThat(town.modelling(Scenario.PLAN))
        .isEqualTo(
            new Modelling.Hindered(
                List.of(
                    new Computation.Obstacle(Computation.Why.UNKNOWN_PROJECTION, List.of("kf99")),
                    new Computation.Obstacle(Computation.Why.UNKNOWN_POOLS, List.of("space")),
                    new Computation.Obstacle(
                        Computation.Why.FACTOR_YEARS_MISSING, List.of("el 2041–2050", "gas")))));
    assertThat(town.modelling(Scenario.NO_ACTION)).isInstanceOf(Modelling.Hindered.class);
  }

  @Test
  void a_sector_that_is_missing_in_the_last_year_stands_in_the_way() {
    Town town = town().emits("energy", 2024, 900);
    assertThat(town.modelling(Scenario.PLAN))
        .isEqualTo(
            new Modelling.Hindered(
                List.of(
                    new Computation.Obstacle(
                        Computation.Why.SECTORS_MISSING, Town.SECTORS.subList(1, 5)))));
  }
}
