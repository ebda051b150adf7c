package dk.tonsvis.chart;

import java.util.ArrayList;
import java.util.List;

/// An SVG element while it is being written. Text and attributes are escaped on the way out, and
/// coordinates are written with at most one decimal and a point in every locale.
final class Element {
  private final StringBuilder start;
  private final String name;
  private final List<String> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
    this.start = new StringBuilder("<").append(name);
  }

  static Element of(String name) {
    return new Element(name);
  }

  Element with(String attribute, String value) {
    start.append(' ').append(attribute).append("=\"").append(escape(value)).append('"');
    return this;
  }

  Element with(String attribute, double value) {
    return with(attribute, number(value));
  }

  Element with(String attribute, Colour colour) {
    return with(attribute, colour.hex());
  }

  Element add(Element child) {
    content.add(child.xml());
    return this;
  }

  Element addAll(List<Element> children) {
    children.forEach(this::add);
    return this;
  }

  Element text(String text) {
    content.add(escape(text));
    return this;
  }

  /// Makes this element a mark: something to point at, with its words.
  Element mark(String tip) {
    return with("class", "mark").with("data-tip", tip).add(of("title").text(tip));
  }

  /// Says which series this is a part of, so that a reader's script can put others back.
  Element ofSeries(String name) {
    return with("data-series", Lettering.plain(name));
  }

  String xml() {
    if (content.isEmpty()) {
      return start + "/>";
    }
    String separator = name.equals("svg") || name.equals("g") ? "\n" : "";
    return start
        + ">"
        + separator
        + String.join(separator, content)
        + separator
        + "</"
        + name
        + ">";
  }

  /// Throws [IllegalArgumentException] for what is not finite: a drawing is right or not there.
  static String number(double value) {
    if (!(Math.abs(value) < 1e9)) {
      throw new IllegalArgumentException(value + " is not a place in a drawing");
    }
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  /// Escapes for text and attributes alike, and leaves out what XML 1.0 cannot hold.
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\r', '\t' -> safe.append(' ');
                default -> {
                  boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
                  if (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF) {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }
}
