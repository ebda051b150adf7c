package dk.tonsvis.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void what_is_emitted_by_more_people_alike_goes_with_the_people() {
    Split split =
        Split.between(product(100_000_000_000L, 10_000), product(110_000_000_000L, 11_000));
    assertThat(split)
        .isEqualTo(
            new Split.Terms(
                Co2e.ofTonnes(10_000), List.of(Co2e.ofTonnes(10_000), Co2e.ofTonnes(0))));
  }

  @Test
  void a_sector_that_comes_or_goes_is_no_matter_of_people() {
    Split come = Split.between(product(0, 10_000), product(5_000_000, 11_000));
    assertThat(((Split.Terms) come).terms()).containsExactly(Co2e.ZERO, Co2e.ofGrams(5_000_000));
    Split gone = Split.between(product(5_000_000, 11_000), product(0, 10_000));
    assertThat(((Split.Terms) gone).terms()).containsExactly(Co2e.ZERO, Co2e.ofGrams(-5_000_000));
  }

  @Test
  void an_uptake_stands_by_itself() {
    assertThat(Split.between(product(-5, 100), product(7, 100)))
        .isEqualTo(new Split.Apart(Co2e.ofGrams(12)));
    assertThat(Split.chained(List.of(product(5, 100), product(-1, 100), product(7, 100))))
        .isEqualTo(new Split.Apart(Co2e.ofGrams(2)));
  }

  @Test
  void a_chain_is_the_sum_of_its_links_and_not_its_ends() {
    List<Product> years =
        List.of(
            product(1_000_000_000, 100), product(4_000_000_000L, 200), product(1_000_000_000, 150));
    Split.Terms chained = (Split.Terms) Split.chained(years);
    Split.Terms ends = (Split.Terms) Split.between(years.getFirst(), years.getLast());
    Split.Terms first = (Split.Terms) Split.between(years.get(0), years.get(1));
    Split.Terms second = (Split.Terms) Split.between(years.get(1), years.get(2));
    assertThat(chained.terms().getFirst())
        .isEqualTo(first.terms().getFirst().plus(second.terms().getFirst()))
        .isNotEqualTo(ends.terms().getFirst());
    assertThat(chained.change()).isEqualTo(ends.change()).isEqualTo(Co2e.ZERO);
  }

  @Test
  void terms_sum_to_the_change_to_the_gram() {
    Draws.thousandTimes(
        draws -> {
          List<Product> years = years(draws);
          Split split = Split.chained(years);
          assertThat(split.change())
              .isEqualTo(years.getLast().amount().minus(years.getFirst().amount()));
          assertThat(sum(split)).isEqualTo(split.change());
        });
  }

  @Test
  void time_turned_round_gives_the_same_grams_with_the_other_sign() {
    Draws.thousandTimes(
        draws -> {
          Product before = product(draws.random().nextLong(1_000_000_000_000_000L), draws);
          Product after = product(draws.random().nextLong(1_000_000_000_000_000L), draws);
          Split.Terms there = (Split.Terms) Split.between(before, after);
          Split.Terms back = (Split.Terms) Split.between(after, before);
          assertThat(back.terms().stream().map(Co2e::negated).toList()).isEqualTo(there.terms());
        });
  }

  @Test
  void the_order_of_the_factors_does_not_matter_but_for_a_gram() {
    Draws.thousandTimes(
        draws -> {
          double[] before = {factor(draws), factor(draws)};
          double[] after = {factor(draws), factor(draws)};
          Co2e from = Co2e.ofGrams(draws.random().nextLong(1_000_000_000_000L));
          Co2e to = Co2e.ofGrams(draws.random().nextLong(1_000_000_000_000L));
          Split.Terms one =
              (Split.Terms)
                  Split.between(
                      Product.of(from, before[0], before[1]), Product.of(to, after[0], after[1]));
          Split.Terms other =
              (Split.Terms)
                  Split.between(
                      Product.of(from, before[1], before[0]), Product.of(to, after[1], after[0]));
          assertThat(apart(one, 0, other, 1)).isLessThanOrEqualTo(1);
          assertThat(apart(one, 1, other, 0)).isLessThanOrEqualTo(1);
          assertThat(apart(one, 2, other, 2)).isLessThanOrEqualTo(1);
        });
  }

  private static long apart(Split.Terms one, int here, Split.Terms other, int there) {
    return Math.abs(one.terms().get(here).minus(other.terms().get(there)).grams());
  }

  @Test
  void the_order_of_the_parts_does_not_matter_at_all() {
    Draws.times(
        100,
        draws -> {
          List<List<Product>> parts = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            parts.add(years(draws));
          }
          Co2e sum = population(parts);
          Collections.shuffle(parts, draws.random());
          assertThat(population(parts)).isEqualTo(sum);
        });
  }

  private static Co2e population(List<List<Product>> parts) {
    Co2e sum = Co2e.ZERO;
    for (List<Product> part : parts) {
      if (Split.chained(part) instanceof Split.Terms split) {
        sum = sum.plus(split.terms().getFirst());
      }
    }
    return sum;
  }

  @Test
  void a_single_year_and_a_factor_of_nothing_are_refused() {
    assertThatThrownBy(() -> Split.chained(List.of(product(1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> product(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> product(1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Split.Terms(Co2e.ofGrams(2), List.of(Co2e.ofGrams(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Up to six years of one part, an uptake among them now and then.
  private static List<Product> years(Draws draws) {
    List<Product> years = new ArrayList<>();
    boolean canTakeUp = draws.between(0, 9) == 0;
    for (int i = draws.between(2, 6); i > 0; i--) {
      Co2e amount = draws.co2e();
      years.add(
          Product.of(
              canTakeUp || !amount.isNegative() ? amount : amount.negated(),
              factor(draws),
              factor(draws)));
    }
    return years;
  }

  private static double factor(Draws draws) {
    return 1 + draws.random().nextDouble() * draws.between(1, 700_000);
  }

  private static Product product(long grams, double inhabitants) {
    return Product.of(Co2e.ofGrams(grams), inhabitants);
  }

  private static Product product(long grams, Draws draws) {
    return product(grams, factor(draws));
  }

  private static Co2e sum(Split split) {
    return switch (split) {
      case Split.Terms terms -> terms.terms().stream().reduce(Co2e.ZERO, Co2e::plus);
      case Split.Apart apart -> apart.change();
    };
  }
}
