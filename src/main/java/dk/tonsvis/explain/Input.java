package dk.tonsvis.explain;

import java.util.Optional;

/// A figure that another is computed from.
///
/// @param name its own address; empty where it is told here only
public record Input(Optional<Name> name, Role role, Value value) {
  /// What the formula does with it.
  public enum Role {
    ADDED,
    TAKEN_OFF,
    FROM,
    TO,
    DIVISOR,
    /// It went into a calculation that is told in the guide and not repeated here.
    GROUND
  }

  static Input of(Role role, Explanation explanation) {
    return new Input(Optional.of(explanation.name()), role, explanation.value());
  }
}
