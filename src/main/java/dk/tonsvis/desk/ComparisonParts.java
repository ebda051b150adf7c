package dk.tonsvis.desk;

import dk.tonsvis.language.Numbers;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.ActionChange;
import dk.tonsvis.plan.FieldChange;
import dk.tonsvis.plan.Loosening;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PublishedChange;
import dk.tonsvis.plan.RevisionComparison;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.TargetChange;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.ThemeChange;
import dk.tonsvis.plan.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How two plans differ, told for those who work on them.
///
/// @param before what the earlier of the two is called
/// @param after what the later is called
record ComparisonParts(Visit visit, String before, String after) {
  List<Part> of(RevisionComparison comparison) {
    if (comparison.isEmpty()) {
      return List.of(Prose.of(visit.say("compare.same")));
    }
    List<Part> parts = new ArrayList<>();
    listing("compare-targets", targets(comparison)).ifPresent(parts::add);
    listing("compare-themes", themes(comparison)).ifPresent(parts::add);
    listing("compare-actions", actions(comparison)).ifPresent(parts::add);
    List<Part> fields = fields(comparison);
    if (!fields.isEmpty()) {
      parts.add(new Prose(visit.say("compare.fields"), List.of(visit.say("compare.fields.lead"))));
      parts.addAll(fields);
    }
    listing("compare-others", others(comparison)).ifPresent(parts::add);
    return parts;
  }

  /// What changed inside actions, targets and the plan as a whole.
  private List<Part> fields(RevisionComparison comparison) {
    List<Part> parts = new ArrayList<>();
    comparison.of(ActionChange.Changed.class).stream()
        .map(changed -> sides("action-" + parts.size(), title(changed.later()), changed.fields()))
        .forEach(parts::add);
    recut(comparison, parts);
    if (!comparison.plan().isEmpty()) {
      parts.add(sides("whole", visit.say("compare.whole"), comparison.plan()));
    }
    return parts;
  }

  /// In which ways targets are less ambitious; nothing where none is.
  static Optional<Part> ratchet(Visit visit, List<Loosening> loosenings) {
    return loosenings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                Notice.Kind.MIND,
                visit.say("compare.ratchet"),
                loosenings.stream().map(l -> l.sentence(visit.language())).toList()));
  }

  private Optional<Part> listing(String id, List<Listing.Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Listing(
                id,
                visit.say(id),
                List.of(visit.say("compare.what"), visit.say("compare.how")),
                rows,
                ""));
  }

  private Part sides(String id, String title, List<FieldChange> fields) {
    return Sides.of(
            id,
            title,
            before,
            after,
            fields.stream()
                .map(
                    field ->
                        new Sides.Line(
                            PlanFiles.heading(field.field(), visit.language()),
                            said(field.from()),
                            said(field.to())))
                .toList())
        .folded();
  }

  private List<Listing.Row> targets(RevisionComparison comparison) {
    return comparison.targets().stream()
        .flatMap(
            change ->
                switch (change) {
                  case TargetChange.Unchanged _ -> Stream.empty();
                  case TargetChange.Recut recut ->
                      Stream.of(
                          row(
                              statement(recut.later()),
                              visit.say("compare.ambition." + recut.ambition().name())));
                  case TargetChange.Dropped dropped ->
                      Stream.of(row(statement(dropped.target()), visit.say("compare.dropped")));
                  case TargetChange.Added added ->
                      Stream.of(row(statement(added.target()), visit.say("compare.added")));
                })
        .toList();
  }

  private void recut(RevisionComparison comparison, List<Part> parts) {
    for (TargetChange change : comparison.targets()) {
      if (change instanceof TargetChange.Recut recut) {
        parts.add(sides("target-" + parts.size(), statement(recut.later()), recut.fields()));
      }
    }
  }

  private List<Listing.Row> themes(RevisionComparison comparison) {
    return comparison.themes().stream()
        .flatMap(
            change ->
                switch (change) {
                  case ThemeChange.Kept kept when kept.earlier().equals(kept.later()) ->
                      Stream.empty();
                  case ThemeChange.Kept kept ->
                      Stream.of(
                          row(
                              title(kept.later()),
                              kept.difference()
                                  .map(
                                      tonnes ->
                                          visit.say(
                                              "compare.theme.tonnes",
                                              Numbers.in(visit.language()).signedTonnes(tonnes)))
                                  .orElseGet(() -> visit.say("compare.changed"))));
                  case ThemeChange.Dropped dropped ->
                      Stream.of(row(title(dropped.theme()), visit.say("compare.dropped")));
                  case ThemeChange.Added added ->
                      Stream.of(row(title(added.theme()), visit.say("compare.added")));
                })
        .toList();
  }

  /// All that became of actions, but for those that only say something else.
  private List<Listing.Row> actions(RevisionComparison comparison) {
    return comparison.actions().stream()
        .flatMap(
            change ->
                switch (change) {
                  case ActionChange.Unchanged _, ActionChange.Changed _ -> Stream.empty();
                  case ActionChange.Added added ->
                      Stream.of(row(title(added.action()), visit.say("compare.added")));
                  case ActionChange.Dropped dropped ->
                      Stream.of(
                          row(
                              title(dropped.action()),
                              dropped
                                  .reason()
                                  .map(why -> visit.say("compare.dropped.reason", said(why)))
                                  .orElseGet(() -> visit.say("compare.dropped.unsaid"))));
                  case ActionChange.Merged merged ->
                      Stream.of(
                          row(
                              title(merged.later()),
                              visit.say("compare.merged", titles(merged.before()))));
                  case ActionChange.Split split ->
                      Stream.of(
                          row(
                              title(split.earlier()),
                              visit.say("compare.split", titles(split.later()))));
                  case ActionChange.Rearranged moved ->
                      Stream.of(
                          row(
                              titles(moved.earlier()),
                              visit.say("compare.split", titles(moved.later()))));
                })
        .toList();
  }

  private List<Listing.Row> others(RevisionComparison comparison) {
    Stream<Listing.Row> published =
        comparison.published().stream()
            .flatMap(
                change ->
                    switch (change) {
                      case PublishedChange.Unchanged _ -> Stream.empty();
                      case PublishedChange.Changed c ->
                          Stream.of(row(c.later().edition(), visit.say("compare.changed")));
                      case PublishedChange.Dropped c ->
                          Stream.of(row(c.figure().edition(), visit.say("compare.dropped")));
                      case PublishedChange.Added c ->
                          Stream.of(row(c.figure().edition(), visit.say("compare.added")));
                    });
    Stream<Listing.Row> tables =
        comparison.tables().stream()
            .sorted()
            .map(
                table ->
                    row(PlanFiles.heading(table, visit.language()), visit.say("compare.changed")));
    return Stream.concat(published, tables).toList();
  }

  private static Listing.Row row(String what, String how) {
    return Listing.Row.of(Listing.Cell.of(what), Listing.Cell.of(how));
  }

  private String said(Wording wording) {
    return wording.in(visit.language());
  }

  private String statement(Target target) {
    return target.statement().isEmpty() ? target.id() : said(target.statement());
  }

  private String title(Theme theme) {
    return theme.number() + " " + said(theme.title());
  }

  private String title(Action action) {
    return action.number() + " " + action.name(visit.language());
  }

  private String titles(List<Action> actions) {
    return actions.stream().map(this::title).collect(Collectors.joining(", "));
  }
}
