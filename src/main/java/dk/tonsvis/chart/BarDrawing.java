package dk.tonsvis.chart;

import dk.tonsvis.chart.Bars.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Draws [Bars] for one shape: names to the left of the bars where there is room for a column of
/// them, above each bar where there is not.
final class BarDrawing {
  private static final double THICK = 24;
  private static final double BETWEEN = 14;
  private static final double TEXT_GAP = 8;
  private static final double WIDEST_NAME = 280;

  private final Bars chart;
  private final Shape shape;
  private final double namesWidth;
  private final double left;
  private final double right;
  private final double low;
  private final double high;

  private BarDrawing(Bars chart, Shape shape) {
    this.chart = chart;
    this.shape = shape;
    this.namesWidth = shape == Shape.NARROW ? shape.width() : widestName(chart.bars());
    double before = shape == Shape.NARROW ? 0 : namesWidth + 2 * TEXT_GAP;
    this.left = before + widestValue(true);
    this.right = shape.width() - widestValue(false);
    double least = Math.min(0, ends().min().orElse(0));
    double most = Math.max(0, ends().max().orElse(0));
    this.low = least;
    this.high = least == most ? least + 1 : most;
  }

  private DoubleStream ends() {
    return chart.bars().stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.end()));
  }

  static Element draw(Bars chart, Shape shape) {
    return new BarDrawing(chart, shape).draw();
  }

  private Element draw() {
    double head = Frame.head(chart.heading(), shape.width());
    double top = head == 0 ? 0 : head + BETWEEN;
    List<Element> rows = new ArrayList<>();
    double y = top;
    for (Bar bar : chart.bars()) {
      rows.add(row(bar, y));
      y += rowHeight(bar) + BETWEEN;
    }
    double bottom = y - BETWEEN / 2;
    double zero = x(0);
    return Frame.root(chart.heading(), shape, shape.width(), bottom, "img")
        .addAll(Frame.measure(chart.heading(), shape.width()))
        .addAll(rows)
        .add(
            Frame.line(zero, top, zero, bottom)
                .with("stroke", Palette.INK)
                .with("stroke-width", 1.2));
  }

  private Element row(Bar bar, double y) {
    List<String> name = Lettering.wrap(bar.name(), namesWidth);
    boolean isAbove = shape == Shape.NARROW;
    double nameHeight = name.size() * Lettering.LINE;
    double barTop = isAbove ? y + nameHeight + 2 : y + (rowHeight(bar) - THICK) / 2;
    double nameTop = isAbove ? y : y + (rowHeight(bar) - nameHeight) / 2;
    String value = text(bar);
    Element row = Element.of("g").mark(Lettering.plain(bar.name()) + " · " + tip(bar));
    for (int at = 0; at < name.size(); at++) {
      double baseline = nameTop + 15 + at * Lettering.LINE;
      row.add(
          isAbove
              ? Frame.text(0, baseline, "start", name.get(at))
              : Frame.text(namesWidth, baseline, "end", name.get(at)));
    }
    double end = x(bar.end());
    double start = x(bar.from());
    if (bar.value().isPresent()) {
      row.add(
          Frame.rect(Math.min(start, end), barTop, Math.abs(end - start), THICK)
              .with("fill", bar.colour()));
    }
    boolean isLeft = isLeft(bar);
    return row.add(
        Frame.text(
                isLeft ? end - TEXT_GAP : Math.max(start, end) + TEXT_GAP,
                barTop + THICK / 2 + 5,
                isLeft ? "end" : "start",
                value)
            .with("fill", bar.value().isPresent() ? Palette.INK : Palette.QUIET));
  }

  private double rowHeight(Bar bar) {
    double name = Lettering.wrap(bar.name(), namesWidth).size() * Lettering.LINE;
    return shape == Shape.NARROW ? name + 2 + THICK : Math.max(name, THICK);
  }

  private double x(double value) {
    return left + (value - low) / (high - low) * (right - left);
  }

  private double widestValue(boolean isLeft) {
    return chart.bars().stream()
        .filter(bar -> isLeft(bar) == isLeft)
        .mapToDouble(bar -> Lettering.width(text(bar)) + TEXT_GAP)
        .max()
        .orElse(0);
  }

  private static double widestName(List<Bar> bars) {
    return bars.stream()
        .flatMap(bar -> Lettering.wrap(bar.name(), WIDEST_NAME).stream())
        .mapToDouble(Lettering::width)
        .max()
        .orElse(0);
  }

  /// Whether the text of the value stands to the left of the bar: only there where the bar goes
  /// below zero, so that a step down needs no room beyond the zero line.
  private static boolean isLeft(Bar bar) {
    return bar.value().orElse(0) < 0 && bar.end() < 0;
  }

  private String text(Bar bar) {
    return bar.value().isPresent()
        ? chart.writing().brief().apply(bar.value().getAsDouble())
        : chart.writing().missing();
  }

  private String tip(Bar bar) {
    return bar.value().isPresent()
        ? chart.writing().full().apply(bar.value().getAsDouble())
        : chart.writing().missing();
  }
}
