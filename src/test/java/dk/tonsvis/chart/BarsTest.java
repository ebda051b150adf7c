package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.chart.Bars.Bar;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class BarsTest {
  private static Drawn drawn(Shape shape, Bar... bars) {
    return Drawn.of(new Bars(Samples.heading("b"), Samples.PLAIN, List.of(bars)), shape);
  }

  @ParameterizedTest
  @EnumSource
  void every_bar_carries_its_name_and_value(Shape shape) {
    assertThat(Drawn.of(Samples.vindbyBars(), shape).texts())
        .contains("Energi", "-6.0", "Transport", "1.5", "Affald og spildevand", "mangler");
  }

  @ParameterizedTest
  @EnumSource
  void negative_bars_end_where_positive_bars_begin(Shape shape) {
    List<Element> rects =
        drawn(shape, Bar.of("ned", Palette.ENERGY, -2), Bar.of("op", Palette.TRANSPORT, 1))
            .all("rect");
    double zero = Drawn.number(rects.get(1), "x");
    assertThat(Drawn.number(rects.get(0), "x") + Drawn.number(rects.get(0), "width"))
        .isBetween(zero - 0.2, zero + 0.2);
    assertThat(Drawn.number(rects.get(0), "width") / Drawn.number(rects.get(1), "width"))
        .isBetween(1.99, 2.01);
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_value_has_a_word_and_no_bar(Shape shape) {
    Drawn drawn = drawn(shape, new Bar("Vindby", Palette.ENERGY, OptionalDouble.empty()));
    assertThat(drawn.all("rect")).isEmpty();
    assertThat(drawn.tips()).containsExactly("Vindby · mangler");
  }

  @ParameterizedTest
  @EnumSource
  void strange_figures_are_still_drawn(Shape shape) {
    assertThat(drawn(shape, Bar.of("nul", Palette.ENERGY, 0)).tips()).containsExactly("nul · 0.0");
    assertThat(drawn(shape, Bar.of("stor", Palette.ENERGY, -1e15)).tips()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_step_begins_where_the_bar_before_it_ends(Shape shape) {
    List<Element> rects =
        drawn(
                shape,
                Bar.of("før", Palette.INK, 10),
                Bar.step("op", Palette.ACCENT, 10, 2),
                Bar.step("ned", Palette.ACCENT, 12, -5),
                Bar.of("efter", Palette.INK, 7))
            .all("rect");
    assertThat(right(rects.get(0))).isCloseTo(left(rects.get(1)), within(0.2));
    assertThat(right(rects.get(1))).isCloseTo(right(rects.get(2)), within(0.2));
    assertThat(left(rects.get(2))).isCloseTo(right(rects.get(3)), within(0.2));
    assertThat(left(rects.get(3))).isCloseTo(left(rects.get(0)), within(0.2));
  }

  @Test
  void steps_above_zero_leave_the_names_of_a_narrow_drawing_free_of_the_zero_line() {
    List<Element> rects =
        drawn(
                Shape.NARROW,
                Bar.of("før", Palette.INK, 1_000),
                Bar.step("ned", Palette.ACCENT, 1_000, -990))
            .all("rect");
    assertThat(left(rects.get(0))).isZero();
  }

  private static double left(Element rect) {
    return Drawn.number(rect, "x");
  }

  private static double right(Element rect) {
    return left(rect) + Drawn.number(rect, "width");
  }

  @Test
  void a_step_that_begins_nowhere_is_refused() {
    assertThatThrownBy(() -> Bar.step("Vindby", Palette.ENERGY, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_no_number_is_refused() {
    assertThatThrownBy(() -> Bar.of("Vindby", Palette.ENERGY, Double.NaN))
        .hasMessageContaining("NaN for Vindby");
  }
}
