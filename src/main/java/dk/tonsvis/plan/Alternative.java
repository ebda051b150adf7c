package dk.tonsvis.plan;

import java.util.List;

/// Actions of which only one can have its effect, such as biogas or heat pumps for the same
/// boilers: the first of them that is on.
///
/// @param actions numbers, the preferred first
public record Alternative(String id, Wording name, List<String> actions) {
  public Alternative {
    actions = List.copyOf(actions);
    if (actions.size() < 2) {
      throw new IllegalArgumentException(id + " has no two actions to choose between");
    }
  }
}
