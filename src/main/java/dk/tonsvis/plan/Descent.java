package dk.tonsvis.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which actions of a plan come from which of an earlier one. An action says what it continues of
/// the revision before; one that says nothing continues the action of its number, unless the plan
/// says that this one was dropped and so gives its number to something new. Over several revisions
/// it is followed step by step.
final class Descent {
  private final List<Plan> chain;

  private Descent(List<Plan> chain) {
    this.chain = chain;
  }

  /// @param chain the earlier plan, those that were in force between, and the later plan
  static Descent through(List<Plan> chain) {
    return new Descent(List.copyOf(chain));
  }

  /// Numbers of the earlier plan by number of the later; of an action that is new, none.
  Map<String, Set<String>> origins() {
    Map<String, Set<String>> origins = new LinkedHashMap<>();
    chain
        .getFirst()
        .actions()
        .forEach(action -> origins.put(action.number(), Set.of(action.number())));
    for (int i = 1; i < chain.size(); i++) {
      Map<String, Set<String>> before = Map.copyOf(origins);
      origins.clear();
      step(chain.get(i - 1), chain.get(i))
          .forEach(
              (number, parents) ->
                  origins.put(
                      number,
                      parents.stream()
                          .flatMap(parent -> before.getOrDefault(parent, Set.of()).stream())
                          .collect(Collectors.toCollection(TreeSet::new))));
    }
    return origins;
  }

  /// Why an action of the earlier plan was dropped, where one of the later plans says so.
  Optional<Wording> findReason(String number) {
    Set<String> names = Set.of(number);
    for (int i = 1; i < chain.size(); i++) {
      Set<String> known = names;
      Optional<Wording> reason =
          chain.get(i).dropped().stream()
              .filter(dropped -> known.contains(dropped.number()))
              .map(Plan.Dropped::reason)
              .filter(words -> !words.isEmpty())
              .findFirst();
      if (reason.isPresent()) {
        return reason;
      }
      names =
          step(chain.get(i - 1), chain.get(i)).entrySet().stream()
              .filter(entry -> entry.getValue().stream().anyMatch(known::contains))
              .map(Map.Entry::getKey)
              .collect(Collectors.toUnmodifiableSet());
    }
    return Optional.empty();
  }

  private static Map<String, Set<String>> step(Plan before, Plan after) {
    Set<String> known =
        before.actions().stream().map(Action::number).collect(Collectors.toUnmodifiableSet());
    Set<String> dropped =
        after.dropped().stream().map(Plan.Dropped::number).collect(Collectors.toUnmodifiableSet());
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    for (Action action : after.actions()) {
      Set<String> own = new HashSet<>(action.lineage().continues());
      if (own.isEmpty() && !dropped.contains(action.number())) {
        own.add(action.number());
      }
      own.retainAll(known);
      parents.put(action.number(), own);
    }
    return parents;
  }
}
