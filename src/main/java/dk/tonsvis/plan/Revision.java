package dk.tonsvis.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One version of a municipality's plan, with where it stands.
///
/// @param number counted from 1 within the municipality
/// @param hash SHA-256 of the plan in its canonical form; equal plans have equal hashes
/// @param steps oldest first; none for a draft
public record Revision(
    String municipality, int number, Plan plan, String hash, Instant storedAt, List<Step> steps) {
  public Revision {
    steps = List.copyOf(steps);
  }

  public State state() {
    return State.after(steps);
  }

  /// Whether it was adopted or certified, and no later one has taken its place.
  public boolean isInForce() {
    return state().isInForce();
  }

  public Optional<Step.Hearing> hearing() {
    return steps.stream()
        .filter(Step.Hearing.class::isInstance)
        .map(Step.Hearing.class::cast)
        .findFirst();
  }

  public Optional<Step.Adopted> adoption() {
    return steps.stream()
        .filter(Step.Adopted.class::isInstance)
        .map(Step.Adopted.class::cast)
        .findFirst();
  }
}
