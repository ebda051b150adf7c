package dk.tonsvis.site;

import java.util.NavigableMap;
import java.util.TreeMap;

/// A group of actions and what it takes away in each year, in tonnes, for a drawing.
record ThemeGroup(String name, NavigableMap<Integer, Double> taken) {
  boolean isNothing() {
    return taken.values().stream().allMatch(amount -> amount == 0);
  }

  double size() {
    return taken.values().stream().mapToDouble(Math::abs).sum();
  }

  ThemeGroup with(ThemeGroup other) {
    NavigableMap<Integer, Double> sum = new TreeMap<>(taken);
    other.taken.forEach((year, amount) -> sum.merge(year, amount, Double::sum));
    return new ThemeGroup(name, sum);
  }

  ThemeGroup named(String other) {
    return new ThemeGroup(other, taken);
  }
}
