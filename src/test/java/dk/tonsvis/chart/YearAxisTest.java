package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.quantity.Years;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YearAxisTest {
  @Test
  void every_year_is_named_where_there_is_room() {
    assertThat(YearAxis.slots(Years.of(2018, 2023), 0, 600).named())
        .containsExactly(2018, 2019, 2020, 2021, 2022, 2023);
  }

  @Test
  void the_first_and_the_last_year_are_named_before_those_between() {
    assertThat(YearAxis.slots(Years.of(2018, 2023), 0, 200).named()).containsExactly(2018, 2023);
    assertThat(YearAxis.points(Years.of(2018, 2030), 0, 200).named())
        .containsExactly(2018, 2022, 2026, 2030);
  }

  @Test
  void a_span_that_does_not_divide_is_named_back_from_the_last() {
    assertThat(YearAxis.points(Years.of(2018, 2025), 0, 280).named())
        .containsExactly(2019, 2021, 2023, 2025);
  }

  @Test
  void a_long_axis_names_round_years() {
    assertThat(YearAxis.points(Years.of(1990, 2050), 0, 500).named())
        .isEqualTo(List.of(1990, 2000, 2010, 2020, 2030, 2040, 2050));
  }

  @Test
  void one_year_stands_in_the_middle() {
    YearAxis axis = YearAxis.points(Years.of(2023, 2023), 100, 300);
    assertThat(axis.x(2023)).isEqualTo(200);
    assertThat(axis.named()).containsExactly(2023);
  }

  @Test
  void named_years_never_come_closer_than_their_texts_are_wide() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      int first = random.nextInt(1000, 2900);
      Years years = Years.of(first, first + random.nextInt(100));
      YearAxis axis = YearAxis.points(years, 0, random.nextInt(150, 900));
      List<Integer> named = axis.named();
      assertThat(named).isNotEmpty();
      for (int at = 1; at < named.size(); at++) {
        assertThat(axis.x(named.get(at)) - axis.x(named.get(at - 1))).isGreaterThan(47.9);
      }
    }
  }
}
