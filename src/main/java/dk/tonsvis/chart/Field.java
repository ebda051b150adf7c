package dk.tonsvis.chart;

import java.util.NavigableMap;

/// A plot with its scale and its years: where a value of a year stands.
record Field(Plot plot, Scale scale, YearAxis years) {
  double x(int year) {
    return years.x(year);
  }

  double y(double value) {
    return plot.y(scale, value);
  }

  /// A stroke through the values.
  Element line(NavigableMap<Integer, Double> values, Colour colour, double width) {
    StringBuilder path = new StringBuilder();
    values.forEach((year, value) -> point(path, year, value));
    return Element.of("path")
        .with("d", path.toString())
        .with("fill", "none")
        .with("stroke", colour)
        .with("stroke-width", width)
        .with("stroke-linejoin", "round");
  }

  /// What lies between two edges.
  Element area(NavigableMap<Integer, Double> upper, NavigableMap<Integer, Double> lower) {
    StringBuilder path = new StringBuilder();
    upper.forEach((year, value) -> point(path, year, value));
    lower.descendingMap().forEach((year, value) -> point(path, year, value));
    return Element.of("path").with("d", path + " Z");
  }

  private void point(StringBuilder path, int year, double value) {
    path.append(path.isEmpty() ? "M" : " L").append(Frame.point(x(year), y(value)));
  }
}
