package dk.tonsvis.pathway;

import dk.tonsvis.plan.Revision;
import java.util.Optional;

/// Computes the pathway of a municipality, named by its code, with or without a plan.
@FunctionalInterface
public interface PathwayEngine {
  Computation compute(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision precision);
}
