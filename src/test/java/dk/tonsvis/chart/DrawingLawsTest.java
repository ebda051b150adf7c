package dk.tonsvis.chart;

import static dk.tonsvis.chart.Drawn.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/// What holds for every drawing, tried on 100 random ones.
class DrawingLawsTest {
  private static final Pattern LONG_DECIMALS = Pattern.compile("\\d\\.\\d{2,}");

  static Stream<Named<Drawing>> drawings() {
    Stream<Named<Drawing>> random =
        Stream.iterate(1, seed -> seed + 1)
            .limit(100)
            .map(
                seed -> {
                  Drawing drawing = Samples.random(new Random(seed));
                  return Named.of(drawing.getClass().getSimpleName() + " " + seed, drawing);
                });
    return Stream.concat(
        Samples.vindby().stream().map(d -> Named.of("Vindby " + d.heading().id(), d)), random);
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void every_mark_is_inside_the_drawing_and_has_its_words(Drawing drawing) {
    for (Shape shape : Shape.values()) {
      Drawn drawn = Drawn.of(drawing, shape);
      assertThat(drawn.marks()).isNotEmpty();
      for (Element mark : drawn.marks()) {
        double[] box = Drawn.box(mark);
        assertThat(box[0]).as("left of %s", mark.getAttribute("data-tip")).isGreaterThan(-1);
        assertThat(box[1]).as("top of %s", mark.getAttribute("data-tip")).isGreaterThan(-1);
        assertThat(box[2]).as("right").isLessThan(drawn.width() + 1);
        assertThat(box[3]).as("bottom").isLessThan(drawn.height() + 1);
        assertThat(mark.getElementsByTagName("title").item(0).getTextContent())
            .isEqualTo(mark.getAttribute("data-tip"))
            .isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void a_drawing_is_named_described_and_scales(Drawing drawing) {
    for (Shape shape : Shape.values()) {
      Drawn drawn = Drawn.of(drawing, shape);
      Element root = drawn.root();
      assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
      assertThat(root.getAttribute("role")).isEqualTo(drawing instanceof TileMap ? "group" : "img");
      assertThat(root.hasAttribute("width")).isFalse();
      assertThat(root.hasAttribute("height")).isFalse();
      Element title = drawn.all("title").getFirst();
      assertThat(title.getAttribute("id")).isEqualTo(root.getAttribute("aria-labelledby"));
      assertThat(title.getTextContent()).isEqualTo(drawing.heading().title());
      Element description = drawn.all("desc").getFirst();
      assertThat(description.getAttribute("id")).isEqualTo(root.getAttribute("aria-describedby"));
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void ids_differ_between_the_shapes_of_one_page(Drawing drawing) {
    Set<String> ids = new HashSet<>();
    for (Shape shape : Shape.values()) {
      Drawn.of(drawing, shape).all("*").stream()
          .filter(e -> e.hasAttribute("id"))
          .forEach(e -> assertThat(ids.add(e.getAttribute("id"))).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void a_drawing_is_the_same_every_time_needs_no_style_and_writes_short_numbers(Drawing drawing) {
    for (Shape shape : Shape.values()) {
      String svg = drawing.svg(shape);
      assertThat(drawing.svg(shape)).isEqualTo(svg);
      assertThat(svg).doesNotContain("style=", "<style", "<script", "NaN", "Infinity");
      Drawn.parse(svg).all("*").stream()
          .flatMap(
              e -> Stream.of("x", "y", "d", "cx", "cy", "width", "height").map(e::getAttribute))
          .forEach(value -> assertThat(LONG_DECIMALS.matcher(value).find()).isFalse());
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void names_beside_a_plot_do_not_cover_each_other(Drawing drawing) {
    if (!(drawing instanceof LineChart
        || drawing instanceof StackedColumns
        || drawing instanceof Wedges)) {
      return;
    }
    for (Shape shape : Shape.values()) {
      Drawn drawn = Drawn.of(drawing, shape);
      List<Double> baselines =
          drawn.sideTexts().stream().map(e -> number(e, "y")).sorted().toList();
      assertThat(baselines).isNotEmpty();
      for (int at = 1; at < baselines.size(); at++) {
        assertThat(baselines.get(at) - baselines.get(at - 1)).isGreaterThan(19.8);
      }
      for (Element text : drawn.sideTexts()) {
        double[] box = Drawn.box(text);
        assertThat(box[1]).isGreaterThan(0);
        assertThat(box[2]).isLessThan(drawn.width());
        assertThat(box[3]).isLessThan(drawn.height());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void stacked_parts_touch_and_their_heights_are_their_values(Drawing drawing) {
    if (!(drawing instanceof StackedColumns columns)) {
      return;
    }
    for (Shape shape : Shape.values()) {
      List<Element> rects =
          Drawn.of(drawing, shape).marks().stream()
              .filter(e -> e.getTagName().equals("rect"))
              .filter(e -> !e.getAttribute("data-tip").contains("· I alt ·"))
              .toList();
      double tallest = rects.stream().mapToDouble(e -> number(e, "height")).max().orElse(0);
      double largest = rects.stream().mapToDouble(e -> Math.abs(value(e))).max().orElse(0);
      for (Element rect : rects) {
        assertThat(number(rect, "height"))
            .isCloseTo(Math.abs(value(rect)) / largest * tallest, within(0.2));
      }
      for (int year : columns.years()) {
        List<Element> column =
            rects.stream().filter(e -> e.getAttribute("data-tip").startsWith(year + " ")).toList();
        assertThat(gaps(column)).as("gaps in %s", year).isEmpty();
        columns
            .total(year)
            .ifPresent(
                total ->
                    assertThat(column.stream().mapToDouble(DrawingLawsTest::value).sum())
                        .isCloseTo(total, within(1e-6 + Math.abs(largest) * 1e-12)));
      }
    }
  }

  private static double value(Element mark) {
    String[] words = mark.getAttribute("data-tip").split(" · ", -1);
    return Double.parseDouble(words[words.length - 1]);
  }

  /// The places in a column where one part ends and no other begins.
  private static List<Double> gaps(List<Element> column) {
    List<Element> fromTop =
        column.stream()
            .sorted(
                Comparator.<Element>comparingDouble(e -> number(e, "y"))
                    .thenComparingDouble(e -> number(e, "height")))
            .toList();
    List<Double> gaps = new ArrayList<>();
    double reached = fromTop.isEmpty() ? 0 : number(fromTop.getFirst(), "y");
    for (Element rect : fromTop) {
      if (Math.abs(number(rect, "y") - reached) > 0.2) {
        gaps.add(reached);
      }
      reached = number(rect, "y") + number(rect, "height");
    }
    return gaps;
  }
}
