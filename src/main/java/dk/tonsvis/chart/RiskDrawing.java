package dk.tonsvis.chart;

import dk.tonsvis.chart.RiskMatrix.Grade;
import dk.tonsvis.chart.RiskMatrix.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Draws a [RiskMatrix] for one shape: the fields side by side where there is room, else one below
/// the other, and under them the names. A row is as high as its fullest cell needs.
final class RiskDrawing {
  private static final double RING = 12;
  private static final double PITCH = 2 * RING + 4;
  private static final double LOWEST_ROW = 46;
  private static final double AXIS = 26;
  private static final double BETWEEN = 44;
  private static final double OVER = 54;
  private static final double UNDER = 50;

  private final RiskMatrix chart;
  private final Shape shape;
  private final double fieldWidth;
  private final double cellWidth;
  private final List<Element> drawn = new ArrayList<>();

  private RiskDrawing(RiskMatrix chart, Shape shape) {
    this.chart = chart;
    this.shape = shape;
    this.fieldWidth = shape == Shape.WIDE ? (shape.width() - BETWEEN) / 2 : shape.width();
    this.cellWidth = (fieldWidth - AXIS) / RiskMatrix.HIGHEST;
  }

  static Element draw(RiskMatrix chart, Shape shape) {
    return new RiskDrawing(chart, shape).draw();
  }

  private Element draw() {
    double head = Frame.head(chart.heading(), shape.width());
    double height = OVER + fieldHeight() + UNDER;
    boolean isWide = shape == Shape.WIDE;
    field(0, head, chart.names().now(), false);
    field(
        isWide ? fieldWidth + BETWEEN : 0,
        isWide ? head : head + height,
        chart.names().future(),
        true);
    double bottom = names(head + (isWide ? 1 : 2) * height);
    return Frame.root(chart.heading(), shape, shape.width(), bottom, "img")
        .addAll(Frame.measure(chart.heading(), shape.width()))
        .addAll(drawn);
  }

  // ---- the rows

  /// The places in the list of the risks that belong in a cell.
  private List<Integer> in(int probability, int consequence, Function<Risk, Grade> grade) {
    Grade wanted = new Grade(probability, consequence);
    return IntStream.range(0, chart.risks().size())
        .filter(at -> grade.apply(chart.risks().get(at)).equals(wanted))
        .boxed()
        .toList();
  }

  /// Both fields have the same rows, so that they can be compared.
  private double rowHeight(int consequence) {
    int fullest =
        IntStream.rangeClosed(1, RiskMatrix.HIGHEST)
            .map(
                probability ->
                    Math.max(
                        in(probability, consequence, Risk::now).size(),
                        in(probability, consequence, Risk::future).size()))
            .max()
            .orElse(0);
    int rows = (fullest + perRow() - 1) / perRow();
    return Math.max(LOWEST_ROW, rows * PITCH + 10);
  }

  private int perRow() {
    return (int) ((cellWidth - 6) / PITCH);
  }

  private double fieldHeight() {
    return IntStream.rangeClosed(1, RiskMatrix.HIGHEST).mapToDouble(this::rowHeight).sum();
  }

  // ---- one field

  private void field(double left, double top, String title, boolean isFuture) {
    drawn.add(Frame.text(left + AXIS, top + 24, "start", title).with("font-weight", "600"));
    drawn.add(
        Frame.text(left, top + 46, "start", chart.names().consequence() + " ↑")
            .with("fill", Palette.QUIET));
    double y = top + OVER;
    for (int consequence = RiskMatrix.HIGHEST; consequence >= 1; consequence--) {
      double height = rowHeight(consequence);
      drawn.add(
          Frame.text(left + 4, y + height / 2 + 5, "start", String.valueOf(consequence))
              .with("fill", Palette.QUIET));
      for (int probability = 1; probability <= RiskMatrix.HIGHEST; probability++) {
        double x = left + AXIS + (probability - 1) * cellWidth;
        cell(x, y, height, new Grade(probability, consequence), isFuture);
      }
      y += height;
    }
    for (int probability = 1; probability <= RiskMatrix.HIGHEST; probability++) {
      double x = left + AXIS + (probability - 0.5) * cellWidth;
      drawn.add(
          Frame.text(x, y + 20, "middle", String.valueOf(probability)).with("fill", Palette.QUIET));
    }
    drawn.add(
        Frame.text(left + fieldWidth, y + 40, "end", chart.names().probability() + " →")
            .with("fill", Palette.QUIET));
  }

  /// A cell holds its risks, or the product of its grades where it has none.
  private void cell(double x, double y, double height, Grade grade, boolean isFuture) {
    Colour ground = Palette.RISK.get(Math.min(grade.product() / 5, Palette.RISK.size() - 1));
    drawn.add(
        Frame.rect(x, y, cellWidth, height)
            .with("fill", ground)
            .with("stroke", Palette.PAPER)
            .with("stroke-width", 2));
    List<Integer> risks =
        in(grade.probability(), grade.consequence(), isFuture ? Risk::future : Risk::now);
    if (risks.isEmpty()) {
      drawn.add(
          Frame.text(
                  x + cellWidth / 2, y + height / 2 + 5, "middle", String.valueOf(grade.product()))
              .with("fill", ground.contrast(Palette.QUIET) < 4.5 ? Palette.INK : Palette.QUIET));
    }
    int rows = (risks.size() + perRow() - 1) / perRow();
    for (int at = 0; at < risks.size(); at++) {
      int row = at / perRow();
      int inRow = Math.min(perRow(), risks.size() - row * perRow());
      double ringX = x + cellWidth / 2 + (at % perRow() - (inRow - 1) / 2.0) * PITCH;
      double ringY = y + height / 2 + (row - (rows - 1) / 2.0) * PITCH;
      drawn.add(ring(ringX, ringY, risks.get(at), grade, isFuture));
    }
  }

  private Element ring(double x, double y, int at, Grade grade, boolean isFuture) {
    Risk risk = chart.risks().get(at);
    String number = String.valueOf(at + 1);
    boolean isFilled = isFuture && risk.rises();
    String when = isFuture ? chart.names().future() : chart.names().now();
    String product = grade.probability() + " × " + grade.consequence() + " = " + grade.product();
    return Element.of("g")
        .mark(Marks.tip(number + " " + risk.name(), when, product))
        .add(
            Frame.circle(x, y, RING)
                .with("fill", isFilled ? Palette.INK : Palette.PAPER)
                .with("stroke", Palette.INK)
                .with("stroke-width", 1.5))
        .add(
            Frame.text(x, y + 5, "middle", number)
                .with("font-size", 14)
                .with("fill", isFilled ? Palette.PAPER : Palette.INK));
  }

  // ---- which is which

  /// The names in as many columns as there are fields side by side; answers where they end.
  private double names(double top) {
    int columns = shape == Shape.WIDE ? 2 : 1;
    int inColumn = (chart.risks().size() + columns - 1) / columns;
    double bottom = top;
    double y = top;
    for (int at = 0; at < chart.risks().size(); at++) {
      int column = at / inColumn;
      y = at % inColumn == 0 ? top : y;
      double x = column * (fieldWidth + BETWEEN);
      Risk risk = chart.risks().get(at);
      drawn.add(Frame.text(x, y + 16, "start", String.valueOf(at + 1)).with("font-weight", "600"));
      for (String line : Lettering.wrap(risk.name(), fieldWidth - AXIS)) {
        drawn.add(Frame.text(x + AXIS, y + 16, "start", line));
        y += Lettering.LINE;
      }
      y += 4;
      bottom = Math.max(bottom, y);
    }
    boolean hasRising = chart.risks().stream().anyMatch(Risk::rises);
    if (hasRising && !chart.names().rises().isBlank()) {
      drawn.add(Frame.circle(RING, bottom + RING + 8, 8).with("fill", Palette.INK));
      for (String line : Lettering.wrap(chart.names().rises(), shape.width() - AXIS - 4)) {
        drawn.add(
            Frame.text(AXIS + 4, bottom + RING + 13, "start", line).with("fill", Palette.QUIET));
        bottom += Lettering.LINE;
      }
      bottom += 12;
    }
    return bottom + 4;
  }
}
