package dk.tonsvis.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A drawing read back as a reader's program reads it: strict XML, no document type.
record Drawn(Document document) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final List<String> SHAPES = List.of("rect", "circle", "path", "line", "text");

  static Drawn parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return new Drawn(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  static Drawn of(Drawing drawing, Shape shape) {
    return parse(drawing.svg(shape));
  }

  Element root() {
    return document.getDocumentElement();
  }

  double width() {
    return Double.parseDouble(root().getAttribute("viewBox").split(" ", -1)[2]);
  }

  double height() {
    return Double.parseDouble(root().getAttribute("viewBox").split(" ", -1)[3]);
  }

  List<Element> all(String name) {
    return list(document.getElementsByTagName(name));
  }

  List<Element> marks() {
    return all("*").stream().filter(e -> e.getAttribute("class").equals("mark")).toList();
  }

  List<String> tips() {
    return marks().stream().map(e -> e.getAttribute("data-tip")).toList();
  }

  List<String> texts() {
    return all("text").stream().map(Element::getTextContent).toList();
  }

  /// The names beside the plot: the only texts that begin at their place and not at the left edge.
  List<Element> sideTexts() {
    return all("text").stream()
        .filter(e -> !e.hasAttribute("text-anchor") && number(e, "x") > 0)
        .toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /// Left, top, right and bottom of an element and of all it holds.
  static double[] box(Element element) {
    double[] box = {1e9, 1e9, -1e9, -1e9};
    List<Element> parts = new ArrayList<>(list(element.getElementsByTagName("*")));
    parts.add(element);
    parts.stream().filter(e -> SHAPES.contains(e.getTagName())).forEach(e -> widen(box, e));
    return box;
  }

  private static void widen(double[] box, Element e) {
    double[] own =
        switch (e.getTagName()) {
          case "rect" -> {
            double x = number(e, "x");
            double y = number(e, "y");
            yield new double[] {x, y, x + number(e, "width"), y + number(e, "height")};
          }
          case "circle" -> {
            double r = number(e, "r");
            double x = number(e, "cx");
            double y = number(e, "cy");
            yield new double[] {x - r, y - r, x + r, y + r};
          }
          case "line" ->
              new double[] {number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2")};
          case "text" -> textBox(e);
          default -> pathBox(e.getAttribute("d"));
        };
    IntStream.range(0, 2).forEach(i -> box[i] = Math.min(box[i], own[i]));
    IntStream.range(2, 4).forEach(i -> box[i] = Math.max(box[i], own[i]));
  }

  private static double[] textBox(Element e) {
    double size = e.hasAttribute("font-size") ? number(e, "font-size") : 16;
    double width = Lettering.width(e.getTextContent(), size);
    double x =
        switch (e.getAttribute("text-anchor")) {
          case "middle" -> number(e, "x") - width / 2;
          case "end" -> number(e, "x") - width;
          default -> number(e, "x");
        };
    double y = number(e, "y");
    return new double[] {x, y - size * 0.75, x + width, y + size * 0.2};
  }

  /// The places of a path that uses M, L and Z, or H and V after an M.
  private static double[] pathBox(String path) {
    double[] box = {1e9, 1e9, -1e9, -1e9};
    if (path.contains("H")) {
      return box;
    }
    List<Double> numbers =
        NUMBER.matcher(path).results().map(MatchResult::group).map(Double::valueOf).toList();
    for (int at = 0; at < numbers.size(); at++) {
      box[at % 2] = Math.min(box[at % 2], numbers.get(at));
      box[2 + at % 2] = Math.max(box[2 + at % 2], numbers.get(at));
    }
    return box;
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
