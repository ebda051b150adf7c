package dk.tonsvis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Moves labels apart, as little as possible, so that none covers another.
///
/// Each label wishes to be at its line's end. Taking away the room that the labels before it need
/// turns "apart by their heights" into "not decreasing", and the nearest sequence that does not
/// decrease is found by pooling neighbours that are out of order into their mean (isotonic
/// regression by pooling adjacent violators, Ayer et al. 1955).
final class Spread {
  private static final double GAP = 6;

  private Spread() {}

  /// Where a label wishes to have its middle, and how high it is.
  record Wish(double middle, double height) {}

  /// The height that all of them need.
  static double room(List<Wish> wishes) {
    return wishes.stream().mapToDouble(w -> w.height() + GAP).sum() - GAP;
  }

  /// The middles, in the order of the wishes, all within top and bottom. Throws
  /// [IllegalArgumentException] if there is not room for all.
  static List<Double> middles(List<Wish> wishes, double top, double bottom) {
    if (wishes.isEmpty()) {
      return List.of();
    }
    double slack = bottom - top - room(wishes);
    if (slack < 0) {
      throw new IllegalArgumentException("labels need " + room(wishes) + " between the ends");
    }
    List<Integer> order =
        IntStream.range(0, wishes.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wishes.get(i).middle()))
            .toList();
    double[] ahead = new double[wishes.size()];
    double[] wished = new double[wishes.size()];
    double used = top;
    for (int at = 0; at < ahead.length; at++) {
      Wish wish = wishes.get(order.get(at));
      ahead[at] = used + wish.height() / 2;
      wished[at] = wish.middle() - ahead[at];
      used += wish.height() + GAP;
    }
    List<Double> placed = nearestRising(wished);
    double[] middles = new double[wishes.size()];
    for (int at = 0; at < ahead.length; at++) {
      middles[order.get(at)] = ahead[at] + Math.clamp(placed.get(at), 0, slack);
    }
    return Arrays.stream(middles).boxed().toList();
  }

  private static List<Double> nearestRising(double[] wished) {
    record Pool(double sum, int count) {
      double mean() {
        return sum / count;
      }
    }
    List<Pool> pools = new ArrayList<>();
    for (double wish : wished) {
      Pool pool = new Pool(wish, 1);
      while (!pools.isEmpty() && pools.getLast().mean() > pool.mean()) {
        Pool before = pools.removeLast();
        pool = new Pool(before.sum() + pool.sum(), before.count() + pool.count());
      }
      pools.add(pool);
    }
    List<Double> rising = new ArrayList<>();
    pools.forEach(p -> IntStream.range(0, p.count()).forEach(_ -> rising.add(p.mean())));
    return rising;
  }
}
