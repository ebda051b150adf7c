package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import java.util.ArrayList;
import java.util.List;

/// Where an action comes from.
record LineageWords(PlanView view, Action action) {
  List<Fact> facts() {
    Voice voice = view.voice();
    List<Fact> facts = new ArrayList<>();
    if (!action.lineage().continues().isEmpty()) {
      facts.add(
          new Fact(
              voice.say("action.continues"),
              Text.ours(String.join(", ", action.lineage().continues()))));
    }
    action
        .placement()
        .standard()
        .ifPresent(id -> facts.add(new Fact(voice.say("action.standard"), Text.ours(named(id)))));
    return facts;
  }

  /// The name of a standard action, or its id where the reference data do not know it.
  private String named(String id) {
    return view.house().reference().standardActions().stream()
        .filter(standard -> standard.id().equals(id))
        .map(standard -> standard.name().in(view.voice().language()))
        .findFirst()
        .orElse(id);
  }
}
