package dk.tonsvis.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A sum that knows what it does not contain: the known amount, how many figures it is made of and
/// why the others are missing.
///
/// A total of nothing known has the amount zero and a coverage of `0 of n`; a page shows both, or
/// the word "missing", never the zero alone.
public record Total(Co2e known, int present, List<Figure.Missing> missing) {
  public static final Total EMPTY = new Total(Co2e.ZERO, 0, List.of());

  public Total {
    missing = List.copyOf(missing);
  }

  public static Total of(Collection<? extends Figure> figures) {
    long grams = 0;
    int present = 0;
    List<Figure.Missing> missing = new ArrayList<>();
    for (Figure figure : figures) {
      switch (figure) {
        case Figure.Measured m -> {
          grams = Math.addExact(grams, m.amount().grams());
          present++;
        }
        case Figure.Estimated e -> {
          grams = Math.addExact(grams, e.likely().grams());
          present++;
        }
        case Figure.Missing m -> missing.add(m);
      }
    }
    return new Total(new Co2e(grams), present, missing);
  }

  public Total plus(Total other) {
    List<Figure.Missing> both = new ArrayList<>(missing);
    both.addAll(other.missing);
    return new Total(known.plus(other.known), present + other.present, both);
  }

  /// How many figures there should be.
  public int expected() {
    return present + missing.size();
  }

  public boolean isComplete() {
    return missing.isEmpty();
  }

  /// The sum as a figure: measured if nothing is missing, else missing with the count.
  public Figure asFigure() {
    return isComplete()
        ? new Figure.Measured(known)
        : new Figure.Missing(missing.size() + " of " + expected() + " figures missing");
  }
}
