package dk.tonsvis.plan;

import java.util.List;

/// What the effects of a plan refer to: its own pools, its factors, and which actions exclude each
/// other.
public record Grounds(
    List<Pool> pools, List<FactorSeries> factors, List<Alternative> alternatives) {
  public static final Grounds NONE = new Grounds(List.of(), List.of(), List.of());

  public Grounds {
    pools = List.copyOf(pools);
    factors = List.copyOf(factors);
    alternatives = List.copyOf(alternatives);
  }
}
