package dk.tonsvis.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A sum that knows what it does not contain: the known amount with its bounds, how many figures it
/// is made of, how many of these are estimates, and why the others are missing.
///
/// A total of nothing known has the amount zero and a coverage of `0 of n`; a page shows both, or
/// the word "missing", never the zero alone. The bounds are the sums of the bounds, which is the
/// widest they can be.
public record Total(
    Co2e known, Co2e low, Co2e high, int present, int estimated, List<Figure.Missing> missing) {
  public static final Total EMPTY = new Total(Co2e.ZERO, Co2e.ZERO, Co2e.ZERO, 0, 0, List.of());

  public Total {
    missing = List.copyOf(missing);
  }

  public static Total of(Collection<? extends Figure> figures) {
    long grams = 0;
    long low = 0;
    long high = 0;
    int present = 0;
    int estimated = 0;
    List<Figure.Missing> missing = new ArrayList<>();
    for (Figure figure : figures) {
      switch (figure) {
        case Figure.Measured m -> {
          grams = Math.addExact(grams, m.amount().grams());
          low = Math.addExact(low, m.amount().grams());
          high = Math.addExact(high, m.amount().grams());
          present++;
        }
        case Figure.Estimated e -> {
          grams = Math.addExact(grams, e.likely().grams());
          low = Math.addExact(low, e.low().grams());
          high = Math.addExact(high, e.high().grams());
          present++;
          estimated++;
        }
        case Figure.Missing m -> missing.add(m);
      }
    }
    return new Total(new Co2e(grams), new Co2e(low), new Co2e(high), present, estimated, missing);
  }

  public Total plus(Total other) {
    List<Figure.Missing> both = new ArrayList<>(missing);
    both.addAll(other.missing);
    return new Total(
        known.plus(other.known),
        low.plus(other.low),
        high.plus(other.high),
        present + other.present,
        estimated + other.estimated,
        both);
  }

  /// How many figures there should be.
  public int expected() {
    return present + missing.size();
  }

  public boolean isComplete() {
    return missing.isEmpty();
  }

  /// The sum as a figure: missing if a part is missing or there are no parts, an estimate if a part
  /// is one.
  public Figure asFigure() {
    if (expected() == 0) {
      return new Figure.Missing("nothing to add up");
    }
    if (!isComplete()) {
      return new Figure.Missing(missing.size() + " of " + expected() + " figures missing");
    }
    return estimated > 0 ? new Figure.Estimated(low, known, high) : new Figure.Measured(known);
  }
}
