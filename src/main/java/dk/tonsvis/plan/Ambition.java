package dk.tonsvis.plan;

/// How far a target goes, held against another.
public enum Ambition {
  MORE,
  SAME,
  LESS,
  /// Farther in one way and less far in another, such as a greater reduction in a later year.
  MIXED,
  /// They are not about the same thing, such as the emissions of two accounts.
  NOT_COMPARABLE
}
