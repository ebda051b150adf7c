package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Span;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Share;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The engine's draws held against the slow way, one by one, and what is said of single draws.
class DrawByDrawTest {
  private static final Scenario ALL = Scenario.PLAN_AND_PARTNERS;
  private static final long SEED = Precision.USUAL_SEED;

  private static Fan.Band band(Fan fan, int year) {
    return Objects.requireNonNull(fan.years().get(year));
  }

  private static <V> V of(Map<String, V> map, String key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static double net(ByHand byHand, int year) {
    double net = -byHand.removals(year);
    for (String sector : Town.SECTORS) {
      net += byHand.emissions(sector, year);
    }
    return net;
  }

  @Test
  void a_single_draw_is_what_one_computes_by_hand() {
    Draws.thousandTimes(
        draws -> {
          Town town = RandomTown.any(draws);
          Pathway pathway = town.pathway(ALL, Precision.draws(1, SEED));
          Ensemble ensemble = pathway.ensemble().orElseThrow();
          ByHand byHand =
              new ByHand(town.plan(), pathway.central().baseline(), Luck.drawn(SEED, 0));
          for (int year : new int[] {2023, 2027, draws.between(2024, 2049), 2050}) {
            for (String sector : Town.SECTORS) {
              Fan fan = of(ensemble.sectors(), sector);
              assertThat((double) band(fan, year).p50().grams())
                  .isCloseTo(byHand.emissions(sector, year), within(1.0));
            }
            assertThat((double) band(ensemble.net(), year).p95().grams())
                .isCloseTo(net(byHand, year), within(1.0));
          }
        });
  }

  @Test
  void the_percentiles_and_the_probability_are_those_of_the_draws_by_hand() {
    int draws = 1201;
    Town town = SizeablePlan.of(12, 3);
    Pathway pathway = town.pathway(ALL, Precision.draws(draws, SEED));
    for (int year : new int[] {2026, 2031, 2040}) {
      double[] net = new double[draws];
      int met = 0;
      for (int draw = 0; draw < draws; draw++) {
        ByHand byHand =
            new ByHand(town.plan(), pathway.central().baseline(), Luck.drawn(SEED, draw));
        net[draw] = net(byHand, year);
        met += net[draw] <= 100_000e6 ? 1 : 0;
      }
      Arrays.sort(net);
      Fan.Band band = band(pathway.ensemble().orElseThrow().net(), year);
      assertThat((double) band.p5().grams()).isCloseTo(net[60], within(1.0));
      assertThat((double) band.p50().grams()).isCloseTo(net[600], within(1.0));
      assertThat((double) band.p95().grams()).isCloseTo(net[1140], within(1.0));
      if (year == 2040) {
        Outcome.Held held = (Outcome.Held) pathway.outcomes().get(1);
        assertThat(held.probability()).contains(new Share(met / (double) draws));
      }
    }
  }

  @Test
  void another_seed_gives_other_draws_and_nearly_the_same_fan() {
    Town town = SizeablePlan.of(20, 5);
    Fan.Band one = net(town, SEED, 2040);
    Fan.Band other = net(town, SEED + 1, 2040);
    assertThat(other).isNotEqualTo(one);
    double width = one.p95().minus(one.p5()).tonnes();
    assertThat(other.p50().minus(one.p50()).tonnes()).isCloseTo(0, within(0.03 * width));
    assertThat(other.p5().minus(one.p5()).tonnes()).isCloseTo(0, within(0.05 * width));
  }

  private static Fan.Band net(Town town, long seed, int year) {
    Precision precision = Precision.draws(Precision.USUAL_DRAWS, seed);
    return band(town.pathway(ALL, precision).ensemble().orElseThrow().net(), year);
  }

  @Test
  void the_terms_of_an_action_happen_or_fail_together() {
    Chance even = new Chance(0, new Share(0.5));
    Town town =
        new Town()
            .emits("energy", 1000)
            .emits("transport", 1000)
            .wants(Town.level(2030, 1800))
            .wants(Town.level(2031, 1900))
            .does(
                "1",
                Town.tonnes("energy", Span.of(100), Town.step(2026), even),
                Town.tonnes("transport", Span.of(100), Town.step(2026), even));
    Pathway pathway = town.pathway(ALL, Precision.usual());
    assertThat(probability(pathway, 0)).isCloseTo(0.5, within(0.015));
    assertThat(probability(pathway, 1)).isEqualTo(probability(pathway, 0));
  }

  private static double probability(Pathway pathway, int place) {
    return ((Outcome.Held) pathway.outcomes().get(place)).probability().orElseThrow().value();
  }

  @Test
  void another_chance_in_the_scenario_is_the_one_that_counts() {
    Town town =
        new Town()
            .emits("energy", 1000)
            .wants(Town.level(2030, 900))
            .does(
                "1",
                Town.tonnes(
                    "energy", Span.of(100), Town.step(2026), new Chance(0, new Share(0.3))));
    Scenario surer =
        Town.with(
            "1",
            new Scenario.Setting(
                Optional.empty(), 1, OptionalInt.empty(), Optional.of(new Share(0.9))));
    assertThat(probability(town.pathway(surer, Precision.usual()), 0)).isCloseTo(0.9, within(0.01));
  }

  @Test
  void the_doubt_of_a_baseline_widens_in_a_straight_line() {
    Town town = new Town().emits("energy", 1000).doubts("energy", new Span(0.5, 1, 1.5));
    Fan net = town.pathway(ALL, Precision.draws(4000, SEED)).ensemble().orElseThrow().net();
    double last = band(net, 2050).p95().tonnes() - 1000;
    assertThat(last).isPositive();
    assertThat(band(net, 2032).p95().tonnes() - 1000).isCloseTo(last / 3, within(1e-5));
    assertThat(band(net, 2023).p95().tonnes()).isEqualTo(1000);
  }

  /// Two actions that fail in one half of the draws each: variances of 100²/4 and 50²/4.
  @Test
  void contributions_are_as_the_variances_where_actions_do_not_touch() {
    Chance even = new Chance(0, new Share(0.5));
    Town town =
        new Town()
            .emits("energy", 1000)
            .does("sure", Town.tonnes("energy", 300, Town.step(2026)))
            .does("more", Town.tonnes("energy", Span.of(100), Town.step(2026), even))
            .does("less", Town.tonnes("energy", Span.of(50), Town.step(2026), even));
    Ensemble ensemble =
        town.pathway(ALL, Precision.usual().withContributions()).ensemble().orElseThrow();
    assertThat(ensemble.contributions().stream().map(Ensemble.Contribution::action))
        .containsExactly("more", "less", "sure");
    assertThat(ensemble.contributions().getFirst().ofVariance().value())
        .isCloseTo(0.8, within(0.03));
    assertThat(ensemble.contributions().getLast().ofVariance().value()).isCloseTo(0, within(1e-9));
    assertThat(ensemble.year()).isEqualTo(2030);
  }

  @Test
  void fewer_draws_than_were_asked_for_are_said() {
    Ensemble ensemble =
        new Town().pathway(ALL, Precision.usual().only(1000)).ensemble().orElseThrow();
    assertThat(ensemble.draws()).isEqualTo(1000);
    assertThat(ensemble.asked()).isEqualTo(10_000);
  }
}
