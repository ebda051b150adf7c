package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// Single years as runs of years that follow each other.
final class Runs {
  private Runs() {}

  static List<Years> of(SortedSet<Integer> years) {
    List<Years> runs = new ArrayList<>();
    for (int year : years) {
      if (!runs.isEmpty() && runs.getLast().last() == year - 1) {
        runs.set(runs.size() - 1, Years.of(runs.getLast().first(), year));
      } else {
        runs.add(Years.of(year, year));
      }
    }
    return runs;
  }
}
