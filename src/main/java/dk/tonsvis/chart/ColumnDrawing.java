package dk.tonsvis.chart;

import dk.tonsvis.chart.SideLabels.SideLabel;
import dk.tonsvis.chart.Stack.Layer;
import dk.tonsvis.chart.StackedColumns.Part;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// Draws [StackedColumns] for one shape.
final class ColumnDrawing {
  private static final double WIDEST = 112;

  private final StackedColumns chart;
  private final Shape shape;
  private final TreeMap<Integer, Stack> stacks = new TreeMap<>();
  private final boolean hasNegatives;
  private final Scale scale;
  private final double height;
  private final Plot plot;
  private final YearAxis years;
  private final double columnWidth;

  /// The years with their name below and their total above.
  private final List<Integer> named;

  private ColumnDrawing(StackedColumns chart, Shape shape) {
    this.chart = chart;
    this.shape = shape;
    chart.years().forEach(year -> stacks.put(year, Stack.of(chart.parts(), year)));
    double least = stacks.values().stream().mapToDouble(Stack::bottom).min().orElse(0);
    double most = stacks.values().stream().mapToDouble(Stack::top).max().orElse(0);
    this.hasNegatives = least < 0;
    this.scale = Scale.around(least, most, Plot.STEPS);
    double head = Frame.head(chart.heading(), shape.width());
    double axis = Plot.axisRoom(scale, chart.writing());
    List<SideLabel> wanted = labels(0, _ -> 0.0);
    double labels =
        SideLabels.room(
            wanted.stream().mapToDouble(l -> Lettering.width(l.lines())).max().orElse(0));
    double needed = Spread.room(wanted.stream().map(SideLabel::wish).toList());
    this.height = Math.max(shape.height(), Plot.heightAround(needed, head));
    this.plot = Plot.within(shape.width(), height, head, axis, labels);
    this.years =
        YearAxis.slots(Years.of(stacks.firstKey(), stacks.lastKey()), plot.left(), plot.right());
    this.named = years.named(widestTotal() + 6);
    double slot = (plot.right() - plot.left()) / years.years().count();
    this.columnWidth = Math.min(slot * 0.7, WIDEST);
  }

  static Element draw(StackedColumns chart, Shape shape) {
    return new ColumnDrawing(chart, shape).draw();
  }

  private Element draw() {
    Element root =
        Frame.root(chart.heading(), shape, shape.width(), height, "img")
            .addAll(Frame.measure(chart.heading(), shape.width()))
            .addAll(plot.grid(scale, chart.writing()))
            .addAll(plot.years(years, named));
    stacks.forEach((year, stack) -> root.addAll(column(year, stack)));
    root.addAll(beginningOfTheProjection());
    stacks.forEach((year, stack) -> root.addAll(total(year, stack)));
    double zero = y(0);
    root.add(
        Frame.line(plot.left(), zero, plot.right(), zero)
            .with("stroke", Palette.INK)
            .with("stroke-width", 1.2));
    double from = years.x(lastKnown().getKey()) + columnWidth / 2 + 2;
    return root.addAll(
        SideLabels.draw(labels(from, this::y), plot, plot.top() - 20, plot.bottom() + 20));
  }

  /// The last column of which anything is known; the labels lead from it.
  private Map.Entry<Integer, Stack> lastKnown() {
    return stacks.descendingMap().entrySet().stream()
        .filter(column -> !column.getValue().layers().isEmpty())
        .findFirst()
        .orElseGet(stacks::lastEntry);
  }

  private List<SideLabel> labels(double from, DoubleUnaryOperator y) {
    Map.Entry<Integer, Stack> last = lastKnown();
    List<SideLabel> labels = new ArrayList<>();
    for (Part part : chart.parts()) {
      double middle =
          last.getValue().layers().stream()
              .filter(layer -> layer.part().equals(part))
              .mapToDouble(Layer::middle)
              .findFirst()
              .orElse(0);
      labels.add(
          new SideLabel(
              from,
              y.applyAsDouble(middle),
              part.colour(),
              Lettering.wrap(part.name(), shape.labelWidth()),
              0));
    }
    OptionalDouble total = chart.total(last.getKey());
    if (hasNegatives && total.isPresent()) {
      List<String> words = Lettering.wrap(chart.totalName(), shape.labelWidth());
      labels.add(
          new SideLabel(
              from, y.applyAsDouble(total.getAsDouble()), Palette.INK, words, words.size()));
    }
    return labels;
  }

  private List<Element> column(int year, Stack stack) {
    List<Element> rects = new ArrayList<>();
    for (Layer layer : stack.layers()) {
      double top = y(Math.max(layer.from(), layer.to()));
      double bottom = y(Math.min(layer.from(), layer.to()));
      Element rect =
          Frame.rect(years.x(year) - columnWidth / 2, top, columnWidth, bottom - top)
              .with("fill", layer.part().colour());
      rects.add(
          (year > chart.lastMeasured()
                  ? rect.with("fill-opacity", 0.7).with("stroke", layer.part().colour())
                  : rect.with("stroke", Palette.PAPER))
              .with("stroke-width", 0.8)
              .ofSeries(layer.part().name())
              .mark(
                  tip(
                      year,
                      layer.part().name(),
                      chart.writing().full().apply(layer.part().values().at(year).getAsDouble()))));
    }
    return rects;
  }

  /// A dashed line between the last measured column and the first projected one.
  private List<Element> beginningOfTheProjection() {
    Integer next = stacks.higherKey(chart.lastMeasured());
    if (next == null || next.equals(stacks.firstKey())) {
      return List.of();
    }
    double x = (years.x(chart.lastMeasured()) + years.x(next)) / 2;
    return List.of(
        Frame.line(x, plot.top(), x, plot.bottom())
            .with("stroke", Palette.QUIET)
            .with("stroke-dasharray", "4 4"));
  }

  /// The total above the column, and a bar across the column where parts below zero make it end
  /// elsewhere than at the top.
  private List<Element> total(int year, Stack stack) {
    List<Element> elements = new ArrayList<>();
    OptionalDouble total = chart.total(year);
    double x = years.x(year);
    if (hasNegatives && total.isPresent()) {
      double y = y(total.getAsDouble());
      elements.add(
          Frame.rect(x - columnWidth / 2 - 4, y - 2.5, columnWidth + 8, 5)
              .with("fill", Palette.INK)
              .with("stroke", Palette.PAPER)
              .with("stroke-width", 1.5)
              .mark(totalTip(year, total)));
    }
    String text = chart.writing().missing();
    if (total.isPresent()) {
      text = chart.writing().brief().apply(total.getAsDouble());
    }
    if (named.contains(year) || total.isEmpty()) {
      elements.add(
          Element.of("g")
              .mark(totalTip(year, total))
              .add(
                  Frame.textOnLines(x, y(stack.top()) - 7, "middle", text)
                      .with("font-weight", total.isPresent() ? "600" : "400")
                      .with("fill", total.isPresent() ? Palette.INK : Palette.QUIET)));
    }
    return elements;
  }

  private double widestTotal() {
    return stacks.keySet().stream()
        .map(chart::total)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(t -> Lettering.width(chart.writing().brief().apply(t.getAsDouble())))
        .max()
        .orElse(0);
  }

  private String totalTip(int year, OptionalDouble total) {
    return tip(
        year,
        chart.totalName(),
        total.isPresent()
            ? chart.writing().full().apply(total.getAsDouble())
            : chart.writing().missing());
  }

  private static String tip(int year, String name, String what) {
    return Marks.tip(String.valueOf(year), name, what);
  }

  private double y(double value) {
    return plot.y(scale, value);
  }
}
