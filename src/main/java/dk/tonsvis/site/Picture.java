package dk.tonsvis.site;

import dk.tonsvis.chart.Drawing;
import dk.tonsvis.chart.Shape;

/// A drawing on a page, with its table and its source.
///
/// @param drawing what is drawn, which `wide` and `narrow` are made from
/// @param finding what it shows, in one sentence
/// @param measure what is measured and in what unit
public record Picture(
    Drawing drawing,
    String finding,
    String measure,
    String wide,
    String narrow,
    String remark,
    DataTable table,
    Source source) {
  static Picture of(Drawing drawing, String remark, DataTable table, Source source) {
    return new Picture(
        drawing,
        drawing.heading().title(),
        drawing.heading().measure(),
        drawing.svg(Shape.WIDE),
        drawing.svg(Shape.NARROW),
        remark,
        table,
        source);
  }

  /// Its name on the page.
  public String id() {
    return drawing.heading().id();
  }

  /// The drawing as a file of this kind, `svg` or `csv`.
  public String file(Frame frame, String kind) {
    return Download.address(frame, id(), kind);
  }
}
