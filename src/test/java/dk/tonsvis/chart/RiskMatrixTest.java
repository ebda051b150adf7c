package dk.tonsvis.chart;

import static dk.tonsvis.chart.Drawn.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.chart.RiskMatrix.Grade;
import dk.tonsvis.chart.RiskMatrix.Risk;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class RiskMatrixTest {
  private static RiskMatrix matrix(Risk... risks) {
    return new RiskMatrix(
        Samples.heading("m"),
        new RiskMatrix.Names("Sandsynlighed", "Konsekvens", "Nu", "2050", "Stiger"),
        List.of(risks));
  }

  private static Risk risk(String name, int was, int is) {
    return new Risk(name, new Grade(was, 2), new Grade(is, 2));
  }

  private static Element ring(Drawn drawn, String tip) {
    Element mark =
        drawn.marks().stream()
            .filter(e -> e.getAttribute("data-tip").equals(tip))
            .findFirst()
            .orElseThrow(() -> new AssertionError(tip + " is not among " + drawn.tips()));
    return (Element) mark.getElementsByTagName("circle").item(0);
  }

  @ParameterizedTest
  @EnumSource
  void every_risk_is_in_both_fields_with_its_name_and_its_grade(Shape shape) {
    Drawn drawn = Drawn.of(matrix(risk("Skybrud", 2, 4), risk("Storm", 3, 3)), shape);
    assertThat(drawn.tips())
        .containsExactlyInAnyOrder(
            "1 Skybrud · Nu · 2 × 2 = 4",
            "1 Skybrud · 2050 · 4 × 2 = 8",
            "2 Storm · Nu · 3 × 2 = 6",
            "2 Storm · 2050 · 3 × 2 = 6");
    assertThat(drawn.texts()).contains("Skybrud", "Storm", "Nu", "2050");
  }

  @Test
  void a_risk_that_rises_is_filled_in_the_second_field_only() {
    Drawn drawn = Drawn.of(matrix(risk("Skybrud", 2, 4), risk("Frost", 4, 1)), Shape.WIDE);
    assertThat(ring(drawn, "1 Skybrud · Nu · 2 × 2 = 4").getAttribute("fill"))
        .isEqualTo(Palette.PAPER.hex());
    assertThat(ring(drawn, "1 Skybrud · 2050 · 4 × 2 = 8").getAttribute("fill"))
        .isEqualTo(Palette.INK.hex());
    assertThat(ring(drawn, "2 Frost · 2050 · 1 × 2 = 2").getAttribute("fill"))
        .isEqualTo(Palette.PAPER.hex());
    assertThat(drawn.texts()).contains("Stiger");
  }

  @Test
  void nothing_is_said_of_rising_where_nothing_rises() {
    assertThat(Drawn.of(matrix(risk("Frost", 4, 1)), Shape.WIDE).texts()).doesNotContain("Stiger");
  }

  @ParameterizedTest
  @EnumSource
  void rings_never_cover_each_other(Shape shape) {
    for (int seed = 1; seed <= 30; seed++) {
      List<Element> rings =
          Drawn.of(Samples.randomRisks(new Random(seed)), shape).marks().stream()
              .map(mark -> (Element) mark.getElementsByTagName("circle").item(0))
              .toList();
      for (int one = 0; one < rings.size(); one++) {
        for (int other = one + 1; other < rings.size(); other++) {
          assertThat(
                  Math.hypot(
                      number(rings.get(one), "cx") - number(rings.get(other), "cx"),
                      number(rings.get(one), "cy") - number(rings.get(other), "cy")))
              .isGreaterThan(26);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void forty_risks_in_one_cell_are_still_drawn(Shape shape) {
    Risk[] risks =
        IntStream.range(0, RiskMatrix.MOST_RISKS)
            .mapToObj(at -> risk("Risiko " + at, 1, 1))
            .toArray(Risk[]::new);
    assertThat(Drawn.of(matrix(risks), shape).marks()).hasSize(2 * RiskMatrix.MOST_RISKS);
  }

  @Test
  void a_grade_is_one_to_five() {
    assertThatThrownBy(() -> new Grade(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Grade(3, 6)).isInstanceOf(IllegalArgumentException.class);
  }
}
