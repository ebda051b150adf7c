package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Co2e;
import java.util.NavigableMap;

/// How widely the draws spread: of each year the 5th, the 50th and the 95th percentile.
public record Fan(NavigableMap<Integer, Band> years) {
  /// Percentiles of one year, `p5 ≤ p50 ≤ p95`.
  public record Band(Co2e p5, Co2e p50, Co2e p95) {}
}
