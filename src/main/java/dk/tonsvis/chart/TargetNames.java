package dk.tonsvis.chart;

import dk.tonsvis.chart.LineChart.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words of many targets, each beside its own diamond.
///
/// One or two stand among the names to the right of the plot, where a leader finds them. More than
/// that would crowd out the names of the lines.
final class TargetNames {
  /// As many as go well among the names to the right.
  private static final int FEW = 2;

  /// More than these are not tried, since each may stand in four places.
  private static final int MANY = 8;

  private static final double AWAY = 13;
  private static final double PAD = 4;

  private TargetNames() {}

  /// A word's place, from its left upper corner.
  private record Box(double left, double top, double width) {
    private static final double HEIGHT = Lettering.LINE;

    boolean meets(Box other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + HEIGHT
          && other.top < top + HEIGHT;
    }

    /// A little to the side, where it would leave the plot at its left or right edge.
    Box pushedInto(Plot plot) {
      return new Box(Math.max(plot.left(), Math.min(left, plot.right() - width)), top, width);
    }

    boolean isWithin(Plot plot) {
      return left + width <= plot.right() && top >= plot.top() && top + HEIGHT <= plot.bottom();
    }
  }

  /// All of the words, or empty where they are few, or one has no room of its own.
  static Optional<List<Element>> within(
      List<Target> targets, IntToDoubleFunction x, DoubleUnaryOperator y, Plot plot) {
    if (targets.size() <= FEW || targets.size() > MANY) {
      return Optional.empty();
    }
    List<String> words = targets.stream().map(t -> Lettering.plain(t.label())).toList();
    List<List<Box>> choices = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      choices.add(
          around(
                  x.applyAsDouble(targets.get(i).year()),
                  y.applyAsDouble(targets.get(i).value()),
                  Lettering.width(words.get(i)) + 2 * PAD)
              .map(box -> box.pushedInto(plot))
              .filter(box -> box.isWithin(plot))
              .toList());
    }
    List<Box> taken = new ArrayList<>();
    return fits(choices, taken)
        ? Optional.of(
            IntStream.range(0, taken.size())
                .mapToObj(i -> draw(taken.get(i), words.get(i)))
                .toList())
        : Optional.empty();
  }

  /// Finds each word its first place that leaves one for all that come after.
  private static boolean fits(List<List<Box>> choices, List<Box> taken) {
    if (taken.size() == choices.size()) {
      return true;
    }
    for (Box box : choices.get(taken.size())) {
      if (taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        if (fits(choices, taken)) {
          return true;
        }
        taken.removeLast();
      }
    }
    return false;
  }

  /// Below and to the left first: emissions fall, so that there is least in the way.
  private static Stream<Box> around(double x, double y, double width) {
    double below = y + AWAY - PAD;
    double above = y - AWAY - Box.HEIGHT + PAD;
    return Stream.of(
        new Box(x + AWAY - width, below, width),
        new Box(x - AWAY, above, width),
        new Box(x - AWAY, below, width),
        new Box(x + AWAY - width, above, width));
  }

  private static Element draw(Box box, String words) {
    return Frame.textOnLines(box.left() + box.width() / 2, box.top() + 15, "middle", words);
  }
}
