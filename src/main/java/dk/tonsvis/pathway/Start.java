package dk.tonsvis.pathway;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Boundary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Where a pathway starts: what one vintage says of a municipality, by sector and year.
///
/// @param lastYear the last year that the vintage tells of the municipality
/// @param sectors codes of the leaves of the account's tree, in its order
/// @param history by sector, the amounts of the years that are known
record Start(
    String municipality,
    AccountIdentity identity,
    Vintage vintage,
    int lastYear,
    List<String> sectors,
    Map<String, NavigableMap<Integer, Co2e>> history) {

  /// Empty if the vintage says nothing of the municipality.
  static Optional<Start> of(
      Emissions emissions, String municipality, AccountIdentity identity, List<String> sectors) {
    Map<String, NavigableMap<Integer, Co2e>> history = new HashMap<>();
    for (String sector : sectors) {
      NavigableMap<Integer, Co2e> known = new TreeMap<>();
      for (int year : emissions.years()) {
        emissions.figure(municipality, year, sector).known().ifPresent(a -> known.put(year, a));
      }
      history.put(sector, known);
    }
    return history.values().stream()
        .filter(known -> !known.isEmpty())
        .map(NavigableMap::lastKey)
        .max(Comparator.naturalOrder())
        .map(
            lastYear ->
                new Start(municipality, identity, emissions.vintage(), lastYear, sectors, history));
  }

  /// Sectors whose amount in the last year is missing.
  List<String> lacking() {
    return sectors.stream().filter(sector -> findAmount(sector, lastYear).isEmpty()).toList();
  }

  Optional<Co2e> findAmount(String sector, int year) {
    return Optional.ofNullable(history.getOrDefault(sector, new TreeMap<>()).get(year));
  }

  /// Of the last year, in which none may be missing.
  long grams(String sector) {
    return findAmount(sector, lastYear).orElseThrow().grams();
  }

  /// The sum over the sectors; empty for a year in which one of them is missing.
  Optional<Co2e> findTotal(int year) {
    Co2e total = Co2e.ZERO;
    for (String sector : sectors) {
      Optional<Co2e> amount = findAmount(sector, year);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      total = total.plus(amount.get());
    }
    return Optional.of(total);
  }

  boolean isTerritorial() {
    return identity.boundary() == Boundary.TERRITORIAL;
  }
}
