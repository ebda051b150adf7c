package dk.tonsvis.effect;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which of a plan's actions have an effect of their own in a scenario, and why others have not.
///
/// An action *happens* if it is on and no action that is preferred to it in an [Alternative]
/// happens. One that happens *counts*, unless an action that happens stands for it: the one that it
/// is included in, or that has superseded it, or that it was merged with.
///
/// This is settled once, from what is on, and not in every draw: that a preferred action may fail
/// does not mean that another is then made in its place.
///
/// @param parts by number, in the order of the plan, the part of its effect that an action counts:
///     all of it, or what is not in the national projection already. Who is not there counts
///     nothing
/// @param elsewhere actions that are on and count nothing, in the order of the plan
public record Counting(Map<String, Share> parts, List<Elsewhere> elsewhere) {
  public Counting {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    elsewhere = List.copyOf(elsewhere);
  }

  /// An action that counts nothing, and the one that counts in its place.
  public record Elsewhere(String action, String by, Why why) {}

  public enum Why {
    /// Another of several that exclude each other is preferred and happens.
    EXCLUDED,
    /// It is part of another that happens.
    INCLUDED,
    /// Another that happens has superseded it, or it was merged with it.
    REPLACED
  }

  /// Throws [IllegalArgumentException] if actions stand for each other, or are preferred to each
  /// other, in a circle; a plan file with such a circle is refused.
  public static Counting of(Plan plan, Predicate<Action> isOn, Baseline baseline) {
    Resolution resolution = new Resolution(plan, isOn);
    Map<String, Share> parts = new LinkedHashMap<>();
    List<Elsewhere> elsewhere = new ArrayList<>();
    for (Action action : plan.actions()) {
      if (isOn.test(action)) {
        Optional<Elsewhere> other = resolution.findOther(action);
        other.ifPresent(elsewhere::add);
        if (other.isEmpty()) {
          parts.put(action.number(), part(action.effect().inclusion(), baseline));
        }
      }
    }
    return new Counting(parts, elsewhere);
  }

  private static Share part(Inclusion inclusion, Baseline baseline) {
    return inclusion instanceof Inclusion.InProjection in && baseline instanceof Baseline.National
        ? in.part().rest()
        : Share.WHOLE;
  }

  /// The part of its effect that an action counts; none if it counts nothing.
  public Share part(String action) {
    return parts.getOrDefault(action, Share.NONE);
  }
}
