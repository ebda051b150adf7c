package dk.tonsvis.chart;

import dk.tonsvis.chart.TileMap.Tile;
import java.util.List;

/// The key of a [TileMap]: what is measured, the colours with their bounds, the middle marked, and
/// what hatching means.
final class TileKey {
  private static final double BOX_HEIGHT = 22;
  private static final double WIDEST_BOX = 58;

  private final Heading heading;
  private final TileMap.Key key;
  private final Shape shape;

  TileKey(TileMap map, Shape shape) {
    this.heading = map.heading();
    this.key = map.key();
    this.shape = shape;
  }

  double width() {
    return box() * key.colours().size();
  }

  double height() {
    return scaleTop() + BOX_HEIGHT + 30 + BOX_HEIGHT;
  }

  private double box() {
    return Math.min(WIDEST_BOX, shape.width() / (double) key.colours().size());
  }

  private double scaleTop() {
    return Frame.head(heading, width()) + 8 + Lettering.LINE + 4;
  }

  Element draw(double x, double y) {
    Element group =
        Element.of("g")
            .with("transform", "translate(" + Frame.point(x, y) + ")")
            .addAll(Frame.measure(heading, width()));
    double top = scaleTop();
    group.add(Frame.text(0, top - 7, "start", key.lowLabel()));
    group.add(Frame.text(width(), top - 7, "end", key.highLabel()));
    for (int step = 0; step < key.colours().size(); step++) {
      Colour colour = key.colours().get(step);
      group.add(Frame.rect(step * box(), top, box(), BOX_HEIGHT).with("fill", colour));
      if (step > key.middle()) {
        group.add(corner((step + 1) * box() - 2, top + 2, 8, colour.text()));
      }
    }
    for (int bound = 0; bound < key.bounds().size(); bound++) {
      double boundX = (bound + 1) * box();
      String text = key.bounds().get(bound);
      if (!text.isBlank()) {
        group.add(
            Frame.text(boundX, top + BOX_HEIGHT + 18, "middle", text).with("fill", Palette.QUIET));
      }
    }
    return group.addAll(middle(top)).addAll(missing(top + BOX_HEIGHT + 30));
  }

  private List<Element> middle(double top) {
    double x = (key.middle() + 0.5) * box();
    return List.of(
        Frame.line(x, top - 4, x, top + BOX_HEIGHT + 4)
            .with("stroke", Palette.INK)
            .with("stroke-width", 1.5),
        Frame.text(x, top + BOX_HEIGHT + 18, "middle", key.middleLabel()));
  }

  private List<Element> missing(double top) {
    return List.of(
        Frame.rect(0, top, BOX_HEIGHT, BOX_HEIGHT)
            .with("rx", 2)
            .with("fill", "url(#" + hatchId(heading, shape) + ")"),
        Frame.text(BOX_HEIGHT + 8, top + 16, "start", key.missingLabel()));
  }

  /// The ground a tile's word stands on; hatching is nearly paper.
  static Colour ground(TileMap map, Tile tile) {
    return tile.step().isPresent()
        ? map.key().colours().get(tile.step().getAsInt())
        : Palette.PAPER;
  }

  /// The corner that says "rose" without colour.
  static Element corner(double right, double top, double side, Colour colour) {
    return Element.of("path")
        .with(
            "d",
            "M"
                + Frame.point(right - side - 1, top + 1)
                + "H"
                + Element.number(right - 1)
                + "V"
                + Element.number(top + 1 + side)
                + "Z")
        .with("fill", colour);
  }

  static String hatchId(Heading heading, Shape shape) {
    return Frame.id(heading, shape, "hatch");
  }

  static Element hatch(Heading heading, Shape shape) {
    return Element.of("defs")
        .add(
            Element.of("pattern")
                .with("id", hatchId(heading, shape))
                .with("width", 6)
                .with("height", 6)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(45)")
                .add(Frame.rect(0, 0, 6, 6).with("fill", Palette.HATCH_GROUND))
                .add(Frame.rect(0, 0, 1.6, 6).with("fill", Palette.HATCH)));
  }
}
