package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What holds for every pathway, tried on towns drawn at random.
class PathwayLawsTest {
  private static final Scenario ALL = Scenario.PLAN_AND_PARTNERS;

  @Test
  void the_central_path_is_what_one_computes_by_hand() {
    Draws.thousandTimes(
        draws -> {
          Town town = RandomTown.any(draws);
          Central central = town.pathway(ALL).central();
          ByHand byHand = new ByHand(town.plan(), central.baseline(), Luck.LIKELY);
          int year = draws.between(2023, 2050);
          for (String sector : Town.SECTORS) {
            assertThat((double) central.emissions().at(sector, year).grams())
                .isCloseTo(byHand.emissions(sector, year), within(1.0));
          }
          byHand
              .parts(year)
              .forEach(
                  (action, grams) ->
                      assertThat((double) central.reductions().at(action, year).grams())
                          .isCloseTo(grams, within(10.0)));
          assertThat((double) central.removals().total(year).grams())
              .isCloseTo(byHand.removals(year), within(10.0));
        });
  }

  @Test
  void the_actions_parts_sum_to_what_the_package_takes_to_the_gram() {
    Draws.thousandTimes(
        draws -> {
          Central central = RandomTown.any(draws).pathway(ALL).central();
          for (int year = 2023; year <= 2050; year++) {
            assertThat(central.reductions().total(year))
                .isEqualTo(central.baseline().total(year).minus(central.emissions().total(year)));
            assertThat(central.net().get(year))
                .isEqualTo(central.emissions().total(year).minus(central.removals().total(year)));
          }
        });
  }

  @Test
  void in_the_accounts_last_year_the_pathway_is_the_account() {
    Draws.thousandTimes(
        draws -> {
          Town town = RandomTown.any(draws);
          Start start = town.start();
          assertThat(town.pathway(ALL).central().net().get(2023))
              .isEqualTo(start.findTotal(2023).orElseThrow());
        });
  }

  @Test
  void an_action_of_zero_extent_is_as_if_it_were_not_there() {
    Draws.thousandTimes(
        draws -> {
          Town town = RandomTown.any(draws).does("x", Town.share("energy", 0.4, Town.step(2030)));
          Central zero = town.pathway(Town.extent("x", 0)).central();
          Central off = town.pathway(off("x")).central();
          assertThat(zero.net()).isEqualTo(off.net());
          assertThat(zero.reductions().names()).doesNotContain("x");
          assertThat(zero.reductions().totals()).isEqualTo(off.reductions().totals());
        });
  }

  private static Scenario off(String action) {
    return Town.with(
        action, new Scenario.Setting(Optional.of(false), 1, OptionalInt.empty(), Optional.empty()));
  }

  @Test
  void more_of_an_action_never_raises_emissions() {
    Draws.thousandTimes(
        draws -> {
          Town town = RandomTown.lowering(draws);
          double less = draws.random().nextDouble() * 2;
          double more = less + draws.random().nextDouble() * (2 - less);
          Central before = town.pathway(Town.extent("1", less)).central();
          Central after = town.pathway(Town.extent("1", more)).central();
          for (int year = 2023; year <= 2050; year++) {
            assertThat(grams(after, year)).isLessThanOrEqualTo(grams(before, year) + 1);
          }
        });
  }

  @Test
  void the_order_of_the_actions_does_not_matter() {
    Draws.thousandTimes(
        draws -> {
          Town town = RandomTown.any(draws);
          Plan plan = town.plan();
          List<Action> shuffled = new ArrayList<>(plan.actions());
          Collections.shuffle(shuffled, draws.random());
          Central one = town.pathway(ALL).central();
          Central other = town.reordered(shuffled).pathway(ALL).central();
          for (int year = 2023; year <= 2050; year++) {
            assertThat(grams(other, year) - grams(one, year)).isBetween(-1L, 1L);
            for (String action : one.reductions().names()) {
              assertThat(
                      other.reductions().at(action, year).grams()
                          - one.reductions().at(action, year).grams())
                  .isBetween(-5L, 5L);
            }
          }
        });
  }

  @Test
  void a_what_if_is_the_plan_that_says_the_same() {
    Draws.thousandTimes(
        draws -> {
          int start = draws.between(2024, 2035);
          int full = start + draws.between(0, 8);
          int later = draws.between(0, 5);
          double extent = draws.between(1, 20) / 10.0;
          Town planned =
              new Town()
                  .emits("energy", 1000)
                  .does("1", Town.tonnes("energy", 200, Town.linear(start, full)));
          Town edited =
              new Town()
                  .emits("energy", 1000)
                  .does(
                      "1",
                      Town.tonnes(
                          "energy", 200 * extent, Town.linear(start + later, full + later)));
          Scenario whatIf =
              Town.with(
                  "1",
                  new Scenario.Setting(
                      Optional.empty(), extent, OptionalInt.of(start + later), Optional.empty()));
          assertThat(planned.pathway(whatIf).central().net())
              .isEqualTo(edited.pathway(ALL).central().net());
        });
  }

  @Test
  void settings_of_actions_that_are_not_there_change_nothing() {
    Draws.thousandTimes(
        draws -> {
          Town town = RandomTown.any(draws);
          Scenario strange =
              new Scenario(
                  ALL.actions(), Optional.empty(), Map.of("99", Scenario.Setting.AS_PLANNED));
          assertThat(town.pathway(strange).central().net())
              .isEqualTo(town.pathway(ALL).central().net());
        });
  }

  private static long grams(Central central, int year) {
    return Objects.requireNonNull(central.net().get(year)).grams();
  }
}
