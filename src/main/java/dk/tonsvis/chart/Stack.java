package dk.tonsvis.chart;

import dk.tonsvis.chart.StackedColumns.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The known parts of one year as they lie on each other, away from zero in both directions.
record Stack(List<Layer> layers, double bottom, double top) {
  /// A part between two values; `from` is nearer to zero.
  record Layer(Part part, double from, double to) {
    double middle() {
      return (from + to) / 2;
    }

    double value() {
      return to - from;
    }
  }

  static Stack of(List<Part> parts, int year) {
    List<Layer> layers = new ArrayList<>();
    double top = 0;
    double bottom = 0;
    for (Part part : parts) {
      OptionalDouble known = part.values().at(year);
      if (known.isEmpty()) {
        continue;
      }
      double value = known.getAsDouble();
      double from = value < 0 ? bottom : top;
      layers.add(new Layer(part, from, from + value));
      if (value < 0) {
        bottom += value;
      } else {
        top += value;
      }
    }
    return new Stack(List.copyOf(layers), bottom, top);
  }
}
