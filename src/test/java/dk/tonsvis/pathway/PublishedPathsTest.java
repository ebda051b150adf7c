package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Years;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Paths and budgets that others have published or that can be found in the literature.
class PublishedPathsTest {
  private static Co2e t(double tonnes) {
    return Co2e.round(tonnes * 1e6);
  }

  /// Høje-Taastrup in the public answers to CDP in 2021: 271,386 t in 2017 and a target of half of
  /// it in 2030. On a straight line between them 187,882.615 t are left in 2025.
  @Test
  void a_straight_line_from_base_year_to_target() {
    Town town =
        new Town()
            .goesOn(
                new Baseline.Own(
                    Map.of("energy", new TreeMap<>(Map.of(2030, t(135_693)))), "CDP 2021"));
    Town.SECTORS.forEach(sector -> town.startsIn(2017, sector));
    town.emits("energy", 2017, 271_386);
    Grid baseline = town.pathway(Scenario.NO_ACTION).central().baseline();
    assertThat(baseline.years()).isEqualTo(Years.of(2017, 2050));
    assertThat(baseline.at("energy", 2025).tonnes()).isCloseTo(187_882.615, within(0.001));
    assertThat(baseline.at("energy", 2050)).isEqualTo(t(135_693));
  }

  /// 100, 90 … 50 t in 2025 to 2030. By the sum of years, which is ours, 2026 to 2030 use 350 t;
  /// the trapezoid from 2025 to 2030 would say 375 t.
  @Test
  void a_budget_is_used_by_the_sum_of_its_years() {
    Outlook.Budget budget = new Outlook.Budget(Years.of(2026, 2030), t(300), "opdigtet");
    Town town =
        new Town()
            .mayEmit(budget)
            .goesOn(
                new Baseline.Own(Map.of("energy", new TreeMap<>(Map.of(2030, t(50)))), "opdigtet"));
    Town.SECTORS.forEach(sector -> town.startsIn(2025, sector));
    town.emits("energy", 2025, 100);
    assertThat(town.pathway(Scenario.NO_ACTION).budget())
        .contains(new BudgetUse(budget, t(350), t(-50), OptionalInt.of(2030)));
  }
}
