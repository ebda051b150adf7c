package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How emissions are taken to go on without the plan.
public sealed interface Baseline {
  /// As in the last year of the account.
  record Frozen() implements Baseline {}

  /// As a national projection expects of each sector, laid as an index on the account's last year.
  ///
  /// @param id of the projection, `kf25`
  record National(String id) implements Baseline {}

  /// As the municipality itself expects, by sector and year. Between two given years it goes in a
  /// straight line from one to the other, and after the last it stays.
  record Own(Map<String, NavigableMap<Integer, Co2e>> bySector, String source) implements Baseline {
    public Own {
      Map<String, NavigableMap<Integer, Co2e>> copy = new TreeMap<>();
      bySector.forEach(
          (sector, amounts) ->
              copy.put(sector, Collections.unmodifiableNavigableMap(new TreeMap<>(amounts))));
      bySector = Collections.unmodifiableMap(copy);
    }
  }
}
