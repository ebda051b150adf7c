package dk.tonsvis.site;

import dk.tonsvis.plan.Target;
import java.util.ArrayList;
import java.util.List;

/// How the pages speak of the targets as a plan puts them.
record TargetWords(PlanView view) {
  PlanPage.Targets targets() {
    List<Target> targets = view.plan().targets();
    return new PlanPage.Targets(
        targets.isEmpty() ? voice().say("plan.targets.none") : "",
        targets.stream().map(this::aim).toList(),
        Text.of(view.plan().head().lessAmbitious(), voice().language()));
  }

  private Voice voice() {
    return view.voice();
  }

  private PlanPage.Aim aim(Target target) {
    return new PlanPage.Aim(
        Text.of(target.statement(), voice().language()),
        level(target),
        notes(target),
        Text.ours(
            target
                .adoptedOn()
                .map(
                    day ->
                        voice().say("target.source", voice().numbers().day(day), target.source()))
                .orElseGet(() -> voice().say("target.source.undated", target.source()))));
  }

  private String level(Target target) {
    String year = String.valueOf(target.year());
    return target
        .level()
        .known()
        .map(
            level ->
                voice()
                    .say(
                        target.isNetZero() ? "plan.target.net-zero" : "plan.target.level",
                        voice().numbers().tonnes(level),
                        year))
        .orElseGet(() -> voice().say("target.unknown.LEVEL"));
  }

  private List<String> notes(Target target) {
    List<String> notes = new ArrayList<>();
    Target.Reach reach = target.reach();
    reach
        .sector()
        .ifPresent(
            sector -> notes.add(voice().say("plan.target.sector", view.effects().sector(sector))));
    reach
        .partOf()
        .flatMap(id -> view.plan().targets().stream().filter(t -> t.id().equals(id)).findFirst())
        .ifPresent(
            whole -> notes.add(voice().say("plan.target.part-of", String.valueOf(whole.year()))));
    if (!reach.boundary().isEmpty()) {
      notes.add(voice().say("plan.target.boundary", reach.boundary().in(voice().language())));
    }
    reach
        .removals()
        .ifPresent(
            part ->
                notes.add(voice().say("plan.target.removals", voice().numbers().percent(part, 0))));
    notes.add(
        voice()
            .say(
                "plan.target.account",
                view.house()
                    .reference()
                    .getIdentity(target.account())
                    .title()
                    .in(voice().language())));
    return notes;
  }
}
