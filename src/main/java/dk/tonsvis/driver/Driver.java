package dk.tonsvis.driver;

/// What a change goes with.
public enum Driver {
  /// More or fewer inhabitants, everything else as it was.
  POPULATION,

  /// What the same sector emits per inhabitant in all other municipalities.
  ELSEWHERE,

  /// What is left: how the municipality went another way than the others, or, where it cannot be
  /// held against others, what each inhabitant emits.
  HERE,

  /// The whole change of a sector that takes up more than it emits.
  UPTAKE
}
