package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.chart.StackedColumns.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class StackedColumnsTest {
  private static StackedColumns columns(double[] energy, double[] land) {
    return new StackedColumns(
        Samples.heading("c"),
        Samples.PLAIN,
        "I alt",
        List.of(
            new Part("Energi", Palette.ENERGY, Samples.values(2018, energy)),
            new Part("Arealer", Palette.AGRICULTURE_LAND, Samples.values(2018, land))));
  }

  private static double[] row(double... values) {
    return values;
  }

  @Test
  void the_total_stands_above_each_column() {
    Drawn drawn = Drawn.of(columns(row(5, 6), row(1, 2)), Shape.WIDE);
    assertThat(drawn.texts()).contains("6.0", "8.0", "Energi", "Arealer");
    assertThat(drawn.tips()).contains("2018 · I alt · 6.0", "2019 · I alt · 8.0");
  }

  @Test
  void a_year_that_lacks_a_part_has_no_total() {
    Drawn drawn = Drawn.of(columns(row(5, 6), row(1, Double.NaN)), Shape.WIDE);
    assertThat(drawn.tips())
        .contains("2019 · Energi · 6.0", "2019 · I alt · mangler")
        .doesNotContain("2019 · I alt · 6.0");
    assertThat(drawn.texts()).contains("mangler");
  }

  @Test
  void parts_below_zero_hang_from_the_zero_line_and_the_total_is_marked() {
    Drawn drawn = Drawn.of(columns(row(10), row(-30)), Shape.WIDE);
    List<Element> rects =
        drawn.marks().stream().filter(e -> e.getTagName().equals("rect")).toList();
    Element energy = rects.get(0);
    Element land = rects.get(1);
    Element total = rects.get(2);
    double zero = Drawn.number(energy, "y") + Drawn.number(energy, "height");
    assertThat(Drawn.number(land, "y")).isEqualTo(zero);
    assertThat(Drawn.number(total, "y") + 2.5)
        .isBetween(zero + 1.9 * Drawn.number(energy, "height"), zero + 200.0);
    assertThat(total.getAttribute("data-tip")).isEqualTo("2018 · I alt · -20.0");
    assertThat(drawn.sideTexts().stream().map(Element::getTextContent)).contains("I alt");
  }

  @Test
  void what_is_projected_is_paler_and_beyond_a_dashed_line() {
    StackedColumns measured = columns(row(5, 6, 4), row(1, 2, 1));
    assertThat(measured.svg(Shape.WIDE)).doesNotContain("stroke-dasharray=\"4 4\"");
    Drawn drawn = Drawn.of(measured.measuredTo(2019), Shape.WIDE);
    List<Element> rects =
        drawn.marks().stream().filter(e -> e.getTagName().equals("rect")).toList();
    assertThat(rects.stream().map(e -> e.getAttribute("fill-opacity")))
        .containsExactly("", "", "", "", "0.7", "0.7");
    Element line =
        drawn.all("line").stream()
            .filter(e -> e.getAttribute("stroke-dasharray").equals("4 4"))
            .findFirst()
            .orElseThrow();
    assertThat(Drawn.number(line, "x1"))
        .isBetween(Drawn.number(rects.get(3), "x"), Drawn.number(rects.get(4), "x"));
  }

  @Test
  void a_total_ends_where_its_parts_end_in_decimals() {
    assertThat(columns(row(0.1), row(0.2)).total(2018)).hasValue(0.3);
    assertThat(columns(row(508313.1), row(251262.4)).total(2018)).hasValue(759575.5);
  }

  @ParameterizedTest
  @EnumSource
  void strange_figures_are_still_drawn(Shape shape) {
    double missing = Double.NaN;
    assertThat(Drawn.of(columns(row(-1, -2), row(-3, -4)), shape).tips())
        .contains("2019 · I alt · -6.0");
    assertThat(Drawn.of(columns(row(missing), row(missing)), shape).tips())
        .containsExactly("2018 · I alt · mangler");
    assertThat(Drawn.of(columns(row(0, 0), row(0, 0)), shape).tips())
        .contains("2019 · I alt · 0.0");
    assertThat(Drawn.of(columns(row(1e15), row(-1e15)), shape).tips())
        .contains("2018 · I alt · 0.0");
  }
}
