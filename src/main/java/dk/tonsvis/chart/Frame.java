package dk.tonsvis.chart;

import java.util.ArrayList;
import java.util.List;

/// What all drawings have in common: the root with its names, the line above that says what is
/// measured, and the plain elements.
final class Frame {
  static final String FONT = "IBM Plex Sans, system-ui, sans-serif";

  private Frame() {}

  static Element root(Heading heading, Shape shape, double width, double height, String role) {
    String title = id(heading, shape, "title");
    String description = id(heading, shape, "desc");
    return Element.of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + Element.number(width) + " " + Element.number(height))
        .with("class", "chart chart-" + shape.word())
        .with("role", role)
        .with("aria-labelledby", title)
        .with("aria-describedby", description)
        .with("font-family", FONT)
        .with("font-size", Lettering.SIZE)
        .with("fill", Palette.INK)
        .add(Element.of("title").with("id", title).text(heading.title()))
        .add(Element.of("desc").with("id", description).text(heading.description()));
  }

  /// An id that no other shape of the drawing has.
  static String id(Heading heading, Shape shape, String part) {
    return heading.id() + "-" + shape.word() + "-" + part;
  }

  /// What is measured, from the top left corner.
  static List<Element> measure(Heading heading, double width) {
    List<Element> lines = new ArrayList<>();
    for (String line : measureLines(heading, width)) {
      lines.add(
          text(0, 16 + lines.size() * Lettering.LINE, "start", line).with("fill", Palette.QUIET));
    }
    return lines;
  }

  /// How far down the words of [#measure] reach.
  static double head(Heading heading, double width) {
    return measureLines(heading, width).size() * Lettering.LINE;
  }

  private static List<String> measureLines(Heading heading, double width) {
    return heading.measure().isBlank() ? List.of() : Lettering.wrap(heading.measure(), width);
  }

  static Element line(double x1, double y1, double x2, double y2) {
    return Element.of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
  }

  static Element rect(double x, double y, double width, double height) {
    return Element.of("rect").with("x", x).with("y", y).with("width", width).with("height", height);
  }

  static Element circle(double x, double y, double radius) {
    return Element.of("circle").with("cx", x).with("cy", y).with("r", radius);
  }

  static Element text(double x, double y, String anchor, String text) {
    Element element = Element.of("text").with("x", x).with("y", y);
    return (anchor.equals("start") ? element : element.with("text-anchor", anchor))
        .text(Lettering.plain(text));
  }

  /// Text that may lie over lines: with a rim of paper around its letters.
  static Element textOnLines(double x, double y, String anchor, String text) {
    return text(x, y, anchor, text)
        .with("stroke", Palette.PAPER)
        .with("stroke-width", 4)
        .with("stroke-linejoin", "round")
        .with("paint-order", "stroke");
  }

  /// The place of a point as path data take it.
  static String point(double x, double y) {
    return Element.number(x) + " " + Element.number(y);
  }
}
