package dk.tonsvis.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.alliance.RealFigures;
import dk.tonsvis.driver.StockChange.Count;
import dk.tonsvis.driver.StockChange.Terms;
import dk.tonsvis.quantity.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StocksTest {
  @Test
  void vindby_has_more_dwellings_and_fewer_that_burn_oil_and_gas() {
    StockChange dwellings = vindby(Stock.DWELLINGS);
    assertThat(dwellings.years()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023);
    assertThat(dwellings.from().all()).isEqualTo(4_500);
    assertThat(dwellings.to().all()).isEqualTo(4_600);
    assertThat(dwellings.terms().population()).isZero();
    assertThat(dwellings.terms().each()).isPositive();
    assertThat(dwellings.terms().part()).isNegative();
  }

  @Test
  void vindby_has_more_cars_and_fewer_of_them_burn_fuel() {
    StockChange cars = vindby(Stock.CARS);
    assertThat(cars.from()).isEqualTo(new Count(10_000, 4_800, 4_790));
    assertThat(cars.to()).isEqualTo(new Count(10_000, 4_950, 4_490));
    assertThat(cars.terms().population()).isZero();
    assertThat(cars.terms().each() + cars.terms().part()).isEqualTo(-300);
    assertThat(cars.dataset().id()).isEqualTo("vindby");
  }

  private static StockChange vindby(Stock stock) {
    return RealFigures.house()
        .drivers()
        .stocks(RealFigures.municipality("Vindby"), List.of(2018, 2019, 2020, 2021, 2022, 2023))
        .stream()
        .filter(change -> change.stock() == stock)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void where_nothing_is_counted_nothing_is_said() {
    assertThat(
            RealFigures.house()
                .drivers()
                .stocks(RealFigures.municipality("Odense"), List.of(2018, 2023)))
        .isEmpty();
    assertThat(
            RealFigures.house()
                .drivers()
                .stocks(RealFigures.municipality("Vindby"), List.of(2018, 2035)))
        .isEmpty();
  }

  @Test
  void twice_the_people_with_the_same_habits_have_twice_the_cars() {
    assertThat(Stocks.chained(List.of(new Count(1_000, 400, 300), new Count(2_000, 800, 600))))
        .isEqualTo(new Terms(300, 0, 0));
  }

  @Test
  void when_none_are_left_that_burn_fuel_it_goes_with_what_they_are_of() {
    assertThat(Stocks.chained(List.of(new Count(1_000, 400, 300), new Count(1_100, 500, 0))))
        .isEqualTo(new Terms(0, 0, -300));
  }

  @Test
  void terms_are_whole_and_sum_to_the_change() {
    Draws.thousandTimes(
        draws -> {
          List<Count> years = new ArrayList<>();
          for (int i = draws.between(2, 6); i > 0; i--) {
            int all = draws.between(0, 300_000);
            years.add(new Count(draws.between(1, 700_000), all, draws.between(0, all)));
          }
          assertThat(Stocks.chained(years).sum())
              .isEqualTo(years.getLast().burning() - years.getFirst().burning());
        });
  }

  @Test
  void more_that_burn_fuel_than_there_are_is_refused() {
    assertThatThrownBy(() -> new Count(1_000, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Count(0, 3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
