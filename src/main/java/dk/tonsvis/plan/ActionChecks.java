package dk.tonsvis.plan;

import dk.tonsvis.sheet.Problem.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether what actions say of themselves holds together, and each is in one alternative at most.
final class ActionChecks {
  private final Check check;

  private ActionChecks(Check check) {
    this.check = check;
  }

  static void check(Check check) {
    ActionChecks checks = new ActionChecks(check);
    Map<String, List<Values>> effects = check.rows().by("effects", "action");
    for (Values row : check.rows().of("actions")) {
      checks.effect(row, effects.getOrDefault(row.textOrEmpty("number"), List.of()));
      checks.order(row, "start", "full_effect", Flaw.FULL_BEFORE_START);
      checks.order(row, "full_effect", "end", Flaw.END_BEFORE_FULL);
      checks.order(row, "start", "end", Flaw.END_BEFORE_START);
      if (row.has("included_in") && row.has("in_projection_percent")) {
        check.report(row, "in_projection_percent", Flaw.INCLUDED_TWICE);
      }
      if (row.has("superseded_by") && row.has("merged_with")) {
        check.report(row, "merged_with", Flaw.REPLACED_TWICE);
      }
    }
    checks.alternatives();
  }

  private void effect(Values row, List<Values> effects) {
    boolean isMitigation = !row.textOrEmpty("kind").equals("adaptation");
    if (!effects.isEmpty() && row.has("effect_missing")) {
      check.report(row, "effect_missing", Flaw.EFFECT_AND_REASON);
    } else if (!effects.isEmpty() && !isMitigation) {
      check.report(row, "kind", Flaw.ADAPTATION_WITH_EFFECT);
    } else if (effects.isEmpty()
        && isMitigation
        && row.has("kind")
        && row.isBlank("effect_missing")) {
      check.report(row.at("effect_missing"), Flaw.NO_EFFECT_AND_NO_REASON);
    }
  }

  private void order(Values row, String first, String second, Flaw flaw) {
    Optional<Integer> before = row.findYear(first);
    Optional<Integer> after = row.findYear(second);
    boolean isToldAlready = flaw == Flaw.END_BEFORE_START && row.has("full_effect");
    if (before.isPresent() && after.isPresent() && before.get() > after.get() && !isToldAlready) {
      check.report(row, second, flaw);
    }
  }

  private void alternatives() {
    Map<String, String> alternativeOf = new HashMap<>();
    for (Values row : check.rows().of("alternatives")) {
      Set<String> actions = new HashSet<>();
      for (String action : row.list("actions")) {
        if (!actions.add(action)) {
          check.report(row.at("actions"), Flaw.TWICE_IN_A_LIST, new Text(action));
        }
      }
      if (row.has("actions") && actions.size() < 2) {
        check.report(row.at("actions"), Flaw.NO_ALTERNATIVE);
      }
      for (String action : actions) {
        Optional<String> other =
            Optional.ofNullable(alternativeOf.putIfAbsent(action, row.textOrEmpty("id")));
        other.ifPresent(
            id ->
                check.report(
                    row.at("actions"), Flaw.IN_TWO_ALTERNATIVES, new Text(action), new Text(id)));
      }
    }
  }
}
