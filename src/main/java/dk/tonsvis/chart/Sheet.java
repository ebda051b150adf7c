package dk.tonsvis.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A drawing as a file by itself: with its finding above it and its source below, on a ground of
/// its own, so that it says the same wherever it is shown.
public final class Sheet {
  private static final double MARGIN = 24;
  private static final double TITLE_SIZE = 22;
  private static final double TITLE_LINE = 28;
  private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

  /// A link leads nowhere from a file.
  private static final Pattern LINK = Pattern.compile(" href=\"[^\"]*\"");

  private Sheet() {}

  /// An SVG document with its size and XML declaration.
  ///
  /// @param source one line that says where the figures are from
  public static String of(Drawing drawing, String source) {
    String svg = LINK.matcher(drawing.svg(Shape.WIDE)).replaceAll("");
    Matcher box = VIEW_BOX.matcher(svg);
    if (!box.find()) {
      throw new IllegalStateException("a drawing without a size");
    }
    double width = Double.parseDouble(box.group(1));
    double height = Double.parseDouble(box.group(2));
    // The finding is set larger than the letters that are measured here.
    List<String> title =
        Lettering.wrap(drawing.heading().title(), width * Lettering.SIZE / TITLE_SIZE);
    List<String> foot = Lettering.wrap(source, width);
    double top = MARGIN + title.size() * TITLE_LINE + 12;
    double bottom = top + height + 20 + foot.size() * Lettering.LINE + MARGIN / 2;
    Element root =
        Element.of("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("width", width + 2 * MARGIN)
            .with("height", bottom)
            .with(
                "viewBox",
                "0 0 " + Element.number(width + 2 * MARGIN) + " " + Element.number(bottom))
            .with("font-family", Frame.FONT)
            .with("font-size", Lettering.SIZE)
            .with("fill", Palette.INK)
            .add(Frame.rect(0, 0, width + 2 * MARGIN, bottom).with("fill", Palette.PAPER));
    for (int at = 0; at < title.size(); at++) {
      root.add(
          Frame.text(MARGIN, MARGIN + 16 + at * TITLE_LINE, "start", title.get(at))
              .with("font-size", TITLE_SIZE)
              .with("font-weight", "600"));
    }
    for (int at = 0; at < foot.size(); at++) {
      root.add(
          Frame.text(MARGIN, top + height + 32 + at * Lettering.LINE, "start", foot.get(at))
              .with("fill", Palette.QUIET));
    }
    String nested =
        svg.replaceFirst(
            "<svg ",
            "<svg x=\""
                + Element.number(MARGIN)
                + "\" y=\""
                + Element.number(top)
                + "\" width=\""
                + Element.number(width)
                + "\" height=\""
                + Element.number(height)
                + "\" ");
    String outer = root.xml();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + outer.substring(0, outer.length() - "</svg>".length())
        + nested
        + "\n</svg>\n";
  }
}
