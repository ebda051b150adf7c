package dk.tonsvis.site;

import dk.tonsvis.chart.Drawing;
import dk.tonsvis.chart.Shape;

/// A drawing on a page, with its table and its source.
///
/// @param finding what it shows, in one sentence
/// @param measure what is measured and in what unit
public record Picture(
    String finding,
    String measure,
    String wide,
    String narrow,
    String remark,
    DataTable table,
    Source source) {
  static Picture of(Drawing drawing, String remark, DataTable table, Source source) {
    return new Picture(
        drawing.heading().title(),
        drawing.heading().measure(),
        drawing.svg(Shape.WIDE),
        drawing.svg(Shape.NARROW),
        remark,
        table,
        source);
  }
}
