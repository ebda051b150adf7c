package dk.tonsvis.plan;

/// What came of registering a target.
public sealed interface Registration {
  record Registered(Target target) implements Registration {}

  /// The same target was registered before.
  record Unchanged(Target target) implements Registration {}

  /// A different target has the same id; a revised target gets an id of its own.
  record Taken(Target existing) implements Registration {}
}
