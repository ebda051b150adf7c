package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;

/// Amounts by name (a sector, an action) and year, without gaps, in whole grams.
public final class Grid {
  private final List<String> names;
  private final Years years;
  private final long[][] grams;

  private Grid(List<String> names, Years years, long[][] grams) {
    this.names = names;
    this.years = years;
    this.grams = grams;
  }

  /// Amounts given as a table.
  ///
  /// @param grams a row for each name, and in it an amount for each year; copied
  public static Grid of(List<String> names, Years years, long[][] grams) {
    if (grams.length != names.size()) {
      throw new IllegalArgumentException(names.size() + " names and " + grams.length + " rows");
    }
    long[][] copy = new long[grams.length][];
    for (int row = 0; row < grams.length; row++) {
      if (grams[row].length != years.count()) {
        throw new IllegalArgumentException(names.get(row) + " has not an amount for each year");
      }
      copy[row] = grams[row].clone();
    }
    return new Grid(List.copyOf(names), years, copy);
  }

  public List<String> names() {
    return names;
  }

  public Years years() {
    return years;
  }

  /// Throws [NoSuchElementException] for a name or a year that it does not have.
  public Co2e at(String name, int year) {
    int row = names.indexOf(name);
    if (row < 0 || !years.contains(year)) {
      throw new NoSuchElementException("no amount of " + name + " in " + year);
    }
    return Co2e.ofGrams(grams[row][year - years.first()]);
  }

  public NavigableMap<Integer, Co2e> row(String name) {
    NavigableMap<Integer, Co2e> row = new TreeMap<>();
    years.stream().forEach(year -> row.put(year, at(name, year)));
    return row;
  }

  public Co2e total(int year) {
    if (!years.contains(year)) {
      throw new NoSuchElementException("no amounts in " + year);
    }
    long sum = 0;
    for (long[] row : grams) {
      sum = Math.addExact(sum, row[year - years.first()]);
    }
    return Co2e.ofGrams(sum);
  }

  public NavigableMap<Integer, Co2e> totals() {
    NavigableMap<Integer, Co2e> totals = new TreeMap<>();
    years.stream().forEach(year -> totals.put(year, total(year)));
    return totals;
  }

  /// Names that have an amount in at least one year, in order.
  public List<String> namesWithAmounts() {
    List<String> found = new ArrayList<>();
    for (int row = 0; row < grams.length; row++) {
      for (long amount : grams[row]) {
        if (amount != 0) {
          found.add(names.get(row));
          break;
        }
      }
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grid grid
        && names.equals(grid.names)
        && years.equals(grid.years)
        && Arrays.deepEquals(grams, grid.grams);
  }

  @Override
  public int hashCode() {
    return Objects.hash(names, years, Arrays.deepHashCode(grams));
  }

  @Override
  public String toString() {
    return names + " " + years;
  }
}
