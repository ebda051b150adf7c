package dk.tonsvis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of actions from one revision to a later one. Every action of both revisions is told
/// of once.
public sealed interface ActionChange {
  /// It goes on as it was. The two may still differ in what they say that they continue, and in
  /// the person who answers for it where that is not compared.
  record Unchanged(Action earlier, Action later) implements ActionChange {}

  /// It goes on, and says something else than before.
  record Changed(Action earlier, Action later, List<FieldChange> fields) implements ActionChange {
    public Changed {
      fields = List.copyOf(fields);
    }
  }

  /// Several went on as one.
  ///
  /// @param absorbed actions of the later revision that say of themselves that they are now a part
  ///     of this one; none where those were left out of it
  record Merged(List<Action> earlier, Action later, List<Action> absorbed) implements ActionChange {
    public Merged {
      earlier = List.copyOf(earlier);
      absorbed = List.copyOf(absorbed);
    }
  }

  /// One went on as several.
  record Split(Action earlier, List<Action> later) implements ActionChange {
    public Split {
      later = List.copyOf(later);
    }
  }

  /// Several went on as several others, so that it cannot be said which became which.
  record Rearranged(List<Action> earlier, List<Action> later) implements ActionChange {
    public Rearranged {
      earlier = List.copyOf(earlier);
      later = List.copyOf(later);
    }
  }

  /// It does not go on.
  ///
  /// @param reason empty where the plan gives none
  record Dropped(Action action, Optional<Wording> reason) implements ActionChange {}

  /// It was not there before.
  record Added(Action action) implements ActionChange {}

  /// The actions of the earlier revision that this tells of.
  default List<Action> before() {
    return switch (this) {
      case Unchanged u -> List.of(u.earlier());
      case Changed c -> List.of(c.earlier());
      case Merged m -> m.earlier();
      case Split s -> List.of(s.earlier());
      case Rearranged r -> r.earlier();
      case Dropped d -> List.of(d.action());
      case Added _ -> List.of();
    };
  }

  /// The actions of the later revision that this tells of.
  default List<Action> after() {
    return switch (this) {
      case Unchanged u -> List.of(u.later());
      case Changed c -> List.of(c.later());
      case Merged m -> {
        var all = new ArrayList<Action>(m.absorbed());
        all.addFirst(m.later());
        yield List.copyOf(all);
      }
      case Split s -> s.later();
      case Rearranged r -> r.later();
      case Dropped _ -> List.of();
      case Added a -> List.of(a.action());
    };
  }
}
