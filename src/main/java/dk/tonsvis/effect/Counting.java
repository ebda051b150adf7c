package dk.tonsvis.effect;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /// Settles who happens, each action once.
  private static final class Resolution {
    private final Map<String, Action> on = new HashMap<>();
    private final Map<String, List<String>> preferred = new HashMap<>();
    private final Map<String, Optional<String>> excludedBy = new HashMap<>();
    private final Set<String> underway = new HashSet<>();

    Resolution(Plan plan, Predicate<Action> isOn) {
      plan.actions().stream().filter(isOn).forEach(action -> on.put(action.number(), action));
      for (Alternative alternative : plan.grounds().alternatives()) {
        List<String> present = alternative.actions().stream().filter(on::containsKey).toList();
        for (int i = 1; i < present.size(); i++) {
          preferred
              .computeIfAbsent(present.get(i), _ -> new ArrayList<>())
              .addAll(present.subList(0, i));
        }
      }
    }

    Optional<Elsewhere> findOther(Action action) {
      Optional<String> excluding = findExcluding(action.number());
      if (excluding.isPresent()) {
        return Optional.of(new Elsewhere(action.number(), excluding.get(), Why.EXCLUDED));
      }
      Optional<Elsewhere> standIn = findStandIn(action);
      requireNoCircle(action, standIn);
      return standIn;
    }

    private boolean happens(String number) {
      return on.containsKey(number) && findExcluding(number).isEmpty();
    }

    private Optional<String> findExcluding(String number) {
      Optional<String> known = excludedBy.get(number);
      if (known != null) {
        return known;
      }
      if (!underway.add(number)) {
        throw new IllegalArgumentException(number + " is preferred to itself, in a circle");
      }
      Optional<String> found =
          preferred.getOrDefault(number, List.of()).stream().filter(this::happens).findFirst();
      underway.remove(number);
      excludedBy.put(number, found);
      return found;
    }

    private Optional<Elsewhere> findStandIn(Action action) {
      String number = action.number();
      Optional<String> replacing =
          action.lineage().supersededBy().or(action.lineage()::mergedWith).filter(this::happens);
      if (replacing.isPresent()) {
        return Optional.of(new Elsewhere(number, replacing.get(), Why.REPLACED));
      }
      return action.effect().inclusion() instanceof Inclusion.InAction in && happens(in.number())
          ? Optional.of(new Elsewhere(number, in.number(), Why.INCLUDED))
          : Optional.empty();
    }

    private void requireNoCircle(Action action, Optional<Elsewhere> standIn) {
      Set<String> passed = new HashSet<>(Set.of(action.number()));
      Optional<Elsewhere> next = standIn;
      while (next.isPresent()) {
        Action by = on.get(next.get().by());
        if (by == null || !passed.add(by.number())) {
          throw new IllegalArgumentException(action.number() + " is part of itself, in a circle");
        }
        next = findStandIn(by);
      }
    }
  }
}
