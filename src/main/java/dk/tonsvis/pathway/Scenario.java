package dk.tonsvis.pathway;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
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
  /// @param extent how large it is, 1 as planned, 0 to [#MOST_EXTENT]; at 0 it is not there
  /// @param start the year in which it begins instead; its full effect and its end move along
  /// @param success the probability that it happens instead of the plan's
  public record Setting(
      Optional<Boolean> on, double extent, OptionalInt start, Optional<Share> success) {
    public static final double MOST_EXTENT = 2;

    /// Years in which an action may be taken to begin.
    public static final Years STARTS = Years.of(1990, 2100);

    public static final Setting AS_PLANNED =
        new Setting(Optional.empty(), 1, OptionalInt.empty(), Optional.empty());

    public Setting {
      if (!(extent >= 0 && extent <= MOST_EXTENT)) {
        throw new IllegalArgumentException("an extent is 0 to 2, not " + extent);
      }
      if (success.isPresent() && !success.get().isPart()) {
        throw new IllegalArgumentException("a probability is 0 to 1, not " + success.get());
      }
      if (start.isPresent() && !STARTS.contains(start.getAsInt())) {
        throw new IllegalArgumentException("a start is " + STARTS + ", not " + start.getAsInt());
      }
    }
  }

  /// Whether an action comes in this scenario.
  public boolean hasOn(Action action) {
    Setting setting = settingOf(action);
    return setting.extent() > 0
        && setting
            .on()
            .orElse(
                switch (actions) {
                  case NONE -> false;
                  case PLAN -> action.placement().control() != Action.Control.PARTNER;
                  case PLAN_AND_PARTNERS -> true;
                });
  }

  double extentOf(Action action) {
    return settingOf(action).extent();
  }

  /// The course of a term, moved as far as the action's first start is.
  Course courseOf(Action action, Term term) {
    Course course = term.course();
    OptionalInt start = settingOf(action).start();
    if (start.isEmpty()) {
      return course;
    }
    int first =
        action.effect().terms().stream()
            .mapToInt(each -> each.course().start())
            .min()
            .orElseThrow();
    int later = start.getAsInt() - first;
    return new Course(
        Math.addExact(course.start(), later),
        Math.addExact(course.full(), later),
        course.end().isPresent()
            ? OptionalInt.of(Math.addExact(course.end().getAsInt(), later))
            : course.end(),
        course.ramp());
  }

  Share successOf(Action action, Chance chance) {
    return settingOf(action).success().orElse(chance.success());
  }

  private Setting settingOf(Action action) {
    return settings.getOrDefault(action.number(), Setting.AS_PLANNED);
  }
}
