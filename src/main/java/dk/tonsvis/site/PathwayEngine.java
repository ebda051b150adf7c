package dk.tonsvis.site;

import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.plan.Revision;
import java.util.Optional;

/// Computes the pathway of a municipality, named by its code, with or without a plan.
@FunctionalInterface
interface PathwayEngine {
  Computation compute(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision precision);
}
