package dk.tonsvis.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Projection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The account as read on 18 May 2026 beside Klimastatus og -fremskrivning 2025, both of
/// Energistyrelsen.
class BesideTheNationTest {
  private final BesideTheNation beside = RealFigures.house().alliance().besideTheNation();

  @Test
  void they_stand_beside_each_other_in_the_years_that_are_past_in_both() {
    assertThat(beside.years()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023);
  }

  @Test
  void the_municipal_sum_is_86_6_to_89_5_per_cent_of_the_inventory() {
    List<String> percents = percents(beside.whole());
    assertThat(percents).containsExactly("86.7", "87.9", "88.9", "89.5", "86.6", "87.8");
  }

  @Test
  void in_transport_they_lie_farthest_apart_with_8_4_against_12_0_million_tonnes() {
    BesideTheNation.Line transport = beside.widest().orElseThrow();
    assertThat(transport.code()).isEqualTo("transport");
    assertThat(transport.last().municipal().map(BesideTheNationTest::millions)).hasValue("8.4");
    assertThat(millions(transport.last().national())).isEqualTo("12.0");
  }

  @Test
  void sectors_and_groups_make_the_whole_inventory() {
    for (int year : beside.years()) {
      Co2e sum = Co2e.ZERO;
      for (BesideTheNation.Line line : concat(beside.sectors(), beside.apart())) {
        sum = sum.plus(pair(line, year).national());
      }
      assertThat(sum).isEqualTo(pair(beside.whole(), year).national());
    }
  }

  @Test
  void sectors_make_the_whole_municipal_sum() {
    for (int year : beside.years()) {
      Co2e sum = Co2e.ZERO;
      for (BesideTheNation.Line line : beside.sectors()) {
        sum = sum.plus(pair(line, year).municipal().orElseThrow());
      }
      assertThat(Optional.of(sum)).isEqualTo(pair(beside.whole(), year).municipal());
    }
  }

  @Test
  void the_codes_of_a_group_sum_to_it() {
    for (BesideTheNation.Line line : concat(beside.sectors(), beside.apart())) {
      Co2e sum =
          beside.codes().stream()
              .filter(code -> code.group().equals(line.code()))
              .map(BesideTheNation.Code::amount)
              .reduce(Co2e.ZERO, Co2e::plus);
      assertThat(sum).as(line.code()).isEqualTo(line.last().national());
    }
  }

  @Test
  void what_only_the_inventory_has_is_no_zero_of_the_municipalities() {
    assertThat(beside.apart())
        .extracting(BesideTheNation.Line::code)
        .containsExactly(Projection.CCS, Projection.CORRECTION);
    for (BesideTheNation.Line line : beside.apart()) {
      assertThat(line.last().municipal()).isEmpty();
      assertThat(line.last().share()).isEmpty();
    }
  }

  @Test
  void there_is_no_share_of_nothing() {
    assertThat(new BesideTheNation.Pair(Optional.of(Co2e.ofTonnes(1)), Co2e.ZERO).share())
        .isEmpty();
    assertThat(new BesideTheNation.Pair(Optional.of(Co2e.ofTonnes(1)), Co2e.ofTonnes(4)).share())
        .hasValue(new Share(0.25));
  }

  private static BesideTheNation.Pair pair(BesideTheNation.Line line, int year) {
    return Optional.ofNullable(line.pairs().get(year)).orElseThrow();
  }

  private static List<BesideTheNation.Line> concat(
      List<BesideTheNation.Line> one, List<BesideTheNation.Line> other) {
    return List.of(one, other).stream().flatMap(Collection::stream).toList();
  }

  private static List<String> percents(BesideTheNation.Line line) {
    return line.pairs().values().stream()
        .map(pair -> pair.share().orElseThrow().percent())
        .map(percent -> BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP))
        .map(BigDecimal::toPlainString)
        .toList();
  }

  private static String millions(Co2e amount) {
    return BigDecimal.valueOf(amount.grams(), 12).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
