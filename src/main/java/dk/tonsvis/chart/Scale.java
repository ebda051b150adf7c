package dk.tonsvis.chart;

import java.util.List;
import java.util.stream.IntStream;

/// The values of an axis, from `low` to `high`, with ticks at the whole multiples of a step that is
/// 1, 2 or 5 times a power of ten.
///
/// Zero is always on it, because a drawing of amounts that leaves zero out makes small changes look
/// large. The ends are the values themselves and not the next tick: that would spend up to a third
/// of the drawing on nothing.
record Scale(int multiple, int exponent, double low, double high) {
  /// Less than this is no range but noise; such values are drawn on the zero line.
  private static final double NOISE = 1e-9;

  Scale {
    if (!(low <= 0 && high >= 0 && high - low >= NOISE)) {
      throw new IllegalArgumentException("a scale holds zero, not " + low + " to " + high);
    }
  }

  /// The scale that holds zero and both values in about the number of steps wished for.
  static Scale around(double least, double most, int wishedSteps) {
    double low = Math.min(0, least);
    double high = Math.max(0, most);
    if (high - low < NOISE) {
      return new Scale(1, 0, 0, 1);
    }
    double rough = (high - low) / wishedSteps;
    int exponent = (int) Math.floor(Math.log10(rough));
    for (int multiple : new int[] {1, 2, 5}) {
      if (product(multiple, exponent) >= rough * (1 - NOISE)) {
        return new Scale(multiple, exponent, low, high);
      }
    }
    return new Scale(1, exponent + 1, low, high);
  }

  /// Dividing by a whole power of ten keeps 0.3 at 0.3, where multiplying would not.
  private static double product(int count, int exponent) {
    return exponent >= 0 ? count * Math.pow(10, exponent) : count / Math.pow(10, -exponent);
  }

  double step() {
    return product(multiple, exponent);
  }

  List<Double> ticks() {
    int first = (int) Math.ceil(low / step() - NOISE);
    int last = (int) Math.floor(high / step() + NOISE);
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> product(i * multiple, exponent))
        .toList();
  }

  /// Where a value stands between the places of the low and the high end.
  double place(double value, double lowPlace, double highPlace) {
    return lowPlace + (value - low) / (high - low) * (highPlace - lowPlace);
  }
}
