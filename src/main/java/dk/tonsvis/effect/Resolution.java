package dk.tonsvis.effect;

import dk.tonsvis.effect.Counting.Elsewhere;
import dk.tonsvis.effect.Counting.Why;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Settles who of a plan's actions happens and who stands for whom, each of them once.
final class Resolution {
  private final Map<String, Action> on = new HashMap<>();

  /// By action, those before it in each of its alternatives.
  private final Map<String, List<List<String>>> preferred = new HashMap<>();

  private final Map<String, Optional<String>> excludedBy = new HashMap<>();
  private final Set<String> notInCircles = new HashSet<>();

  Resolution(Plan plan, Predicate<Action> isOn) {
    plan.actions().stream().filter(isOn).forEach(action -> on.put(action.number(), action));
    for (Alternative alternative : plan.grounds().alternatives()) {
      List<String> present = alternative.actions().stream().filter(on::containsKey).toList();
      for (int i = 1; i < present.size(); i++) {
        preferred
            .computeIfAbsent(present.get(i), _ -> new ArrayList<>())
            .add(present.subList(0, i));
      }
    }
    on.keySet().forEach(this::settle);
  }

  /// Settles an action after those that are preferred to it. With a stack of its own, since a file
  /// may hold a longer row of them than Java's has room for.
  private void settle(String number) {
    Deque<String> underway = new ArrayDeque<>(List.of(number));
    Set<String> waiting = new HashSet<>(underway);
    while (!underway.isEmpty()) {
      String next = underway.getFirst();
      Optional<String> deciding = findDeciding(next);
      if (deciding.isPresent() && !excludedBy.containsKey(deciding.get())) {
        if (!waiting.add(deciding.get())) {
          throw new IllegalArgumentException(next + " is preferred to itself, in a circle");
        }
        underway.addFirst(deciding.get());
      } else {
        excludedBy.put(next, deciding);
        waiting.remove(underway.removeFirst());
      }
    }
  }

  /// The first of those preferred to an action that happens, or of which it is not known yet.
  private Optional<String> findDeciding(String number) {
    return preferred.getOrDefault(number, List.of()).stream()
        .flatMap(List::stream)
        .filter(other -> excludedBy.getOrDefault(other, Optional.empty()).isEmpty())
        .findFirst();
  }

  private boolean happens(String number) {
    return excludedBy.containsKey(number) && excludedBy.get(number).isEmpty();
  }

  /// The action that counts in the place of one that is on; empty if that counts itself.
  Optional<Elsewhere> findOther(Action action) {
    String number = action.number();
    Optional<String> excluding = Objects.requireNonNull(excludedBy.get(number));
    if (excluding.isPresent()) {
      return Optional.of(new Elsewhere(number, excluding.get(), Why.EXCLUDED));
    }
    Optional<Elsewhere> standIn = findStandIn(action);
    requireNoCircle(number, standIn);
    return standIn;
  }

  private Optional<Elsewhere> findStandIn(Action action) {
    Action.Lineage lineage = action.lineage();
    Optional<String> replacing =
        lineage
            .supersededBy()
            .filter(this::happens)
            .or(() -> lineage.mergedWith().filter(this::happens));
    if (replacing.isPresent()) {
      return Optional.of(new Elsewhere(action.number(), replacing.get(), Why.REPLACED));
    }
    return action.effect().inclusion() instanceof Inclusion.InAction in && happens(in.number())
        ? Optional.of(new Elsewhere(action.number(), in.number(), Why.INCLUDED))
        : Optional.empty();
  }

  private void requireNoCircle(String number, Optional<Elsewhere> standIn) {
    Set<String> passed = new HashSet<>(Set.of(number));
    Optional<Elsewhere> next = standIn;
    while (next.isPresent() && !notInCircles.contains(next.get().by())) {
      String by = next.get().by();
      if (!passed.add(by)) {
        throw new IllegalArgumentException(number + " is part of itself, in a circle");
      }
      next = findStandIn(Objects.requireNonNull(on.get(by)));
    }
    notInCircles.addAll(passed);
  }
}
