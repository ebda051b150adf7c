package dk.tonsvis.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a plan says of a changed climate: what threatens, and where it wants to be.
public record Adaptation(List<Risk> risks, List<Goal> goals) {
  public static final Adaptation NONE = new Adaptation(List.of(), List.of());

  public Adaptation {
    risks = List.copyOf(risks);
    goals = List.copyOf(goals);
  }

  /// How grave a risk is: probability and consequence, each 1 (low) to 5 (high).
  public record Level(int probability, int consequence) {
    public Level {
      if (probability < 1 || probability > 5 || consequence < 1 || consequence > 5) {
        throw new IllegalArgumentException(
            "probability and consequence are 1 to 5, not " + probability + ", " + consequence);
      }
    }

    /// Probability times consequence, 1 to 25.
    public int risk() {
      return probability * consequence;
    }
  }

  /// A hazard and what it would do here, now and in future.
  ///
  /// @param exposed who and what is hit
  /// @param year the year that `future` is about
  public record Risk(
      String id,
      Hazard hazard,
      Wording what,
      Wording exposed,
      Level now,
      Level future,
      int year,
      String source) {}

  /// How robust the municipality wants to be.
  ///
  /// @param by the year it is to be reached
  /// @param indicator by what one sees that it is
  public record Goal(
      String id, Wording goal, Set<Hazard> hazards, Optional<Integer> by, Wording indicator) {
    public Goal {
      hazards = Set.copyOf(hazards);
    }
  }
}
