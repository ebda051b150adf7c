package dk.tonsvis.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Surroundings in which nobody sleeps: waits are noted and not kept.
final class Quick {
  static final Pace PACE =
      new Pace(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(8),
          4,
          Duration.ofSeconds(2),
          Duration.ofMinutes(10),
          1 << 20);

  private Quick() {}

  static Surroundings of(StandInServices services) {
    return of(services.environment());
  }

  static Surroundings of(Map<String, String> environment) {
    return new Surroundings(environment, Optional.of(PACE), _ -> {});
  }
}
