package dk.tonsvis.chart;

import static dk.tonsvis.chart.Drawn.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.chart.Wedges.Doubt;
import dk.tonsvis.chart.Wedges.Names;
import dk.tonsvis.chart.Wedges.Wedge;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class WedgesTest {
  private static Wedges wedges(double[] baseline, double[]... taken) {
    return new Wedges(
        Samples.heading("w"),
        Samples.PLAIN,
        new Names("Målt", "Uden planen", "Med planen", "Tilbage"),
        Samples.values(2022, baseline[0] + 1, baseline[0]),
        Samples.values(2023, baseline),
        IntStream.range(0, taken.length)
            .mapToObj(
                at ->
                    new Wedge(
                        "Tema " + at, Palette.GROUPS.get(at), Samples.values(2023, taken[at])))
            .toList(),
        Optional.empty(),
        List.of());
  }

  private static double[] row(double... values) {
    return values;
  }

  private static Element tipped(Drawn drawn, String tip) {
    return drawn.marks().stream()
        .filter(e -> e.getAttribute("data-tip").equals(tip))
        .findFirst()
        .orElseThrow(() -> new AssertionError(tip + " is not among " + drawn.tips()));
  }

  @Test
  void the_plan_is_the_baseline_less_all_wedges() {
    Wedges chart = wedges(row(50, 50, 50), row(0, 10, 20), row(0, 5.1, -3));
    assertThat(chart.plan().known()).containsValues(50.0, 34.9, 33.0);
    Drawn drawn = Drawn.of(chart, Shape.WIDE);
    assertThat(drawn.tips())
        .contains(
            "2022 · Målt · 51.0",
            "2024 · Tema 0 · -10.0",
            "2025 · Tema 1 · 3.0",
            "2025 · Uden planen · 50.0",
            "2025 · Med planen · 33.0");
    assertThat(drawn.texts()).contains("Tema 0", "-20.0", "Tema 1", "3.0", "Med planen", "33.0");
  }

  @ParameterizedTest
  @EnumSource
  void wedges_lie_on_each_other_from_the_baseline_down_to_the_plan(Shape shape) {
    Drawn drawn = Drawn.of(wedges(row(50, 40), row(0, 10), row(0, 20)), shape);
    Element upper = tipped(drawn, "2024 · Tema 0 · -10.0");
    Element lower = tipped(drawn, "2024 · Tema 1 · -20.0");
    double top = number(tipped(drawn, "2024 · Uden planen · 40.0"), "cy");
    double bottom = number(tipped(drawn, "2024 · Med planen · 10.0"), "cy");
    assertThat(number(upper, "y")).isCloseTo(top, within(0.2));
    assertThat(number(lower, "y"))
        .isCloseTo(number(upper, "y") + number(upper, "height"), within(0.2));
    assertThat(number(lower, "y") + number(lower, "height")).isCloseTo(bottom, within(0.2));
  }

  @Test
  void a_wedge_is_as_high_as_what_it_takes_whatever_lies_below_zero() {
    for (int seed = 1; seed <= 60; seed++) {
      Wedges chart = Samples.randomWedges(new Random(seed));
      List<Element> parts =
          Drawn.of(chart, Shape.WIDE).marks().stream()
              .filter(e -> e.getTagName().equals("rect"))
              .filter(e -> value(e) < 0)
              .toList();
      double tallest = parts.stream().mapToDouble(e -> number(e, "height")).max().orElse(0);
      double largest = parts.stream().mapToDouble(e -> -value(e)).max().orElse(0);
      for (Element part : parts) {
        assertThat(number(part, "height"))
            .isCloseTo(-value(part) / largest * tallest, within(0.25));
      }
    }
  }

  private static double value(Element mark) {
    String tip = mark.getAttribute("data-tip");
    return Double.parseDouble(tip.substring(tip.lastIndexOf(' ') + 1));
  }

  @Test
  void what_a_group_adds_lifts_the_others_above_the_baseline() {
    Drawn drawn = Drawn.of(wedges(row(50, 50), row(0, 30), row(0, -10)), Shape.WIDE);
    double baseline = number(tipped(drawn, "2024 · Uden planen · 50.0"), "cy");
    Element taken = tipped(drawn, "2024 · Tema 0 · -30.0");
    Element added = tipped(drawn, "2024 · Tema 1 · 10.0");
    assertThat(number(taken, "y")).isLessThan(baseline - 10);
    assertThat(number(added, "y") + number(added, "height")).isCloseTo(baseline, within(0.2));
    assertThat(number(taken, "y") + number(taken, "height"))
        .isCloseTo(number(tipped(drawn, "2024 · Med planen · 30.0"), "cy"), within(0.2));
  }

  @Test
  void what_is_measured_is_solid_and_what_is_ahead_is_dashed() {
    List<Element> strokes =
        Drawn.of(wedges(row(50, 40), row(0, 10)), Shape.WIDE).all("path").stream()
            .filter(e -> e.getAttribute("stroke-width").equals("3"))
            .toList();
    assertThat(strokes.stream().map(e -> e.hasAttribute("stroke-dasharray")))
        .containsExactly(true, false);
  }

  @Test
  void without_a_plan_the_baseline_stands_alone() {
    Drawn drawn = Drawn.of(wedges(row(50, 40)), Shape.WIDE);
    assertThat(drawn.texts()).contains("Uden planen").doesNotContain("Med planen");
  }

  @ParameterizedTest
  @EnumSource
  void strange_figures_are_still_drawn(Shape shape) {
    assertThat(Drawn.of(wedges(row(-5, -9), row(0, 4)), shape).tips())
        .contains("2024 · Med planen · -13.0");
    assertThat(Drawn.of(wedges(row(0), row(0)), shape).tips()).contains("2023 · Med planen · 0.0");
    assertThat(Drawn.of(wedges(row(1e14, 1e14), row(0, 3e14)), shape).tips())
        .contains("2024 · Med planen · -2.0E14");
  }

  @Test
  void a_wedge_without_a_year_of_the_baseline_is_refused() {
    assertThatThrownBy(() -> wedges(row(5, 4), row(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Tema 0");
    assertThatThrownBy(() -> wedges(row(5, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_band_that_is_upside_down_is_refused() {
    Values one = Samples.values(2023, 1);
    Values two = Samples.values(2023, 2);
    assertThatThrownBy(() -> new Doubt("Bånd", "Midte", two, one, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2023");
  }
}
