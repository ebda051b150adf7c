package dk.tonsvis.chart;

import dk.tonsvis.chart.LineChart.Band;
import dk.tonsvis.chart.LineChart.Line;
import dk.tonsvis.chart.LineChart.Target;
import dk.tonsvis.chart.LineChart.Weight;
import dk.tonsvis.chart.SideLabels.SideLabel;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws a [LineChart] for one shape: first the room that texts need, then the plot in the rest,
/// then its layers from the back to the front.
final class LineDrawing {
  private static final double DOT_PITCH = 20;

  private final LineChart chart;
  private final Shape shape;
  private final Scale scale;
  private final double height;
  private final Plot plot;
  private final YearAxis years;

  /// The targets that are named to the right of the plot.
  private final List<Target> aside;

  private LineDrawing(LineChart chart, Shape shape, List<Target> aside) {
    this.chart = chart;
    this.shape = shape;
    this.aside = aside;
    this.scale = scaleOf(chart);
    double head = Frame.head(chart.heading(), shape.width());
    List<List<String>> words =
        Stream.of(
                chart.lines().stream().map(this::words),
                chart.bands().stream().map(this::words),
                aside.stream().map(this::words))
            .flatMap(each -> each)
            .toList();
    double labels = SideLabels.room(words.stream().mapToDouble(Lettering::width).max().orElse(0));
    double axis = Plot.axisRoom(scale, chart.writing());
    double needed =
        Spread.room(
            words.stream().map(w -> new Spread.Wish(0, w.size() * Lettering.LINE)).toList());
    this.height = Math.max(shape.height(), Plot.heightAround(needed, head));
    this.plot = Plot.within(shape.width(), height, head, axis, labels);
    this.years = YearAxis.points(yearsOf(chart), plot.left(), plot.right());
  }

  static Element draw(LineChart chart, Shape shape) {
    LineDrawing bare = new LineDrawing(chart, shape, List.of());
    return TargetNames.within(chart.targets(), bare.years::x, bare::y, bare.plot)
        .map(bare::draw)
        .orElseGet(() -> new LineDrawing(chart, shape, chart.targets()).draw(List.of()));
  }

  /// @param names of the targets that stand within the plot
  private Element draw(List<Element> names) {
    Element root =
        Frame.root(chart.heading(), shape, shape.width(), height, "img")
            .addAll(Frame.measure(chart.heading(), shape.width()))
            .addAll(plot.grid(scale, chart.writing()))
            .addAll(plot.years(years, years.named()));
    chart.bands().forEach(band -> root.addAll(areas(band)));
    List<Line> backToFront =
        chart.lines().stream().sorted(Comparator.comparing(Line::weight).reversed()).toList();
    backToFront.forEach(line -> root.addAll(strokes(line)));
    root.addAll(SideLabels.draw(labels(), plot, plot.top() - 20, plot.bottom() + 20));
    backToFront.forEach(line -> root.addAll(gaps(line)));
    backToFront.forEach(line -> root.addAll(dots(line)));
    root.addAll(names);
    chart.targets().forEach(target -> root.add(diamond(target)));
    return root;
  }

  private static Scale scaleOf(LineChart chart) {
    double[] all =
        DoubleStream.concat(
                Stream.concat(
                        chart.lines().stream().map(Line::values),
                        chart.bands().stream().flatMap(b -> Stream.of(b.low(), b.high())))
                    .flatMap(v -> v.known().values().stream())
                    .mapToDouble(Double::doubleValue),
                chart.targets().stream().mapToDouble(Target::value))
            .toArray();
    return Scale.around(
        DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(0), Plot.STEPS);
  }

  private static Years yearsOf(LineChart chart) {
    List<Integer> all =
        Stream.concat(
                Stream.concat(
                        chart.lines().stream().map(Line::values),
                        chart.bands().stream().map(Band::low))
                    .flatMap(v -> v.byYear().keySet().stream()),
                chart.targets().stream().map(Target::year))
            .sorted()
            .toList();
    return Years.of(all.getFirst(), all.getLast());
  }

  // ---- what stands at a line's end

  private List<String> words(Line line) {
    List<String> words = new ArrayList<>(Lettering.wrap(line.name(), shape.labelWidth()));
    NavigableMap<Integer, Double> known = line.values().known();
    words.add(
        known.isEmpty()
            ? chart.writing().missing()
            : chart.writing().brief().apply(known.lastEntry().getValue()));
    return words;
  }

  private List<String> words(Band band) {
    return Lettering.wrap(band.name(), shape.labelWidth());
  }

  private List<String> words(Target target) {
    return Lettering.wrap(target.label(), shape.labelWidth());
  }

  private List<SideLabel> labels() {
    List<SideLabel> labels = new ArrayList<>();
    for (Line line : chart.lines()) {
      Map.Entry<Integer, Double> end = line.values().known().lastEntry();
      double x = end == null ? plot.right() : years.x(end.getKey()) + 8;
      double y = end == null ? y(0) : y(end.getValue());
      List<String> words = words(line);
      int strong = line.weight() == Weight.MAIN ? words.size() - 1 : 0;
      labels.add(new SideLabel(x, y, line.colour(), words, strong));
    }
    for (Band band : chart.bands()) {
      Map.Entry<Integer, Double> end = band.high().known().lastEntry();
      if (end != null) {
        labels.add(
            new SideLabel(
                years.x(end.getKey()) + 2, y(end.getValue()), Palette.QUIET, words(band), 0));
      }
    }
    for (Target target : aside) {
      labels.add(
          new SideLabel(
              years.x(target.year()) + 9, y(target.value()), Palette.INK, words(target), 0));
    }
    return labels;
  }

  // ---- strokes, areas and gaps

  /// A line's strokes: broken where a year is missing, dashed after the last measured year.
  private List<Element> strokes(Line line) {
    List<Element> strokes = new ArrayList<>();
    for (List<Integer> run : line.values().runs()) {
      List<Integer> solid = run.stream().filter(y -> y <= line.lastMeasured()).toList();
      List<Integer> dashed = run.subList(Math.max(0, solid.size() - 1), run.size());
      if (solid.size() > 1) {
        strokes.add(stroke(line, solid));
      }
      if (dashed.size() > 1 && dashed.getLast() > line.lastMeasured()) {
        strokes.add(stroke(line, dashed).with("stroke-dasharray", "7 6"));
      }
    }
    return strokes;
  }

  private Element stroke(Line line, List<Integer> run) {
    return Element.of("path")
        .ofSeries(line.name())
        .with("d", path(run, line.values()))
        .with("fill", "none")
        .with("stroke", line.colour())
        .with("stroke-width", line.weight() == Weight.MAIN ? 3 : 1.8)
        .with("stroke-linejoin", "round");
  }

  private String path(List<Integer> run, Values values) {
    StringBuilder path = new StringBuilder();
    for (int year : run) {
      path.append(path.isEmpty() ? "M" : " L")
          .append(Frame.point(years.x(year), y(values.at(year).getAsDouble())));
    }
    return path.toString();
  }

  private List<Element> areas(Band band) {
    List<Element> areas = new ArrayList<>();
    for (List<Integer> run : band.low().runs()) {
      areas.add(
          Element.of("path")
              .ofSeries(band.name())
              .with(
                  "d",
                  path(run, band.low())
                      + path(run.reversed(), band.high()).replaceFirst("M", " L")
                      + " Z")
              .with("fill", band.colour())
              .with("fill-opacity", "0.14")
              .mark(band.name()));
    }
    return areas;
  }

  /// The word for missing, once in every gap, as high as the line would have been.
  private List<Element> gaps(Line line) {
    return line.values().gaps().stream().map(gap -> word(line, gap)).toList();
  }

  private Element word(Line line, List<Integer> gap) {
    NavigableMap<Integer, Double> known = line.values().known();
    Map.Entry<Integer, Double> before = known.lowerEntry(gap.getFirst());
    Map.Entry<Integer, Double> after = known.higherEntry(gap.getLast());
    double value =
        DoubleStream.concat(
                before == null ? DoubleStream.empty() : DoubleStream.of(before.getValue()),
                after == null ? DoubleStream.empty() : DoubleStream.of(after.getValue()))
            .average()
            .orElse(0);
    double half = Lettering.width(chart.writing().missing()) / 2;
    double middle = (years.x(gap.getFirst()) + years.x(gap.getLast())) / 2;
    double x =
        Math.clamp(middle, plot.left() + half, Math.max(plot.left() + half, shape.width() - half));
    double y = free(y(value), line, gap);
    String when = Years.of(gap.getFirst(), gap.getLast()).toString();
    return Element.of("g")
        .ofSeries(line.name())
        .mark(Marks.tip(when, line.name(), chart.writing().missing()))
        .add(
            Frame.textOnLines(x, y + 5, "middle", chart.writing().missing())
                .with("fill", Palette.QUIET));
  }

  /// The place nearest to the wished one where the word covers no other line.
  private double free(double wished, Line own, List<Integer> gap) {
    List<Double> taken =
        chart.lines().stream()
            .filter(other -> !other.equals(own))
            .flatMapToDouble(
                other -> gap.stream().flatMapToDouble(y -> other.values().at(y).stream()))
            .map(this::y)
            .boxed()
            .toList();
    return IntStream.range(0, 2 * LineChart.MOST_LINES)
        .mapToDouble(
            attempt -> {
              int linesAway = (attempt + 1) / 2;
              return wished + (attempt % 2 == 0 ? -1 : 1) * linesAway * Lettering.LINE;
            })
        .filter(y -> y > plot.top() && y < plot.bottom())
        .filter(y -> taken.stream().allMatch(t -> Math.abs(t - y) > 14))
        .findFirst()
        .orElse(wished);
  }

  // ---- marks

  /// A dot per year with room around it to point at; on a long line only the room, and a dot at
  /// the end and where a year stands alone.
  private List<Element> dots(Line line) {
    List<Element> dots = new ArrayList<>();
    double room = Math.clamp(years.pitch() / 2, 2, 13);
    for (List<Integer> run : line.values().runs()) {
      for (int year : run) {
        double value = line.values().at(year).getAsDouble();
        double x = years.x(year);
        double y = y(value);
        Element dot =
            Element.of("g")
                .ofSeries(line.name())
                .mark(
                    Marks.tip(
                        Integer.toString(year), line.name(), chart.writing().full().apply(value)))
                .add(
                    Frame.circle(x, y, room).with("fill", Palette.PAPER).with("fill-opacity", "0"));
        boolean stands = run.size() == 1 || year == line.values().known().lastKey();
        dots.add(years.pitch() >= DOT_PITCH || stands ? dot.add(dot(line, year, x, y)) : dot);
      }
    }
    return dots;
  }

  private static Element dot(Line line, int year, double x, double y) {
    boolean isMain = line.weight() == Weight.MAIN;
    return year <= line.lastMeasured()
        ? Frame.circle(x, y, isMain ? 4.5 : 3).with("fill", line.colour())
        : Frame.circle(x, y, isMain ? 3.5 : 2.5)
            .with("fill", Palette.PAPER)
            .with("stroke", line.colour())
            .with("stroke-width", 1.6);
  }

  private Element diamond(Target target) {
    return Marks.diamond(years.x(target.year()), y(target.value()), target.label());
  }

  private double y(double value) {
    return plot.y(scale, value);
  }
}
