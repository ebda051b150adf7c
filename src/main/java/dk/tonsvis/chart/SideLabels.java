package dk.tonsvis.chart;

import java.util.ArrayList;
import java.util.List;

/// The column of names to the right of a plot, each led by a thin line from what it names.
final class SideLabels {
  private static final double LEADER = 20;

  /// A label stands beside a bar of its colour, since not every colour is dark enough for letters.
  private static final double BAR = 4;

  private static final double BAR_GAP = 7;
  private static final double SPARE = 6;

  /// A leader that is longer than this within the plot is dotted, lest it pass for a line.
  private static final double ACROSS = 120;

  private SideLabels() {}

  /// @param fromX where the named thing ends
  /// @param wishedY the middle that the label would like, which is where the leader begins
  /// @param lines the name, and below it the value if there is one
  record SideLabel(double fromX, double wishedY, Colour colour, List<String> lines, int strong) {
    double height() {
      return lines.size() * Lettering.LINE;
    }

    Spread.Wish wish() {
      return new Spread.Wish(wishedY, height());
    }
  }

  /// The room that labels of these widths need to the right of the plot.
  static double room(double widest) {
    return widest == 0 ? 8 : LEADER + BAR + BAR_GAP + widest + SPARE;
  }

  /// The labels, apart from each other between top and bottom, to the right of the plot.
  static List<Element> draw(List<SideLabel> labels, Plot plot, double top, double bottom) {
    List<Double> middles =
        Spread.middles(labels.stream().map(SideLabel::wish).toList(), top, bottom);
    List<Element> elements = new ArrayList<>();
    for (int at = 0; at < labels.size(); at++) {
      SideLabel label = labels.get(at);
      double middle = middles.get(at);
      double barX = plot.right() + LEADER;
      elements.add(leader(label, plot, middle, barX));
      elements.add(
          Frame.rect(barX, middle - label.height() / 2 + 2, BAR, label.height() - 4)
              .with("fill", label.colour()));
      elements.addAll(lines(label, barX + BAR + BAR_GAP, middle));
    }
    return elements;
  }

  private static Element leader(SideLabel label, Plot plot, double middle, double endX) {
    double bendX = Math.max(plot.right() + 4, label.fromX());
    Element leader =
        Element.of("path")
            .with(
                "d",
                "M"
                    + Frame.point(label.fromX(), label.wishedY())
                    + " L"
                    + Frame.point(bendX, label.wishedY())
                    + " L"
                    + Frame.point(endX, middle))
            .with("fill", "none")
            .with("stroke", label.colour())
            .with("stroke-width", 1);
    boolean crossesThePlot = label.fromX() < plot.right() - ACROSS;
    return crossesThePlot ? leader.with("stroke-dasharray", "1 4") : leader;
  }

  /// One text per line, centred on the middle; the first ones, the name, are strong.
  private static List<Element> lines(SideLabel label, double x, double middle) {
    List<Element> elements = new ArrayList<>();
    double firstBaseline = middle - label.height() / 2 + 15;
    for (int at = 0; at < label.lines().size(); at++) {
      Element line =
          Frame.text(x, firstBaseline + at * Lettering.LINE, "start", label.lines().get(at))
              .with("fill", label.colour().equals(Palette.QUIET) ? Palette.QUIET : Palette.INK);
      elements.add(at < label.strong() ? line.with("font-weight", "600") : line);
    }
    return elements;
  }
}
