package dk.tonsvis.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The laws that quantities keep whatever their size and sign.
class QuantityLawsTest {

  @Test
  void an_amount_survives_being_written_and_read() {
    Draws.thousandTimes(
        draws -> {
          Co2e amount = draws.co2e();
          assertThat(Co2e.parseTonnes(amount.tonnesText())).isEqualTo(amount);
        });
  }

  @Test
  void a_sum_does_not_depend_on_the_order_or_the_grouping() {
    Draws.thousandTimes(
        draws -> {
          List<Co2e> amounts = new ArrayList<>(Stream.generate(draws::co2e).limit(50).toList());
          Co2e inOrder = amounts.stream().reduce(Co2e.ZERO, Co2e::plus);
          Collections.shuffle(amounts, draws.random());
          Co2e left = amounts.subList(0, 20).stream().reduce(Co2e.ZERO, Co2e::plus);
          Co2e right = amounts.subList(20, 50).stream().reduce(Co2e.ZERO, Co2e::plus);
          assertThat(left.plus(right)).isEqualTo(inOrder);
        });
  }

  @Test
  void what_is_added_can_be_taken_away() {
    Draws.thousandTimes(
        draws -> {
          Co2e a = draws.co2e();
          Co2e b = draws.co2e();
          assertThat(a.plus(b).minus(b)).isEqualTo(a);
          assertThat(a.negated().negated()).isEqualTo(a);
          assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
        });
  }

  @Test
  void an_amount_spread_evenly_is_off_by_less_than_one_gram_per_part() {
    Draws.thousandTimes(
        draws -> {
          Co2e amount = draws.co2e();
          int parts = draws.between(1, 100);
          long back = Math.multiplyExact(amount.dividedBy(parts).grams(), (long) parts);
          assertThat(Math.abs(back - amount.grams())).isLessThanOrEqualTo(parts / 2 + 1);
        });
    assertThatThrownBy(() -> Co2e.ZERO.dividedBy(0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void what_does_not_fit_throws_and_never_wraps_around() {
    Co2e most = Co2e.ofGrams(Long.MAX_VALUE);
    Co2e one = Co2e.ofGrams(1);
    assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Co2e.ofGrams(Long.MIN_VALUE).minus(one))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Co2e.ofGrams(Long.MIN_VALUE).negated())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Co2e.ofTonnes(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Co2e.parseTonnes("1e308")).isInstanceOf(ArithmeticException.class);
    for (double wild : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e19, -1e19}) {
      assertThatThrownBy(() -> Co2e.round(wild))
          .as("%s", wild)
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void rounding_happens_once_half_to_even() {
    assertThat(Co2e.round(2.5)).isEqualTo(Co2e.ofGrams(2));
    assertThat(Co2e.round(3.5)).isEqualTo(Co2e.ofGrams(4));
    assertThat(Co2e.round(-2.5)).isEqualTo(Co2e.ofGrams(-2));
    assertThat(Co2e.parseTonnes("0.0000025")).isEqualTo(Co2e.ofGrams(2));
  }

  @Test
  void a_whole_is_its_share_and_the_rest() {
    Draws.thousandTimes(
        draws -> {
          Co2e amount = draws.co2e();
          Share share = new Share(draws.random().nextDouble());
          long sum = amount.times(share).plus(amount.times(share.rest())).grams();
          // Doubles carry 53 bits, so a share of 10^15 g may be off by a gram or two.
          assertThat(sum).isCloseTo(amount.grams(), within(2L));
        });
    assertThatThrownBy(() -> new Share(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Share(1.2).isPart()).isFalse();
    assertThat(Share.ofPercent(100)).isEqualTo(Share.WHOLE);
  }

  @Test
  void a_total_counts_what_it_has_and_names_what_it_lacks() {
    Draws.thousandTimes(
        draws -> {
          List<Figure> figures =
              Stream.generate(draws::figure).limit(draws.between(0, 20)).toList();
          Total total = Total.of(figures);
          assertThat(total.expected()).isEqualTo(figures.size());
          assertThat(total.present() + total.missing().size()).isEqualTo(figures.size());
          assertThat(total.isComplete())
              .isEqualTo(figures.stream().noneMatch(Figure.Missing.class::isInstance));
          int cut = draws.between(0, figures.size());
          Total parts =
              Total.of(figures.subList(0, cut))
                  .plus(Total.of(figures.subList(cut, figures.size())));
          assertThat(parts).isEqualTo(total);
        });
  }

  @Test
  void a_total_of_nothing_known_is_missing_and_not_zero() {
    Total total = Total.of(List.of(Figure.missing("NE"), Figure.missing("C")));
    assertThat(total.asFigure()).isInstanceOf(Figure.Missing.class);
    assertThat(total.asFigure().known()).isEmpty();
    assertThat(Total.EMPTY.asFigure()).isInstanceOf(Figure.Missing.class);
  }

  @Test
  void a_sum_with_an_estimate_in_it_is_an_estimate() {
    Figure estimate = new Figure.Estimated(Co2e.ofTonnes(1), Co2e.ofTonnes(2), Co2e.ofTonnes(4));
    Total total = Total.of(List.of(Figure.measured(Co2e.ofTonnes(10)), estimate));
    assertThat(total.asFigure())
        .isEqualTo(new Figure.Estimated(Co2e.ofTonnes(11), Co2e.ofTonnes(12), Co2e.ofTonnes(14)));
  }

  @Test
  void a_missing_figure_has_a_reason_and_an_estimate_has_an_order() {
    assertThatThrownBy(() -> Figure.missing(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Figure.Estimated(Co2e.ofGrams(2), Co2e.ofGrams(1), Co2e.ofGrams(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_change_leads_from_its_beginning_to_its_end() {
    Draws.thousandTimes(
        draws -> {
          Change change = Change.between(draws.co2e(), draws.co2e());
          assertThat(change.from().plus(change.amount())).isEqualTo(change.to());
          if (change.hasShare()) {
            double to = change.from().grams() * (1 + change.share().value());
            assertThat(to)
                .isCloseTo((double) change.to().grams(), within(1 + Math.abs(to) * 1e-12));
          } else {
            assertThatThrownBy(change::share).isInstanceOf(IllegalStateException.class);
          }
        });
  }

  @Test
  void a_percentage_of_a_base_at_or_below_zero_means_nothing() {
    assertThat(Change.between(Co2e.ZERO, Co2e.ofTonnes(5)).hasShare()).isFalse();
    assertThat(Change.between(Co2e.ofTonnes(-8013), Co2e.ofTonnes(-9374)).hasShare()).isFalse();
  }

  @Test
  void a_change_below_one_percent_is_called_unchanged() {
    Co2e base = Co2e.ofTonnes(10_000);
    assertThat(Change.between(base, Co2e.ofTonnes(9_901)).direction())
        .isEqualTo(Change.Direction.UNCHANGED);
    assertThat(Change.between(base, Co2e.ofTonnes(9_900)).direction())
        .isEqualTo(Change.Direction.FELL);
    assertThat(Change.between(base, Co2e.ofTonnes(10_100)).direction())
        .isEqualTo(Change.Direction.ROSE);
    assertThat(Change.between(base, base).direction()).isEqualTo(Change.Direction.UNCHANGED);
    assertThat(Change.between(Co2e.ZERO, Co2e.ZERO).direction())
        .isEqualTo(Change.Direction.UNCHANGED);
    assertThat(Change.between(Co2e.ofTonnes(-8_013), Co2e.ofTonnes(-9_374)).direction())
        .isEqualTo(Change.Direction.FELL);
  }

  @Test
  void series_add_year_by_year_and_a_gap_stays_a_gap() {
    Basis basis = new Basis("vindby", "v1", "territorial");
    Series a =
        Series.of(
            basis, Map.of(2018, Figure.measured(Co2e.ofTonnes(1)), 2019, Figure.missing("late")));
    Series b =
        Series.of(
            basis,
            Map.of(
                2018, Figure.measured(Co2e.ofTonnes(2)),
                2019, Figure.measured(Co2e.ofTonnes(3))));
    assertThat(a.plus(b).amountAt(2018)).contains(Co2e.ofTonnes(3));
    assertThat(a.plus(b).amountAt(2019)).isEmpty();
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.at(2020)).isInstanceOf(Figure.Missing.class);
  }

  @Test
  void series_of_different_accounts_are_never_added() {
    Map<Integer, Figure> figures = new TreeMap<>(Map.of(2018, Figure.measured(Co2e.ZERO)));
    Series a = Series.of(new Basis("ens-kommuner", "v1", "territorial"), figures);
    Series b = Series.of(new Basis("odense-viegand", "v1", "territorial"), figures);
    assertThatThrownBy(() -> a.plus(b)).isInstanceOf(IllegalArgumentException.class);
  }

  /// 1,000 t CO2, 10 t CH4 and 1 t N2O in the three sets of potentials.
  @Test
  void a_gas_becomes_co2e_only_through_a_named_set() {
    List<GasMass> masses =
        List.of(
            new GasMass(Gas.CO2, 1_000_000_000),
            new GasMass(Gas.CH4, 10_000_000),
            new GasMass(Gas.N2O, 1_000_000));
    assertThat(sum(masses, GwpSet.AR4)).isEqualTo(Co2e.ofTonnes(1548));
    assertThat(sum(masses, GwpSet.AR5)).isEqualTo(Co2e.ofTonnes(1545));
    assertThat(sum(masses, GwpSet.AR6)).isEqualTo(Co2e.ofTonnes(1552));
    assertThatThrownBy(() -> masses.get(0).plus(masses.get(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Co2e sum(List<GasMass> masses, GwpSet gwp) {
    return masses.stream().map(mass -> mass.co2e(gwp)).reduce(Co2e.ZERO, Co2e::plus);
  }

  @Test
  void energy_and_its_emissions_are_whole_units() {
    assertThat(Energy.ofTerajoules(BigDecimal.ONE)).isEqualTo(new Energy(277_777_778));
    assertThat(Energy.ofMegawattHours(BigDecimal.TEN).times(Factor.ofGramsPerKilowattHour(125.5)))
        .isEqualTo(Co2e.parseTonnes("1.255"));
  }

  @Test
  void money_is_added_within_a_currency_only() {
    assertThat(Money.ofKroner(2).plus(Money.ofOere(50))).isEqualTo(Money.ofOere(250));
    assertThat(Money.ofOere(250)).hasToString("2.50 DKK");
    assertThatThrownBy(() -> Money.ofKroner(1).plus(new Money(1, Currency.getInstance("EUR"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void years_run_forward_and_count_both_ends() {
    Years years = Years.of(2018, 2023);
    assertThat(years.count()).isEqualTo(6);
    assertThat(years.span()).isEqualTo(5);
    assertThat(years.contains(2024)).isFalse();
    assertThat(years.stream().sum()).isEqualTo(12_123);
    assertThatThrownBy(() -> Years.of(2023, 2018)).isInstanceOf(IllegalArgumentException.class);
  }
}
