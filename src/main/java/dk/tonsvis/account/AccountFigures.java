package dk.tonsvis.account;

import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All figures of one vintage, and the account they belong to.
///
/// @param identity names the account: its publisher, boundary and method
public record AccountFigures(String identity, Map<Cell, Figure> figures) {
  public AccountFigures {
    figures = Map.copyOf(figures);
  }

  /// Throws [IllegalArgumentException] if the other figures belong to another account: their
  /// difference would be one of method or boundary, which nobody can tell from a restatement.
  void requireSameAccount(AccountFigures other) {
    if (!identity.equals(other.identity)) {
      throw new IllegalArgumentException(
          "two accounts are never compared: " + identity + " and " + other.identity);
    }
  }

  NavigableSet<Integer> years() {
    NavigableSet<Integer> years = new TreeSet<>();
    figures.keySet().forEach(cell -> years.add(cell.year()));
    return years;
  }

  /// How each municipality's total changed between two years, by code. Only those are there whose
  /// base is positive, and of whom the same sectors, all of them known, make up both totals.
  NavigableMap<String, Change> changes(int fromYear, int toYear) {
    Map<String, Year> from = totals(fromYear);
    Map<String, Year> to = totals(toYear);
    NavigableMap<String, Change> changes = new TreeMap<>();
    from.forEach(
        (code, base) -> {
          Optional<Year> end = Optional.ofNullable(to.get(code)).filter(base::isComparableTo);
          end.map(e -> Change.between(new Co2e(base.grams), new Co2e(e.grams)))
              .filter(Change::hasShare)
              .ifPresent(change -> changes.put(code, change));
        });
    return changes;
  }

  private Map<String, Year> totals(int year) {
    Map<String, Year> totals = new HashMap<>();
    figures.forEach(
        (cell, figure) -> {
          if (cell.year() == year) {
            totals.computeIfAbsent(cell.municipality(), _ -> new Year()).add(cell, figure);
          }
        });
    return totals;
  }

  /// One municipality's year while it is added up.
  private static final class Year {
    private final Set<String> sectors = new TreeSet<>();
    private boolean isComplete = true;
    private long grams;

    void add(Cell cell, Figure figure) {
      sectors.add(cell.sector());
      figure
          .known()
          .ifPresentOrElse(
              amount -> grams = Math.addExact(grams, amount.grams()), () -> isComplete = false);
    }

    boolean isComparableTo(Year other) {
      return isComplete && other.isComplete && sectors.equals(other.sectors);
    }
  }
}
