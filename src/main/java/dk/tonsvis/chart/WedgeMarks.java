package dk.tonsvis.chart;

import dk.tonsvis.chart.Wedges.Wedge;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/// What can be pointed at in a [Wedges]: of each year its part of every wedge, and its place on
/// every line. They are not seen, and lie on top.
record WedgeMarks(Wedges chart, WedgeEdges edges, NavigableMap<Integer, Double> plan, Field field) {
  List<Element> all() {
    Wedges.Names names = chart.names();
    List<Element> marks = new ArrayList<>();
    chart.measured().known().forEach((year, v) -> marks.add(spot(year, names.measured(), v)));
    for (int year : plan.keySet()) {
      for (int index = 0; index < chart.wedges().size(); index++) {
        marks.addAll(part(year, chart.wedges().get(index), edges.areas().get(index)));
      }
      marks.add(spot(year, names.baseline(), chart.baseline().at(year).orElseThrow()));
      if (!chart.wedges().isEmpty()) {
        marks.add(spot(year, names.plan(), WedgeEdges.at(plan, year)));
      }
    }
    return marks;
  }

  /// A wedge's part of a year, or what it adds above the baseline; none where it does nothing.
  private List<Element> part(int year, Wedge wedge, WedgeEdges.Area area) {
    double taken = wedge.taken().at(year).orElseThrow();
    if (taken == 0) {
      return List.of();
    }
    double upper = WedgeEdges.at(taken > 0 ? area.upper() : edges.top(), year);
    double lower =
        taken > 0 ? WedgeEdges.at(area.lower(), year) : chart.baseline().at(year).orElseThrow();
    Plot plot = field.plot();
    double half = Math.min(field.years().pitch(), plot.right() - plot.left()) / 2;
    double from = Math.max(plot.left(), field.x(year) - half);
    double to = Math.min(plot.right(), field.x(year) + half);
    double top = field.y(upper);
    return List.of(
        unseen(Frame.rect(from, top, to - from, field.y(lower) - top))
            .mark(tip(year, wedge.name(), -taken)));
  }

  private Element spot(int year, String name, double value) {
    double room = Math.clamp(field.years().pitch() / 2, 2, 8);
    return unseen(Frame.circle(field.x(year), field.y(value), room)).mark(tip(year, name, value));
  }

  private static Element unseen(Element element) {
    return element.with("fill", Palette.PAPER).with("fill-opacity", "0");
  }

  private String tip(int year, String name, double value) {
    return Marks.tip(Integer.toString(year), name, chart.writing().full().apply(value));
  }
}
