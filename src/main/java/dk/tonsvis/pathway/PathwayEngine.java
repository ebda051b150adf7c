package dk.tonsvis.pathway;

import dk.tonsvis.plan.Revision;
import java.util.Optional;

/// Computes the pathway of a municipality, named by its code, with or without a plan.
public interface PathwayEngine {
  Computation compute(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision precision);

  /// What need not be computed again.
  Optional<Computation> findKept(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision precision);

  static PathwayEngine of(Pathways pathways) {
    return new PathwayEngine() {
      @Override
      public Computation compute(
          String municipality, Optional<Revision> revision, Scenario scenario, Precision how) {
        return pathways.compute(municipality, revision, scenario, how);
      }

      @Override
      public Optional<Computation> findKept(
          String municipality, Optional<Revision> revision, Scenario scenario, Precision how) {
        return pathways.findKept(municipality, revision, scenario, how);
      }
    };
  }
}
