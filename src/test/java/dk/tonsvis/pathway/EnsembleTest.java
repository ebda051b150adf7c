package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Span;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Share;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Everything that is uncertain, drawn many times.
class EnsembleTest {
  private static final Scenario ALL = Scenario.PLAN_AND_PARTNERS;
  private static final long SEED = Precision.USUAL_SEED;

  private static Ensemble ensemble(Town town, int draws) {
    return town.pathway(ALL, Precision.draws(draws, SEED)).ensemble().orElseThrow();
  }

  @Test
  void the_same_seed_gives_the_same_bits_on_any_number_of_threads() {
    Town town = SizeablePlan.of(40, 7);
    Precision precision = Precision.draws(3_217, SEED).withContributions();
    Pathway alone = town.pathway(ALL, precision, 1);
    for (int threads : new int[] {2, 7, 16}) {
      assertThat(town.pathway(ALL, precision, threads)).as("%s", threads).isEqualTo(alone);
    }
    assertThat(town.pathway(ALL, Precision.draws(3_217, SEED + 1), 2).ensemble())
        .isNotEqualTo(alone.ensemble());
  }

  @Test
  void percentiles_are_in_order_in_every_year_and_sector() {
    for (long seed = 1; seed <= 30; seed++) {
      Ensemble ensemble = ensemble(SizeablePlan.of(12, seed), 500);
      assertThat(ensemble.sectors().values())
          .allSatisfy(fan -> assertOrdered(fan))
          .hasSize(Town.SECTORS.size());
      assertOrdered(ensemble.net());
    }
  }

  private static void assertOrdered(Fan fan) {
    assertThat(fan.years().values())
        .allMatch(b -> b.p5().compareTo(b.p50()) <= 0 && b.p50().compareTo(b.p95()) <= 0);
  }

  @Test
  void where_nothing_is_uncertain_the_fan_is_the_central_path() {
    Draws.thousandTimes(
        draws -> {
          Pathway pathway = certain(RandomTown.certain(draws));
          pathway
              .ensemble()
              .orElseThrow()
              .net()
              .years()
              .forEach(
                  (year, band) -> {
                    double central =
                        Objects.requireNonNull(pathway.central().net().get(year)).tonnes();
                    assertThat(band.p5().tonnes()).isCloseTo(central, within(1e-5));
                    assertThat(band.p95().tonnes()).isCloseTo(central, within(1e-5));
                  });
        });
  }

  private static Pathway certain(Town town) {
    Map<String, Scenario.Setting> sure = new HashMap<>();
    for (Action action : town.plan().actions()) {
      sure.put(
          action.number(),
          new Scenario.Setting(Optional.empty(), 1, OptionalInt.empty(), Optional.of(Share.WHOLE)));
    }
    return town.pathway(
        new Scenario(ALL.actions(), ALL.baseline(), sure), Precision.draws(20, SEED), 1);
  }

  /// 100 t that come with a probability of one half: 900 t are left in one half of the draws, and
  /// the target of 950 t is met in them.
  @Test
  void a_target_is_met_as_often_as_the_action_that_it_hangs_on_succeeds() {
    Town town =
        new Town()
            .emits("energy", 1000)
            .does(
                "1",
                Town.tonnes("energy", Span.of(100), Town.step(2025), new Chance(0, new Share(0.5))))
            .wants(Town.level(2030, 950));
    Pathway pathway = town.pathway(ALL, Precision.usual());
    Outcome.Held held = (Outcome.Held) pathway.outcomes().getFirst();
    assertThat(held.isMet()).isTrue();
    assertThat(held.probability().orElseThrow().value()).isCloseTo(0.5, within(0.015));
    Fan.Band band =
        Objects.requireNonNull(pathway.ensemble().orElseThrow().net().years().get(2030));
    assertThat(band.p5().tonnes()).isEqualTo(900);
    assertThat(band.p95().tonnes()).isEqualTo(1000);
  }

  /// A delay of up to four years of a step planned for 2030: in 2032 it has come in one half.
  @Test
  void a_delay_is_as_likely_to_be_short_as_long() {
    Town town =
        new Town()
            .emits("energy", 1000)
            .does(
                "1",
                Town.tonnes("energy", Span.of(100), Town.step(2030), new Chance(4, Share.WHOLE)))
            .wants(Town.level(2032, 950));
    Outcome.Held held = (Outcome.Held) town.pathway(ALL, Precision.usual()).outcomes().getFirst();
    assertThat(held.probability().orElseThrow().value()).isCloseTo(0.5, within(0.015));
  }

  @Test
  void contributions_to_the_variance_sum_to_one_and_the_uncertain_action_has_most() {
    Town town =
        new Town()
            .emits("energy", 1000)
            .does(
                "sure",
                Town.tonnes("energy", new Span(99, 100, 101), Town.step(2025), Chance.CERTAIN))
            .does(
                "unsure",
                Town.tonnes("energy", new Span(0, 100, 300), Town.step(2025), Chance.CERTAIN));
    Ensemble ensemble =
        town.pathway(ALL, Precision.usual().withContributions()).ensemble().orElseThrow();
    assertThat(ensemble.contributions()).hasSize(2);
    assertThat(ensemble.contributions().getFirst().action()).isEqualTo("unsure");
    assertThat(ensemble.contributions().getFirst().ofVariance().value()).isGreaterThan(0.99);
    assertThat(ensemble.contributions().stream().mapToDouble(c -> c.ofVariance().value()).sum())
        .isCloseTo(1, within(1e-9));
  }

  /// The luck of an action is its own: another action beside it changes nothing about it.
  @Test
  void the_same_quantity_has_the_same_luck_in_every_scenario() {
    Town one = town("1");
    Town both = town("0", "1");
    assertThat(ensemble(both, 500).sectors().get("transport"))
        .isEqualTo(ensemble(one, 500).sectors().get("transport"));
  }

  private static Town town(String... actions) {
    Town town = new Town().emits("energy", 1000).emits("transport", 1000);
    for (String action : actions) {
      town.does(
          action,
          Town.share(
              action.equals("1") ? "transport" : "energy",
              new Span(0.1, 0.2, 0.5),
              Town.linear(2024, 2030),
              new Chance(3, new Share(0.8))));
    }
    return town;
  }
}
