package dk.tonsvis.driver;

import dk.tonsvis.effect.Apportionment;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What became of the change of one part of the emissions.
public sealed interface Split {
  /// The change, which the terms sum to.
  Co2e change();

  /// The change taken apart: a term for each known factor, and last one for what is left.
  record Terms(Co2e change, List<Co2e> terms) implements Split {
    public Terms {
      terms = List.copyOf(terms);
      Co2e sum = terms.stream().reduce(Co2e.ZERO, Co2e::plus);
      if (!sum.equals(change)) {
        throw new IllegalArgumentException("terms of " + sum + " are not a change of " + change);
      }
    }
  }

  /// A part that takes up more than it emits in one of the years. It has no logarithm and stands by
  /// itself, as a bar of its own.
  record Apart(Co2e change) implements Split {}

  /// From one year to the next, to the gram.
  static Split between(Product before, Product after) {
    Co2e change = after.amount().minus(before.amount());
    if (before.amount().isNegative() || after.amount().isNegative()) {
      return new Apart(change);
    }
    return new Terms(change, grams(Lmdi.terms(before.whole(), after.whole()), change));
  }

  /// Along all years, link by link, and the links added up. A course that goes up and down is so
  /// told as it went, and not only by its ends. Throws [IllegalArgumentException] for fewer than
  /// two years.
  static Split chained(List<Product> years) {
    if (years.size() < 2) {
      throw new IllegalArgumentException("a change is between years, not of " + years.size());
    }
    Co2e change = years.getLast().amount().minus(years.getFirst().amount());
    if (years.stream().anyMatch(year -> year.amount().isNegative())) {
      return new Apart(change);
    }
    List<Co2e> sums =
        new ArrayList<>(Collections.nCopies(years.getFirst().factors().size() + 1, Co2e.ZERO));
    for (int year = 1; year < years.size(); year++) {
      switch (between(years.get(year - 1), years.get(year))) {
        case Terms link -> {
          for (int k = 0; k < sums.size(); k++) {
            sums.set(k, sums.get(k).plus(link.terms().get(k)));
          }
        }
        case Apart _ -> throw new IllegalStateException("below zero after all");
      }
    }
    return new Terms(change, sums);
  }

  /// A fall is rounded as the rise of the same size, so that exchanged years give the same grams.
  private static List<Co2e> grams(double[] terms, Co2e change) {
    double[] parts = terms.clone();
    int sign = change.isNegative() ? -1 : 1;
    for (int k = 0; k < parts.length; k++) {
      parts[k] *= sign;
    }
    List<Co2e> grams = new ArrayList<>();
    for (long part : Apportionment.grams(parts, sign * change.grams())) {
      grams.add(Co2e.ofGrams(sign * part));
    }
    return grams;
  }
}
