package dk.tonsvis.quantity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Figures by year on one [Basis], in order of year. A year that is not there was never asked for;
/// a year without a figure is there as [Figure.Missing].
public final class Series {
  private final Basis basis;
  private final NavigableMap<Integer, Figure> figures;

  private Series(Basis basis, Map<Integer, ? extends Figure> figures) {
    this.basis = basis;
    this.figures = new TreeMap<>(figures);
  }

  public static Series of(Basis basis, Map<Integer, ? extends Figure> figures) {
    return new Series(basis, figures);
  }

  public Basis basis() {
    return basis;
  }

  public NavigableMap<Integer, Figure> figures() {
    return Collections.unmodifiableNavigableMap(figures);
  }

  public List<Integer> years() {
    return List.copyOf(figures.keySet());
  }

  /// The figure of a year; a year outside the series is missing and says so.
  public Figure at(int year) {
    Figure figure = figures.get(year);
    return figure != null ? figure : Figure.missing("no figure for " + year);
  }

  public Optional<Co2e> amountAt(int year) {
    return at(year).known();
  }

  /// The years that have an amount, in order.
  public NavigableMap<Integer, Co2e> known() {
    TreeMap<Integer, Co2e> known = new TreeMap<>();
    figures.forEach((year, figure) -> figure.known().ifPresent(a -> known.put(year, a)));
    return known;
  }

  /// The sum, year by year. A year that either side lacks is missing in the sum. Throws
  /// [IllegalArgumentException] if the two are measured on different bases.
  public Series plus(Series other) {
    if (!basis.equals(other.basis)) {
      throw new IllegalArgumentException("cannot add " + other.basis + " to " + basis);
    }
    TreeMap<Integer, Figure> sum = new TreeMap<>();
    TreeMap<Integer, Figure> all = new TreeMap<>(figures);
    all.putAll(other.figures);
    for (int year : all.keySet()) {
      sum.put(year, Total.of(List.of(at(year), other.at(year))).asFigure());
    }
    return new Series(basis, sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series s && basis.equals(s.basis) && figures.equals(s.figures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(basis, figures);
  }

  @Override
  public String toString() {
    return basis + " " + figures;
  }
}
