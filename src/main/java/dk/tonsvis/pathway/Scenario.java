package dk.tonsvis.pathway;

import dk.tonsvis.plan.Baseline;
import dk.tonsvis.quantity.Share;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What is supposed of the years ahead: which actions come, how far, from when, and how emissions
/// go on without them.
///
/// @param actions which actions are on before `settings` are looked at
/// @param baseline in the place of the plan's own; empty for that of the plan
/// @param settings by number of the action; one that is not there is as the plan says
public record Scenario(
    Actions actions, Optional<Baseline> baseline, Map<String, Setting> settings) {
  /// The baseline alone.
  public static final Scenario NO_ACTION = new Scenario(Actions.NONE, Optional.empty(), Map.of());

  /// The plan as it stands, without what others than the municipality and the state decide.
  public static final Scenario PLAN = new Scenario(Actions.PLAN, Optional.empty(), Map.of());

  /// The plan with its partners' actions.
  public static final Scenario PLAN_AND_PARTNERS =
      new Scenario(Actions.PLAN_AND_PARTNERS, Optional.empty(), Map.of());

  public Scenario {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  public enum Actions {
    NONE,
    /// Actions under the control of the municipality or of the state.
    PLAN,
    /// All actions.
    PLAN_AND_PARTNERS
  }

  /// What is turned at one action.
  ///
  /// @param on whether it comes at all; empty as the scenario's actions say
  /// @param extent how large it is, 1 as planned, 0 to [#MOST_EXTENT]
  /// @param start the year in which it begins instead; its full effect and its end move along
  /// @param success the probability that it happens instead of the plan's
  public record Setting(
      Optional<Boolean> on, double extent, OptionalInt start, Optional<Share> success) {
    public static final double MOST_EXTENT = 2;
    public static final Setting AS_PLANNED =
        new Setting(Optional.empty(), 1, OptionalInt.empty(), Optional.empty());

    public Setting {
      if (!(extent >= 0 && extent <= MOST_EXTENT)) {
        throw new IllegalArgumentException("an extent is 0 to 2, not " + extent);
      }
      if (success.isPresent() && !success.get().isPart()) {
        throw new IllegalArgumentException("a probability is 0 to 1, not " + success.get());
      }
    }
  }
}
