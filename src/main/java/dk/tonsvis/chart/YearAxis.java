package dk.tonsvis.chart;

import dk.tonsvis.quantity.Years;
import java.util.List;

/// Where the years stand from left to right, and which of them are named.
record YearAxis(Years years, double firstX, double lastX) {
  private static final int[] ROUND = {5, 10, 20, 50, 100, 200, 500, 1000};
  private static final double ROOM_FOR_A_YEAR = 48;

  /// Years as points: the first and the last stand close to the ends.
  static YearAxis points(Years years, double left, double right) {
    double inset = years.span() == 0 ? (right - left) / 2 : 15;
    return new YearAxis(years, left + inset, right - inset);
  }

  /// Years as columns, each in the middle of a slot of the same width.
  static YearAxis slots(Years years, double left, double right) {
    double half = (right - left) / years.count() / 2;
    return new YearAxis(years, left + half, right - half);
  }

  double x(int year) {
    return years.span() == 0 ? firstX : firstX + (year - years.first()) * pitch();
  }

  /// The distance from one year to the next.
  double pitch() {
    return years.span() == 0 ? Double.MAX_VALUE : (lastX - firstX) / years.span();
  }

  /// The years that are named below the axis.
  List<Integer> named() {
    return named(0);
  }

  /// The years that have room for their name and for a text of this width: every one; else in equal
  /// steps from the first to the last, since those two are asked for most; else, where the steps do
  /// not come out, back from the last. On a long axis those divisible by five, ten, twenty …
  List<Integer> named(double textWidth) {
    double room = Math.max(textWidth, ROOM_FOR_A_YEAR);
    int needed = years.span() == 0 ? 1 : (int) Math.ceil(room / pitch());
    if (needed >= ROUND[0]) {
      return everyRound(needed);
    }
    for (int step = needed; step <= 3 * needed; step++) {
      if (years.span() % step == 0) {
        return every(step, years.first());
      }
    }
    return every(needed, years.last());
  }

  private List<Integer> everyRound(int needed) {
    for (int step : ROUND) {
      List<Integer> named = every(step, 0);
      if (step >= needed && !named.isEmpty()) {
        return named;
      }
    }
    return List.of(years.last());
  }

  private List<Integer> every(int step, int anchor) {
    return years.stream().filter(y -> (y - anchor) % step == 0).boxed().toList();
  }
}
