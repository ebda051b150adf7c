package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.ActionChange;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.RevisionComparison;
import dk.tonsvis.plan.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the page that tells what became of one revision in a later one.
final class ComparisonPages {
  private final PlanView view;
  private final Revision earlier;
  private final RevisionComparison comparison;
  private final Voice voice;

  private ComparisonPages(PlanView view, Revision earlier, RevisionComparison comparison) {
    this.view = view;
    this.earlier = earlier;
    this.comparison = comparison;
    this.voice = view.voice();
  }

  /// @param view shows the later of the two
  static ComparisonPage of(
      PlanView view, Revision earlier, RevisionComparison comparison, Frame frame) {
    return new ComparisonPages(view, earlier, comparison).page(frame);
  }

  /// The page where a plan has one public revision only, so that there is nothing to compare.
  static ComparisonPage alone(PlanView view, Frame frame) {
    Voice voice = view.voice();
    return new ComparisonPage(
        frame,
        view.municipality().name(),
        view.links().place(),
        voice.say("compare.alone", view.municipality().name()),
        voice.say("compare.alone.lead"),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        view.source("how.compare"));
  }

  private ComparisonPage page(Frame frame) {
    return new ComparisonPage(
        frame,
        view.municipality().name(),
        view.links().place(),
        voice.say(
            comparison.isEmpty() ? "compare.headline.same" : "compare.headline",
            view.municipality().name(),
            String.valueOf(earlier.number()),
            String.valueOf(view.shown().number())),
        lead(),
        choices(earlier),
        choices(view.shown()),
        new BecamePicture(view, comparison).picture(),
        parts(),
        view.source("how.compare"));
  }

  private List<ComparisonPage.Choice> choices(Revision chosen) {
    return view.revisions().stream()
        .map(
            revision ->
                new ComparisonPage.Choice(
                    revision.number(), view.words().standing(revision), revision.equals(chosen)))
        .toList();
  }

  /// How many actions went which way.
  private String lead() {
    String said =
        BecamePicture.KINDS.entrySet().stream()
            .filter(kind -> !comparison.of(kind.getValue()).isEmpty())
            .map(
                kind ->
                    voice.count(
                        "compare.count." + kind.getKey(), comparison.of(kind.getValue()).size()))
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? "" : voice.say("compare.lead", said);
  }

  private List<ComparisonPage.Part> parts() {
    TargetAndThemeChanges others = new TargetAndThemeChanges(view, comparison);
    return Stream.of(
            part("maal", "targets", others.targets()),
            part("hovedretninger", "themes", others.themes()),
            part("nye", "added", of(ActionChange.Added.class, this::added)),
            part("aendret", "changed", of(ActionChange.Changed.class, this::changed)),
            part("lagt-sammen", "merged", of(ActionChange.Merged.class, this::merged)),
            part("delt", "split", of(ActionChange.Split.class, this::split)),
            part("omlagt", "rearranged", of(ActionChange.Rearranged.class, this::rearranged)),
            part("udgaaet", "dropped", of(ActionChange.Dropped.class, this::dropped)),
            part("offentliggjort", "published", others.published()),
            part("planen", "plan", others.plan()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ComparisonPage.Part> part(
      String id, String name, List<ComparisonPage.Change> changes) {
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ComparisonPage.Part(id, voice.say("compare.part." + name), changes));
  }

  private <T extends ActionChange> List<ComparisonPage.Change> of(
      Class<T> kind, Function<T, ComparisonPage.Change> tell) {
    return comparison.of(kind).stream().map(tell).toList();
  }

  // ---- actions

  private ComparisonPage.Change added(ActionChange.Added added) {
    return change(added.action(), "", Wording.NONE, List.of());
  }

  private ComparisonPage.Change changed(ActionChange.Changed changed) {
    return change(changed.later(), "", Wording.NONE, new FieldWords(voice).of(changed.fields()));
  }

  private ComparisonPage.Change merged(ActionChange.Merged merged) {
    List<Action> all = new ArrayList<>(merged.earlier());
    merged.absorbed().stream().filter(a -> !all.contains(a)).forEach(all::add);
    return change(merged.later(), voice.say("compare.merged", named(all)), Wording.NONE, List.of());
  }

  private ComparisonPage.Change split(ActionChange.Split split) {
    return gone(split.earlier(), voice.say("compare.split", named(split.later())), Wording.NONE);
  }

  private ComparisonPage.Change rearranged(ActionChange.Rearranged rearranged) {
    return gone(
        rearranged.earlier().getFirst(),
        voice.say("compare.rearranged", named(rearranged.earlier()), named(rearranged.later())),
        Wording.NONE);
  }

  private ComparisonPage.Change dropped(ActionChange.Dropped dropped) {
    return gone(
        dropped.action(),
        voice.say(dropped.reason().isPresent() ? "compare.dropped" : "compare.dropped.unsaid"),
        dropped.reason().orElse(Wording.NONE));
  }

  private ComparisonPage.Change change(
      Action action, String how, Wording words, List<ComparisonPage.Field> fields) {
    return new ComparisonPage.Change(
        title(action),
        view.links().action(action, view.shown(), view.isCurrent()),
        how,
        Text.of(words, voice.language()),
        fields);
  }

  /// Of an action of the earlier revision.
  private ComparisonPage.Change gone(Action action, String how, Wording words) {
    boolean isCurrent = PlanView.current(view.revisions()).equals(Optional.of(earlier));
    return new ComparisonPage.Change(
        title(action),
        view.links().action(action, earlier, isCurrent),
        how,
        Text.of(words, voice.language()),
        List.of());
  }

  private Text title(Action action) {
    Text name = Text.of(action.names().working(), voice.language());
    return new Text(action.number() + " " + name.words(), name.lang());
  }

  private String named(List<Action> actions) {
    return actions.stream()
        .map(action -> action.number() + " " + action.name(voice.language()))
        .collect(Collectors.joining(", "));
  }
}
