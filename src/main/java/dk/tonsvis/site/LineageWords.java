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
        .ifPresent(id -> facts.add(new Fact(voice.say("action.standard"), Text.ours(id))));
    return facts;
  }
}
