package dk.tonsvis.chart;

/// Something that can be drawn. The record says what, [#svg(Shape)] how it looks.
public sealed interface Drawing
    permits LineChart, StackedColumns, Wedges, Bars, TileMap, RiskMatrix {
  /// What the drawing is called and what it says.
  Heading heading();

  /// The drawing as an SVG document without an XML declaration: it can stand in a page as it is,
  /// or be served as `image/svg+xml`. It has no width and height and takes the place it is given.
  String svg(Shape shape);
}
