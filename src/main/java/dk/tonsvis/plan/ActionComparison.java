package dk.tonsvis.plan;

import dk.tonsvis.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What became of each action. Actions of both revisions that hang together by descent, or by being
/// newly merged, are one group, and each group is one change; so none is left out or told twice.
final class ActionComparison {
  private static final Comparator<Action> BY_NUMBER =
      Comparator.comparing(Action::number, NumberOrder.NATURAL);

  private final Map<String, Action> earlier;
  private final Map<String, Action> later;
  private final Descent descent;
  private final Map<String, Set<String>> origins;
  private final NamesOfIds earlierNames;
  private final NamesOfIds laterNames;
  private final RevisionComparison.Readers readers;

  private ActionComparison(
      List<Plan> chain, Reference reference, RevisionComparison.Readers readers) {
    this.earlierNames = new NamesOfIds(chain.getFirst(), reference);
    this.laterNames = new NamesOfIds(chain.getLast(), reference);
    this.earlier = byNumber(chain.getFirst());
    this.later = byNumber(chain.getLast());
    this.descent = Descent.through(chain);
    this.origins = descent.origins();
    this.readers = readers;
  }

  static List<ActionChange> between(
      List<Plan> chain, Reference reference, RevisionComparison.Readers readers) {
    return new ActionComparison(chain, reference, readers).changes();
  }

  private static Map<String, Action> byNumber(Plan plan) {
    Map<String, Action> actions = new TreeMap<>(NumberOrder.NATURAL);
    for (Action action : plan.actions()) {
      if (actions.put(action.number(), action) != null) {
        throw new IllegalArgumentException("two actions have the number " + action.number());
      }
    }
    return actions;
  }

  private List<ActionChange> changes() {
    return groups().stream()
        .sorted(
            Comparator.comparing(Group::place, NumberOrder.NATURAL).thenComparing(Group::isGone))
        .map(this::change)
        .toList();
  }

  /// An action as it stands in one of the two revisions.
  private record Node(boolean isLater, String number) {}

  /// Actions that hang together, each side in the order of its numbers.
  private record Group(List<Action> earlier, List<Action> later) {
    String place() {
      return (isGone() ? earlier : later).getFirst().number();
    }

    boolean isGone() {
      return later.isEmpty();
    }
  }

  private List<Group> groups() {
    Map<Node, Set<Node>> neighbours = neighbours();
    List<Group> groups = new ArrayList<>();
    Set<Node> told = new HashSet<>();
    for (Node start : neighbours.keySet()) {
      if (told.add(start)) {
        groups.add(group(reachable(start, neighbours, told)));
      }
    }
    return groups;
  }

  private static List<Node> reachable(Node start, Map<Node, Set<Node>> neighbours, Set<Node> told) {
    List<Node> found = new ArrayList<>(List.of(start));
    for (int i = 0; i < found.size(); i++) {
      neighbours.getOrDefault(found.get(i), Set.of()).stream()
          .filter(told::add)
          .forEach(found::add);
    }
    return found;
  }

  private Group group(List<Node> nodes) {
    return new Group(
        nodes.stream()
            .filter(node -> !node.isLater())
            .map(node -> earlier.get(node.number()))
            .sorted(BY_NUMBER)
            .toList(),
        nodes.stream()
            .filter(Node::isLater)
            .map(node -> later.get(node.number()))
            .sorted(BY_NUMBER)
            .toList());
  }

  private Map<Node, Set<Node>> neighbours() {
    Map<Node, Set<Node>> neighbours = new LinkedHashMap<>();
    earlier.keySet().forEach(n -> neighbours.put(new Node(false, n), new LinkedHashSet<>()));
    later.keySet().forEach(n -> neighbours.put(new Node(true, n), new LinkedHashSet<>()));
    origins.forEach(
        (number, parents) ->
            parents.forEach(
                parent -> join(neighbours, new Node(true, number), new Node(false, parent))));
    for (Action action : later.values()) {
      findNewHost(action)
          .ifPresent(
              host -> join(neighbours, new Node(true, action.number()), new Node(true, host)));
    }
    return neighbours;
  }

  private static void join(Map<Node, Set<Node>> neighbours, Node one, Node other) {
    neighbours.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
    neighbours.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
  }

  /// The action that this one has become a part of since the earlier revision.
  private Optional<String> findNewHost(Action action) {
    Set<String> parents = origins.getOrDefault(action.number(), Set.of());
    boolean isNews =
        !parents.isEmpty()
            && parents.stream()
                .map(earlier::get)
                .allMatch(before -> before != null && before.lineage().mergedWith().isEmpty());
    return action.lineage().mergedWith().filter(host -> isNews && later.containsKey(host));
  }

  private ActionChange change(Group group) {
    List<Action> before = group.earlier();
    List<Action> after = group.later();
    if (after.isEmpty()) {
      Action gone = before.getFirst();
      return new ActionChange.Dropped(gone, descent.findReason(gone.number()));
    }
    if (before.isEmpty()) {
      return new ActionChange.Added(after.getFirst());
    }
    List<Action> absorbed =
        after.size() == 1
            ? List.of()
            : after.stream().filter(action -> findNewHost(action).isPresent()).toList();
    List<Action> own = after.stream().filter(action -> !absorbed.contains(action)).toList();
    if (own.size() == 1) {
      return before.size() == 1 && absorbed.isEmpty()
          ? continued(before.getFirst(), own.getFirst())
          : new ActionChange.Merged(before, own.getFirst(), absorbed);
    }
    return before.size() == 1 && absorbed.isEmpty()
        ? new ActionChange.Split(before.getFirst(), own)
        : new ActionChange.Rearranged(before, after);
  }

  private ActionChange continued(Action before, Action after) {
    List<FieldChange> fields =
        Fields.changes(
            ActionFields.of(before, earlierNames, readers),
            ActionFields.of(after, laterNames, readers));
    return fields.isEmpty()
        ? new ActionChange.Unchanged(before, after)
        : new ActionChange.Changed(before, after, fields);
  }
}
