package dk.tonsvis.site;

import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Pathways;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.plan.Revision;
import java.util.Optional;

/// Computes the pathway of a municipality, named by its code, with or without a plan.
interface PathwayEngine {
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
