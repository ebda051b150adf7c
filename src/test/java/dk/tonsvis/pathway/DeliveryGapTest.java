package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanReading;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The themes of Odense's plans, as they were published: odense.dk, tv2fyn.dk (2020 and 2021).
class DeliveryGapTest {
  private static DeliveryGap odense(String year) throws IOException {
    return DeliveryGap.of(plan("odense-" + year + ".json")).orElseThrow();
  }

  private static Plan plan(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Plan.class.getResourceAsStream("shipped/" + name))) {
      PlanReading reading = PlanFiles.read(in.readAllBytes(), Reference.load(), Places.load());
      return ((PlanReading.Read) reading).plan();
    }
  }

  @Test
  void the_themes_of_2022_bring_just_what_the_plan_needs_and_shared_tonnes_count_once()
      throws IOException {
    DeliveryGap gap = odense("2022");
    assertThat(gap.promised().known()).isEqualTo(Co2e.ofTonnes(490_000));
    assertThat(gap.promised().expected()).isEqualTo(4);
    assertThat(gap.needed().orElseThrow())
        .isEqualTo(new DeliveryGap.Needed(Co2e.ofTonnes(490_000), "Klimahandleplan 2022"));
    assertThat(gap.gap()).contains(Co2e.ZERO);
  }

  @Test
  void the_themes_of_2024_bring_just_what_is_left_to_cut() throws IOException {
    assertThat(odense("2024").promised().known()).isEqualTo(Co2e.ofTonnes(471_000));
    assertThat(odense("2024").gap()).contains(Co2e.ZERO);
  }

  @Test
  void the_agreement_of_2020_promised_14_000_tonnes_more_than_it_needed() throws IOException {
    assertThat(odense("2020").promised().known()).isEqualTo(Co2e.ofTonnes(505_000));
    assertThat(odense("2020").gap()).contains(Co2e.ofTonnes(-14_000));
  }

  @Test
  void what_is_not_published_makes_the_sum_incomplete_and_no_gap_is_told() throws IOException {
    DeliveryGap gap = odense("2023");
    assertThat(gap.promised().isComplete()).isFalse();
    assertThat(gap.promised().known()).isEqualTo(Co2e.ofTonnes(107_000));
    assertThat(gap.gap()).isEmpty();
  }

  @Test
  void a_plan_without_tonnes_has_no_gap() throws IOException {
    assertThat(DeliveryGap.of(plan("assens-2020.json"))).isEmpty();
  }

  /// In March 2024 Fjernvarme Fyn lowered its reduction from 340,000 to 280,000 t, “13 % of the
  /// whole basis” (tv2fyn.dk).
  @Test
  void sixty_thousand_tonnes_are_thirteen_per_cent_of_odenses_basis() {
    Co2e basis = Co2e.ofTonnes(471_000);
    Co2e without = basis.minus(Co2e.ofTonnes(340_000 - 280_000));
    assertThat(Math.rint(-Change.between(basis, without).share().percent())).isEqualTo(13);
  }

  /// Ea Energianalyse and CONCITO on 96 plans, March 2024: 78.6 Mt in 1990, target 18.8, action
  /// scenario 21.4.
  @Test
  void the_plans_of_96_municipalities_lack_2_6_million_tonnes() {
    Co2e in1990 = Co2e.ofTonnes(78_600_000);
    Co2e target = Co2e.ofTonnes(18_800_000);
    Co2e scenario = Co2e.ofTonnes(21_400_000);
    assertThat(Math.rint(-Change.between(in1990, target).share().percent())).isEqualTo(76);
    assertThat(Math.rint(-Change.between(in1990, scenario).share().percent())).isEqualTo(73);
    assertThat(scenario.minus(target)).isEqualTo(Co2e.ofTonnes(2_600_000));
  }
}
