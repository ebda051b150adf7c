package dk.tonsvis.reference;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What comes of asking for the course of a sector relative to one of its years.
public sealed interface Indexing {
  /// The ratio of each year from `fromYear` on to that year, which itself has the ratio one.
  record Index(int fromYear, NavigableMap<Integer, Share> ratios) implements Indexing {
    public Index {
      ratios = Collections.unmodifiableNavigableMap(new TreeMap<>(ratios));
    }
  }

  /// A base of zero or below has no meaningful ratio to it.
  record BaseNotPositive(int fromYear, Co2e base) implements Indexing {}

  /// The projection does not have the year.
  record YearUnknown(int fromYear) implements Indexing {}
}
