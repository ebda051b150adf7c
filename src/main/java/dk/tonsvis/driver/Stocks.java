package dk.tonsvis.driver;

import dk.tonsvis.effect.Apportionment;
import dk.tonsvis.indicator.Indicator;
import dk.tonsvis.indicator.IndicatorSeries;
import dk.tonsvis.indicator.Indicators;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Population;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Counts what burns fuel in a municipality and takes its change apart.
final class Stocks {
  private final Indicators indicators;
  private final Places places;

  Stocks(Indicators indicators, Places places) {
    this.indicators = indicators;
    this.places = places;
  }

  /// Empty unless every kind is counted, and the inhabitants are, in two of the years.
  Optional<StockChange> of(Municipality municipality, Stock stock, List<Integer> years) {
    List<IndicatorSeries> kinds = new ArrayList<>();
    for (Indicator indicator : indicators.group(stock.group())) {
      Optional<IndicatorSeries> series = indicators.series(municipality.code(), indicator.key());
      if (series.isEmpty()) {
        return Optional.empty();
      }
      kinds.add(series.get());
    }
    NavigableMap<Integer, StockChange.Count> counts = new TreeMap<>();
    for (int year : years) {
      count(municipality, stock, kinds, year).ifPresent(count -> counts.put(year, count));
    }
    return counts.size() < 2
        ? Optional.empty()
        : Optional.of(
            new StockChange(
                stock,
                List.copyOf(counts.keySet()),
                counts.firstEntry().getValue(),
                counts.lastEntry().getValue(),
                chained(List.copyOf(counts.values())),
                kinds.getFirst().dataset(),
                kinds.getFirst().vintage()));
  }

  private Optional<StockChange.Count> count(
      Municipality municipality, Stock stock, List<IndicatorSeries> kinds, int year) {
    long all = 0;
    long burning = 0;
    for (IndicatorSeries kind : kinds) {
      Optional<BigDecimal> known = kind.reading(year).known();
      if (known.isEmpty()) {
        return Optional.empty();
      }
      long count = known.get().longValueExact();
      all = Math.addExact(all, count);
      burning = Math.addExact(burning, stock.burnsFuel(kind.indicator().key()) ? count : 0);
    }
    Optional<Population> population = places.population(municipality.code(), year);
    long counted = all;
    long fuelled = burning;
    return population.map(p -> new StockChange.Count(p.inhabitants(), counted, fuelled));
  }

  /// Along all years, link by link.
  static StockChange.Terms chained(List<StockChange.Count> years) {
    StockChange.Terms sum = new StockChange.Terms(0, 0, 0);
    for (int year = 1; year < years.size(); year++) {
      sum = sum.plus(between(years.get(year - 1), years.get(year)));
    }
    return sum;
  }

  private static StockChange.Terms between(StockChange.Count before, StockChange.Count after) {
    double[] terms = Lmdi.terms(before.factors(), after.factors());
    long[] whole = Apportionment.grams(terms, after.burning() - before.burning());
    return new StockChange.Terms(whole[0], whole[1], whole[2]);
  }
}
