package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.chart.LineChart.Line;
import dk.tonsvis.chart.LineChart.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TargetNamesTest {
  private static LineChart chart(Target... targets) {
    return LineChart.of(
            Samples.heading("c"),
            Samples.PLAIN,
            Line.main("Vindby", Palette.ACCENT, Samples.values(2020, 60, 50, 40, 30, 20, 10)))
        .withTargets(targets);
  }

  private static List<String> aside(Drawn drawn) {
    return drawn.sideTexts().stream().map(Element::getTextContent).toList();
  }

  private static List<String> all(Drawn drawn) {
    return drawn.all("text").stream().map(Element::getTextContent).toList();
  }

  @Test
  void two_targets_are_named_at_the_side() {
    Drawn drawn = Drawn.of(chart(new Target(2023, 30, "A"), new Target(2025, 5, "B")), Shape.WIDE);
    assertThat(aside(drawn)).contains("A", "B");
  }

  @Test
  void more_targets_are_named_beside_their_own_marks() {
    Drawn drawn =
        Drawn.of(
            chart(new Target(2021, 45, "A"), new Target(2023, 25, "B"), new Target(2025, 0, "C")),
            Shape.WIDE);
    assertThat(aside(drawn)).doesNotContain("A", "B", "C");
    assertThat(all(drawn)).contains("A", "B", "C");
  }

  @Test
  void where_one_has_no_room_all_are_named_at_the_side() {
    Target[] crowd = new Target[9];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = new Target(2023, 30, "Mål nummer " + i);
    }
    Drawn drawn = Drawn.of(chart(crowd), Shape.NARROW);
    assertThat(String.join(" ", aside(drawn))).contains("nummer 0", "nummer 8");
  }
}
