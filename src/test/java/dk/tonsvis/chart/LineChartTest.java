package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.chart.LineChart.Band;
import dk.tonsvis.chart.LineChart.Line;
import dk.tonsvis.chart.LineChart.Target;
import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class LineChartTest {
  private static LineChart chart(double... numbers) {
    return LineChart.of(
        Samples.heading("c"),
        Samples.PLAIN,
        Line.main("Vindby", Palette.ACCENT, Samples.values(2018, numbers)));
  }

  private static List<Element> strokes(Drawn drawn) {
    return drawn.all("path").stream()
        .filter(e -> e.getAttribute("stroke-width").equals("3"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_projected_is_dashed_from_the_last_measured_year(Shape shape) {
    LineChart chart =
        LineChart.of(
            Samples.heading("c"),
            Samples.PLAIN,
            Line.main("Vindby", Palette.ACCENT, Samples.values(2020, 4, 3, 2, 1)).measuredTo(2021));
    List<Element> strokes = strokes(Drawn.of(chart, shape));
    assertThat(strokes).hasSize(2);
    assertThat(strokes.getFirst().hasAttribute("stroke-dasharray")).isFalse();
    assertThat(strokes.getLast().hasAttribute("stroke-dasharray")).isTrue();
    String joint = strokes.getFirst().getAttribute("d").replaceAll(".*L", "");
    assertThat(strokes.getLast().getAttribute("d")).startsWith("M" + joint + " L");
  }

  @Test
  void a_missing_year_is_a_gap_with_a_word_and_no_zero() {
    Drawn drawn = Drawn.of(chart(5, 6, Double.NaN, 7, 8), Shape.WIDE);
    assertThat(strokes(drawn)).hasSize(2);
    assertThat(drawn.texts()).contains("mangler");
    assertThat(drawn.tips()).contains("2020 · Vindby · mangler").hasSize(5);
  }

  @Test
  void the_word_in_a_gap_gives_way_to_a_line_that_runs_there() {
    LineChart chart =
        LineChart.of(
            Samples.heading("c"),
            Samples.PLAIN,
            Line.main("Vindby", Palette.ACCENT, Samples.values(2020, 5, 5, 5)),
            Line.reference("Som landet", Samples.values(2020, 5, Double.NaN, 5)));
    Drawn drawn = Drawn.of(chart, Shape.WIDE);
    double line = Drawn.number(drawn.all("circle").getFirst(), "cy");
    Element word =
        drawn.all("text").stream()
            .filter(e -> e.getTextContent().equals("mangler"))
            .findFirst()
            .orElseThrow();
    assertThat(Math.abs(Drawn.number(word, "y") - 5 - line)).isBetween(14.0, 41.0);
  }

  @Test
  void a_year_that_was_never_asked_for_is_passed_over() {
    LineChart chart =
        LineChart.of(
            Samples.heading("c"),
            Samples.PLAIN,
            Line.main("Vindby", Palette.ACCENT, Values.of(Map.of(2020, 5.0, 2030, 2.0))));
    Drawn drawn = Drawn.of(chart, Shape.WIDE);
    assertThat(strokes(drawn)).hasSize(1);
    assertThat(drawn.texts()).doesNotContain("mangler");
  }

  @Test
  void a_year_alone_between_gaps_is_a_dot_even_on_a_long_line() {
    double[] numbers = new double[60];
    Arrays.fill(numbers, Double.NaN);
    numbers[30] = 3;
    Drawn drawn = Drawn.of(chart(numbers), Shape.NARROW);
    assertThat(drawn.all("circle").stream().filter(e -> !e.hasAttribute("fill-opacity")))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void strange_figures_are_still_drawn(Shape shape) {
    double missing = Double.NaN;
    assertThat(Drawn.of(chart(-5, -4, -3), shape).texts()).contains("0.0", "-4.0");
    assertThat(Drawn.of(chart(7), shape).tips()).containsExactly("2018 · Vindby · 7.0");
    assertThat(Drawn.of(chart(missing, missing), shape).tips())
        .containsExactly("2018–2019 · Vindby · mangler");
    assertThat(Drawn.of(chart(0, 0, 0), shape).texts()).contains("0.0", "1.0");
    assertThat(Drawn.of(chart(1e15, -1e15), shape).marks()).hasSize(2);
    assertThat(Drawn.of(chart(1e-15, -1e-15), shape).marks()).hasSize(2);
  }

  @Test
  void zero_is_a_line_of_its_own_where_values_go_below() {
    List<Element> zero =
        Drawn.of(chart(5, -5), Shape.WIDE).all("line").stream()
            .filter(e -> e.getAttribute("stroke").equals(Palette.INK.hex()))
            .toList();
    assertThat(zero).hasSize(1);
    assertThat(Drawn.number(zero.getFirst(), "y1")).isBetween(200.0, 300.0);
  }

  @Test
  void targets_and_bands_are_named_beside_the_plot() {
    Drawn drawn = Drawn.of(Samples.vindbyLines(), Shape.WIDE);
    assertThat(drawn.sideTexts().stream().map(Element::getTextContent))
        .contains("Vindby", "46.0", "Som landet", "Spænd", "Mål: 30");
  }

  @Test
  void many_long_names_make_the_drawing_higher_rather_than_crowded() {
    Line line =
        Line.main(
            "Et meget langt navn på en linje som fylder flere linjer på en telefon",
            Palette.ACCENT,
            Samples.values(2020, 1, 1));
    LineChart chart =
        LineChart.of(
            Samples.heading("c"), Samples.PLAIN, line, line, line, line, line, line, line, line);
    assertThat(Drawn.of(chart, Shape.NARROW).height()).isGreaterThan(Shape.NARROW.height());
  }

  @Test
  void texts_are_escaped_wherever_they_stand() {
    String nasty = "</svg><script>\"&'";
    LineChart chart =
        LineChart.of(
                new Heading("c", nasty, nasty, nasty),
                new Writing(_ -> nasty, _ -> nasty, nasty),
                Line.main(nasty, Palette.ACCENT, Samples.values(2020, 1, Double.NaN)))
            .withTargets(new Target(2021, 1, nasty));
    Drawn drawn = Drawn.of(chart, Shape.WIDE);
    assertThat(drawn.all("script")).isEmpty();
    assertThat(drawn.tips())
        .contains("2020 · " + nasty + " · " + nasty, "2021 · " + nasty + " · " + nasty, nasty);
  }

  @Test
  void a_series_is_drawn_in_tonnes_and_what_it_lacks_is_missing() {
    Series series =
        Series.of(
            new Basis("a", "v", "s"),
            Map.of(2022, Figure.measured(Co2e.ofTonnes(5)), 2023, Figure.missing("not reported")));
    assertThat(Values.tonnes(series)).isEqualTo(Samples.values(2022, 5, Double.NaN));
  }

  @Test
  void what_cannot_be_drawn_is_refused() {
    Values values = Samples.values(2020, 5);
    assertThatThrownBy(() -> Samples.values(2020, Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity in 2020");
    assertThatThrownBy(() -> Values.of(Map.of(20, 1.0))).hasMessageContaining("20 is not a year");
    assertThatThrownBy(() -> new Band("b", Palette.INK, values, Samples.values(2020, 4)))
        .hasMessageContaining("upside down in 2020");
    assertThatThrownBy(() -> new Band("b", Palette.INK, values, Samples.values(2021, 6)))
        .hasMessageContaining("the same years");
    assertThatThrownBy(() -> LineChart.of(Samples.heading("c"), Samples.PLAIN))
        .hasMessageContaining("1 to 8 lines");
    assertThatThrownBy(() -> chart()).hasMessageContaining("has no year");
    assertThatThrownBy(() -> new Heading("1 a", "t", "d", "")).hasMessageContaining("1 a");
  }
}
