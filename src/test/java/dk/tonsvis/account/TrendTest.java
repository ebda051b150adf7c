package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Trend.Ahead;
import dk.tonsvis.account.Trend.Method;
import dk.tonsvis.account.Trend.TooShort;
import dk.tonsvis.quantity.Co2e;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final Path DOCUMENT = Path.of("docs/model/trend.md");

  @Test
  void the_example_in_the_document_is_what_is_computed() throws IOException {
    Ahead trend = ahead(documented(), 2030);
    for (List<String> row : MarkdownTable.read(DOCUMENT, "ahead").rows()) {
      int year = Integer.parseInt(row.get(0));
      assertThat(path(trend, Method.LINEAR).get(year)).isEqualTo(MarkdownTable.tonnes(row.get(1)));
      assertThat(path(trend, Method.HOLT).get(year)).isEqualTo(MarkdownTable.tonnes(row.get(2)));
      assertThat(path(trend, Method.FLAT).get(year)).isEqualTo(MarkdownTable.tonnes(row.get(3)));
      assertThat(trend.spread().get(year))
          .isEqualTo(
              new Trend.Spread(MarkdownTable.tonnes(row.get(4)), MarkdownTable.tonnes(row.get(5))));
    }
  }

  @Test
  void the_levels_and_slopes_in_the_document_are_what_is_computed() throws IOException {
    NavigableMap<Integer, Co2e> all = documented();
    for (List<String> row : MarkdownTable.read(DOCUMENT, "year").rows().subList(2, 5)) {
      int year = Integer.parseInt(row.get(0));
      NavigableMap<Integer, Co2e> holt =
          path(ahead(all.headMap(year, true), year + 2), Method.HOLT);
      Co2e slope = at(holt, year + 2).minus(at(holt, year + 1));
      assertThat(slope).isEqualTo(MarkdownTable.tonnes(row.get(3)));
      assertThat(at(holt, year + 1).minus(slope)).isEqualTo(MarkdownTable.tonnes(row.get(2)));
    }
  }

  @Test
  void two_years_are_too_few() {
    assertThat(Trend.of(series(2022, 100, 90), 2030)).isEqualTo(new TooShort(2));
    assertThat(Trend.of(new TreeMap<>(), 2030)).isEqualTo(new TooShort(0));
  }

  @Test
  void a_path_stops_at_zero() {
    Ahead trend = ahead(series(2021, 300, 200, 100), 2030);
    assertThat(path(trend, Method.LINEAR))
        .containsEntry(2024, Co2e.ZERO)
        .containsEntry(2030, Co2e.ZERO);
    assertThat(path(trend, Method.HOLT)).containsEntry(2030, Co2e.ZERO);
  }

  @Test
  void a_path_that_starts_below_zero_may_go_on_below_zero() {
    Ahead trend = ahead(series(2021, -100, -200, -300), 2025);
    assertThat(path(trend, Method.LINEAR)).containsEntry(2025, Co2e.ofTonnes(-500));
    assertThat(path(trend, Method.HOLT)).containsEntry(2025, Co2e.ofTonnes(-500));
    assertThat(path(trend, Method.FLAT)).containsEntry(2025, Co2e.ofTonnes(-300));
  }

  @Test
  void a_gap_leaves_holt_out_and_does_not_bend_the_line() {
    NavigableMap<Integer, Co2e> known = series(2018, 100, 90, 80, 70, 60, 50);
    known.remove(2020);
    known.remove(2021);
    Ahead trend = ahead(known, 2025);
    assertThat(trend.path(Method.HOLT)).isEmpty();
    assertThat(path(trend, Method.LINEAR)).containsEntry(2025, Co2e.ofTonnes(30));
    assertThat(trend.spread())
        .containsEntry(2025, new Trend.Spread(Co2e.ofTonnes(30), Co2e.ofTonnes(50)));
  }

  @Test
  void a_straight_line_goes_on_straight_by_every_method_that_slopes() {
    Random random = new Random(20260518);
    for (int i = 0; i < 200; i++) {
      long start = random.nextLong(1_000, 1_000_000);
      long step = random.nextLong(-20, 20);
      NavigableMap<Integer, Co2e> known = new TreeMap<>();
      for (int year = 2018; year < 2018 + random.nextInt(3, 12); year++) {
        known.put(year, Co2e.ofTonnes(start + step * (year - 2018)));
      }
      if (known.size() >= 3) {
        Ahead trend = ahead(known, known.lastKey() + 5);
        Co2e expected = Co2e.ofTonnes(start + step * (known.lastKey() + 5 - 2018));
        for (Method method : List.of(Method.LINEAR, Method.HOLT)) {
          Co2e amount = at(path(trend, method), known.lastKey() + 5);
          assertThat(amount.minus(expected).grams()).isBetween(-1L, 1L);
        }
      }
    }
  }

  @Test
  void every_path_lies_within_the_spread_and_the_spread_touches_two_of_them() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      NavigableMap<Integer, Co2e> known = new TreeMap<>();
      for (int year = 2018; year <= 2023; year++) {
        known.put(year, Co2e.ofGrams(random.nextLong(-1_000_000_000, 1_000_000_000_000L)));
      }
      Ahead trend = ahead(known, 2030);
      trend
          .spread()
          .forEach(
              (year, spread) ->
                  assertThat(trend.paths().values().stream().map(path -> at(path, year)).sorted())
                      .startsWith(spread.low())
                      .endsWith(spread.high()));
      assertThat(trend.spread().keySet()).containsExactly(2024, 2025, 2026, 2027, 2028, 2029, 2030);
    }
  }

  @Test
  void nothing_is_said_about_years_that_are_known_already() {
    assertThat(ahead(series(2028, 100, 90, 80), 2030).spread()).isEmpty();
  }

  private static NavigableMap<Integer, Co2e> documented() throws IOException {
    NavigableMap<Integer, Co2e> known = new TreeMap<>();
    for (List<String> row : MarkdownTable.read(DOCUMENT, "year").rows()) {
      known.put(Integer.parseInt(row.get(0)), MarkdownTable.tonnes(row.get(1)));
    }
    return known;
  }

  private static NavigableMap<Integer, Co2e> series(int first, long... tonnes) {
    NavigableMap<Integer, Co2e> series = new TreeMap<>();
    for (int i = 0; i < tonnes.length; i++) {
      series.put(first + i, Co2e.ofTonnes(tonnes[i]));
    }
    return series;
  }

  private static Ahead ahead(NavigableMap<Integer, Co2e> known, int lastYear) {
    return switch (Trend.of(known, lastYear)) {
      case Ahead ahead -> ahead;
      case TooShort tooShort -> throw new AssertionError(tooShort);
    };
  }

  private static NavigableMap<Integer, Co2e> path(Ahead trend, Method method) {
    return trend.path(method).orElseThrow();
  }

  private static Co2e at(NavigableMap<Integer, Co2e> path, int year) {
    Co2e amount = path.get(year);
    if (amount == null) {
      throw new AssertionError("nothing for " + year + " in " + path);
    }
    return amount;
  }
}
