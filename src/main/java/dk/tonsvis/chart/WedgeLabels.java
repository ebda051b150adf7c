package dk.tonsvis.chart;

import dk.tonsvis.chart.SideLabels.SideLabel;
import dk.tonsvis.chart.Wedges.Doubt;
import dk.tonsvis.chart.Wedges.Wedge;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/// The names to the right of a [Wedges], each with its value in the last year.
///
/// @param aside the targets that are named there
record WedgeLabels(
    Wedges chart,
    List<LineChart.Target> aside,
    WedgeEdges edges,
    NavigableMap<Integer, Double> plan,
    Shape shape) {
  /// The words alone, to find out what room they need before anything has its place.
  List<SideLabel> wanted() {
    return at(_ -> 0.0, _ -> 0.0);
  }

  List<SideLabel> at(Field field) {
    return at(field::x, field::y);
  }

  private List<SideLabel> at(IntToDoubleFunction x, DoubleUnaryOperator y) {
    int last = plan.lastKey();
    double end = x.applyAsDouble(last) + 4;
    double planned = WedgeEdges.at(plan, last);
    List<SideLabel> labels = new ArrayList<>();
    if (chart.wedges().isEmpty()) {
      labels.add(label(end, y, planned, Palette.INK, chart.names().baseline(), planned));
    } else {
      double before = chart.baseline().at(last).orElseThrow();
      labels.add(label(end, y, before, Palette.QUIET, chart.names().baseline(), before));
      for (int index = 0; index < chart.wedges().size(); index++) {
        Wedge wedge = chart.wedges().get(index);
        double middle = edges.areas().get(index).middle(last);
        double change = 0.0 - wedge.taken().at(last).orElseThrow();
        labels.add(label(end, y, middle, wedge.colour(), wedge.name(), change));
      }
      labels.add(label(end, y, planned, Palette.INK, chart.names().plan(), planned));
    }
    chart.doubt().ifPresent(doubt -> labels.addAll(of(doubt, x, y)));
    for (LineChart.Target target : aside) {
      double from = x.applyAsDouble(target.year()) + 9;
      List<String> words = wrapped(target.label());
      labels.add(new SideLabel(from, y.applyAsDouble(target.value()), Palette.INK, words, 0));
    }
    return labels;
  }

  private List<SideLabel> of(Doubt doubt, IntToDoubleFunction x, DoubleUnaryOperator y) {
    if (doubt.median().known().isEmpty()) {
      return List.of();
    }
    int last = doubt.median().known().lastKey();
    double end = x.applyAsDouble(last) + 4;
    double high = y.applyAsDouble(doubt.high().at(last).orElseThrow());
    double median = doubt.median().at(last).orElseThrow();
    return List.of(
        new SideLabel(end, high, Palette.QUIET, wrapped(doubt.name()), 0),
        label(end, y, median, Palette.QUIET, doubt.middle(), median));
  }

  /// A name with its value; that of the plan, which is in ink, is strong.
  private SideLabel label(
      double x, DoubleUnaryOperator y, double at, Colour colour, String name, double value) {
    List<String> words = new ArrayList<>(wrapped(name));
    int strong = colour.equals(Palette.INK) ? words.size() : 0;
    words.add(chart.writing().brief().apply(value));
    return new SideLabel(x, y.applyAsDouble(at), colour, words, strong);
  }

  private List<String> wrapped(String name) {
    return Lettering.wrap(name, shape.labelWidth());
  }
}
