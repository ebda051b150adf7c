package dk.tonsvis.chart;

import java.util.ArrayList;
import java.util.List;

/// The rectangle that holds the marks, in user units, with what surrounds every plot of years:
/// gridlines with their values to the left, years below.
record Plot(double left, double right, double top, double bottom) {
  /// About how many steps the value axis has: few, for the labels say most.
  static final int STEPS = 5;

  private static final double ABOVE = 28;
  private static final double BELOW = 32;

  /// The plot that remains when the heading, the texts of the value axis and the labels to the
  /// right have their room.
  static Plot within(double width, double height, double head, double axis, double labels) {
    return new Plot(axis, width - labels, head + ABOVE, height - BELOW);
  }

  /// The room that the values of the axis need, with the distance to the plot.
  static double axisRoom(Scale scale, Writing writing) {
    return scale.ticks().stream()
            .mapToDouble(t -> Lettering.width(brief(writing, t)))
            .max()
            .orElse(0)
        + 10;
  }

  /// The height a drawing must have for its plot to have this one.
  static double heightAround(double plotHeight, double head) {
    return plotHeight + head + ABOVE + BELOW;
  }

  double y(Scale scale, double value) {
    return scale.place(value, bottom, top);
  }

  /// Gridlines with their values; the zero line is ink, since everything is measured from it.
  List<Element> grid(Scale scale, Writing writing) {
    List<Element> elements = new ArrayList<>();
    for (double tick : scale.ticks()) {
      double y = y(scale, tick);
      elements.add(
          Frame.line(left, y, right, y)
              .with("stroke", tick == 0 ? Palette.INK : Palette.GRID)
              .with("stroke-width", tick == 0 ? 1.2 : 1));
      elements.add(
          Frame.text(left - 10, y + 5, "end", brief(writing, tick)).with("fill", Palette.QUIET));
    }
    return elements;
  }

  List<Element> years(YearAxis axis, List<Integer> named) {
    return named.stream()
        .map(
            year ->
                Frame.text(axis.x(year), bottom + 24, "middle", Integer.toString(year))
                    .with("fill", Palette.QUIET))
        .toList();
  }

  private static String brief(Writing writing, double value) {
    return writing.brief().apply(value);
  }
}
