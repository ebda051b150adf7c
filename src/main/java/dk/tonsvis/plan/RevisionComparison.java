package dk.tonsvis.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// How a revision of a plan differs from an earlier one. It does not depend on the order in which
/// either of them lists what it has.
///
/// @param actions every action of both, in the order of their numbers
/// @param plan fields of the plan as a whole that say something else
/// @param tables keys of the tables of the file that differ and are not told of in the other parts
///     (`pools`, `risks`)
public record RevisionComparison(
    List<ActionChange> actions,
    List<TargetChange> targets,
    List<ThemeChange> themes,
    List<PublishedChange> published,
    List<FieldChange> plan,
    Set<String> tables) {
  public RevisionComparison {
    actions = List.copyOf(actions);
    targets = List.copyOf(targets);
    themes = List.copyOf(themes);
    published = List.copyOf(published);
    plan = List.copyOf(plan);
    tables = Set.copyOf(tables);
  }

  /// Who is going to read it.
  enum Readers {
    /// Names of people are left out.
    EVERYONE,
    MUNICIPALITY
  }

  /// The changes of one kind: `of(ActionChange.Dropped.class)`.
  public <T extends ActionChange> List<T> of(Class<T> kind) {
    return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Whether they say the same in all that is compared.
  public boolean isEmpty() {
    Predicate<Object> isSame =
        change ->
            switch (change) {
              case ActionChange.Unchanged _, TargetChange.Unchanged _ -> true;
              case PublishedChange.Unchanged _ -> true;
              case ThemeChange.Kept kept -> kept.earlier().equals(kept.later());
              default -> false;
            };
    return actions.stream().allMatch(isSame)
        && targets.stream().allMatch(isSame)
        && themes.stream().allMatch(isSame)
        && published.stream().allMatch(isSame)
        && plan.isEmpty()
        && tables.isEmpty();
  }
}
