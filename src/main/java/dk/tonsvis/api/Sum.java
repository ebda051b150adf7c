package dk.tonsvis.api;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A sum of figures while it is gathered, with whose they are and what is missing.
final class Sum {
  private final List<Figure> figures = new ArrayList<>();
  private final Set<String> municipalities = new TreeSet<>();
  private final Set<String> incomplete = new TreeSet<>();

  void add(String municipality, Figure figure) {
    figures.add(figure);
    municipalities.add(municipality);
    if (figure instanceof Figure.Missing) {
      incomplete.add(municipality);
    }
  }

  private Total total() {
    return Total.of(figures);
  }

  /// Missing if a single figure is.
  Figure figure() {
    return total().asFigure();
  }

  /// The sum of what is known; empty where nothing is.
  Optional<Co2e> known() {
    Total total = total();
    return total.present() == 0 ? Optional.empty() : Optional.of(total.known());
  }

  int municipalitiesExpected() {
    return municipalities.size();
  }

  int municipalitiesComplete() {
    return municipalities.size() - incomplete.size();
  }

  int figuresPresent() {
    return total().present();
  }

  int figuresExpected() {
    return figures.size();
  }

  /// How many figures are missing for each reason.
  NavigableMap<String, Integer> missing() {
    NavigableMap<String, Integer> reasons = new TreeMap<>();
    total().missing().forEach(each -> reasons.merge(each.reason(), 1, Integer::sum));
    return reasons;
  }
}
