package dk.tonsvis.chart;

import dk.tonsvis.chart.SideLabels.SideLabel;
import dk.tonsvis.chart.Wedges.Doubt;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Draws [Wedges] for one shape: the areas first, then the band, the lines over both, and what can
/// be pointed at on top.
final class WedgeDrawing {
  /// Between the name of what is left and the edges of its area.
  private static final double INSIDE = 12;

  private final Wedges chart;
  private final Shape shape;
  private final WedgeEdges edges;
  private final NavigableMap<Integer, Double> baseline;
  private final NavigableMap<Integer, Double> plan;
  private final WedgeLabels labels;
  private final double height;
  private final Field field;

  private WedgeDrawing(Wedges chart, Shape shape, List<LineChart.Target> aside) {
    this.chart = chart;
    this.shape = shape;
    this.edges = WedgeEdges.of(chart);
    this.baseline = chart.baseline().known();
    this.plan = chart.plan().known();
    this.labels = new WedgeLabels(chart, aside, edges, plan, shape);
    List<SideLabel> wanted = labels.wanted();
    double head = Frame.head(chart.heading(), shape.width());
    double room =
        SideLabels.room(
            wanted.stream().mapToDouble(l -> Lettering.width(l.lines())).max().orElse(0));
    double needed = Spread.room(wanted.stream().map(SideLabel::wish).toList());
    this.height = Math.max(shape.height(), Plot.heightAround(needed, head));
    Scale scale = scale();
    Plot plot =
        Plot.within(shape.width(), height, head, Plot.axisRoom(scale, chart.writing()), room);
    this.field = new Field(plot, scale, YearAxis.points(years(), plot.left(), plot.right()));
  }

  static Element draw(Wedges chart, Shape shape) {
    WedgeDrawing bare = new WedgeDrawing(chart, shape, List.of());
    return TargetNames.within(chart.targets(), bare.field::x, bare.field::y, bare.field.plot())
        .map(bare::draw)
        .orElseGet(() -> new WedgeDrawing(chart, shape, chart.targets()).draw(List.of()));
  }

  /// @param names of the targets that stand within the plot
  private Element draw(List<Element> names) {
    Plot plot = field.plot();
    Element root =
        Frame.root(chart.heading(), shape, shape.width(), height, "img")
            .addAll(Frame.measure(chart.heading(), shape.width()))
            .addAll(areas())
            .addAll(plot.grid(field.scale(), chart.writing()))
            .addAll(plot.years(field.years(), field.years().named()));
    chart.doubt().ifPresent(doubt -> root.addAll(band(doubt)));
    root.addAll(linesAhead())
        .addAll(measured())
        .addAll(nameOfTheRest())
        .addAll(SideLabels.draw(labels.at(field), plot, plot.top() - 20, plot.bottom() + 20))
        .addAll(names)
        .addAll(new WedgeMarks(chart, edges, plan, field).all());
    for (LineChart.Target target : chart.targets()) {
      root.add(Marks.diamond(field.x(target.year()), field.y(target.value()), target.label()));
    }
    return root;
  }

  private Scale scale() {
    List<Double> all =
        Stream.of(
                chart.measured().known().values().stream(),
                baseline.values().stream(),
                edges.top().values().stream(),
                plan.values().stream(),
                chart.doubt().stream()
                    .flatMap(d -> Stream.of(d.low(), d.high()))
                    .flatMap(v -> v.known().values().stream()),
                chart.targets().stream().map(LineChart.Target::value))
            .flatMap(each -> each)
            .sorted()
            .toList();
    return Scale.around(all.getFirst(), all.getLast(), Plot.STEPS);
  }

  private Years years() {
    List<Integer> all =
        Stream.of(
                chart.measured().byYear().keySet().stream(),
                baseline.keySet().stream(),
                chart.targets().stream().map(LineChart.Target::year))
            .flatMap(each -> each)
            .sorted()
            .toList();
    return Years.of(all.getFirst(), all.getLast());
  }

  /// What is left under the plan's line, and on it the wedges.
  private List<Element> areas() {
    NavigableMap<Integer, Double> left = new TreeMap<>();
    NavigableMap<Integer, Double> zero = new TreeMap<>();
    plan.forEach((year, value) -> left.put(year, Math.max(0, value)));
    plan.forEach((year, _) -> zero.put(year, 0.0));
    List<Element> drawn = new ArrayList<>();
    drawn.add(field.area(left, zero).with("fill", Palette.LEFT));
    for (int index = 0; index < chart.wedges().size(); index++) {
      WedgeEdges.Area area = edges.areas().get(index);
      if (!area.isEmpty()) {
        drawn.add(
            field
                .area(area.upper(), area.lower())
                .with("fill", chart.wedges().get(index).colour())
                .with("stroke", Palette.PAPER)
                .with("stroke-width", 0.8)
                .with("stroke-linejoin", "round"));
      }
    }
    return drawn;
  }

  /// The band lightens what lies under it and has an edge of ink, so that it shows on any colour.
  private List<Element> band(Doubt doubt) {
    NavigableMap<Integer, Double> high = doubt.high().known();
    NavigableMap<Integer, Double> low = doubt.low().known();
    NavigableMap<Integer, Double> median = doubt.median().known();
    if (median.size() < 2) {
      return List.of();
    }
    return List.of(
        field.area(high, low).with("fill", Palette.PAPER).with("fill-opacity", "0.45"),
        field.line(high, Palette.INK, 1),
        field.line(low, Palette.INK, 1),
        field.line(median, Palette.PAPER, 4),
        field.line(median, Palette.QUIET, 2).with("stroke-dasharray", "2 4"));
  }

  private List<Element> linesAhead() {
    List<Element> drawn = new ArrayList<>();
    if (!edges.top().equals(baseline)) {
      drawn.add(field.line(edges.top(), Palette.QUIET, 1.2).with("stroke-dasharray", "2 3"));
    }
    if (!chart.wedges().isEmpty()) {
      drawn.add(field.line(baseline, Palette.QUIET, 2).with("stroke-dasharray", "7 6"));
    }
    drawn.add(field.line(plan, Palette.PAPER, 5.5));
    drawn.add(field.line(plan, Palette.INK, 3).with("stroke-dasharray", "7 6"));
    return drawn;
  }

  private List<Element> measured() {
    List<Element> drawn = new ArrayList<>();
    NavigableMap<Integer, Double> known = chart.measured().known();
    for (List<Integer> run : chart.measured().runs()) {
      NavigableMap<Integer, Double> part = known.subMap(run.getFirst(), true, run.getLast(), true);
      drawn.add(
          run.size() > 1
              ? field.line(part, Palette.INK, 3)
              : Frame.circle(field.x(run.getFirst()), field.y(part.firstEntry().getValue()), 4.5)
                  .with("fill", Palette.INK));
    }
    return drawn;
  }

  /// The name of what is left, in its area where it is high enough.
  private List<Element> nameOfTheRest() {
    String name = chart.names().left();
    double width = Lettering.width(Lettering.plain(name));
    double from = field.x(baseline.firstKey()) + INSIDE;
    boolean hasRoom =
        from + width < field.x(baseline.lastKey())
            && plan.entrySet().stream()
                .filter(e -> field.x(e.getKey()) <= from + width + field.years().pitch())
                .allMatch(e -> field.y(0) - field.y(Math.max(0, e.getValue())) > 3 * INSIDE);
    return hasRoom
        ? List.of(Frame.text(from + width / 2, field.y(0) - INSIDE, "middle", name))
        : List.of();
  }
}
