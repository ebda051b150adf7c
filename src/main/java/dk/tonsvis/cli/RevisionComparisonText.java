package dk.tonsvis.cli;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.ActionChange;
import dk.tonsvis.plan.FieldChange;
import dk.tonsvis.plan.Outlook.Published;
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
import java.util.Locale;
import java.util.stream.Collectors;

/// How two revisions differ, for people to read: what goes on as it was is only counted.
record RevisionComparisonText(Shell shell) {
  private static final String INDENT = "  ";

  /// A text longer than this is cut, since the whole of it stands in the plan.
  private static final int SHOWN = 90;

  void write(RevisionComparison comparison) {
    if (comparison.isEmpty()) {
      shell.print(shell.say("revisions.none"));
      return;
    }
    section("show.targets", targets(comparison.targets()));
    section("plan.themes", themes(comparison.themes()));
    section("plan.actions", actions(comparison.actions()));
    section("plan.published", published(comparison.published()));
    section("revisions.plan", fields(comparison.plan()));
    section(
        "revisions.tables",
        comparison.tables().stream().sorted().map(table -> heading(table)).toList());
  }

  private void section(String key, List<String> lines) {
    if (!lines.isEmpty()) {
      shell.print(shell.say(key));
      lines.forEach(line -> shell.print(INDENT + line));
    }
  }

  private List<String> targets(List<TargetChange> changes) {
    List<String> lines = new ArrayList<>();
    int same = 0;
    for (TargetChange change : changes) {
      switch (change) {
        case TargetChange.Unchanged _ -> same++;
        case TargetChange.Recut recut -> {
          lines.add(shell.say("revisions.target-" + key(recut.ambition()), name(recut.later())));
          lines.addAll(indented(fields(recut.fields())));
        }
        case TargetChange.Dropped dropped ->
            lines.add(shell.say("revisions.dropped", name(dropped.target())));
        case TargetChange.Added added ->
            lines.add(shell.say("revisions.added", name(added.target())));
      }
    }
    return counted(lines, same);
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String name(Target target) {
    return target.statement().isEmpty() ? target.id() : target.statement().in(shell.language());
  }

  private List<String> themes(List<ThemeChange> changes) {
    List<String> lines = new ArrayList<>();
    int same = 0;
    for (ThemeChange change : changes) {
      switch (change) {
        case ThemeChange.Kept kept when kept.earlier().equals(kept.later()) -> same++;
        case ThemeChange.Kept kept ->
            lines.add(
                kept.difference()
                    .map(
                        difference ->
                            shell.say(
                                "revisions.theme-tonnes",
                                name(kept.later()),
                                shell.numbers().signedTonnes(difference)))
                    .orElseGet(() -> shell.say("revisions.changed", name(kept.later()))));
        case ThemeChange.Dropped dropped ->
            lines.add(shell.say("revisions.dropped", name(dropped.theme())));
        case ThemeChange.Added added ->
            lines.add(shell.say("revisions.added", name(added.theme())));
      }
    }
    return counted(lines, same);
  }

  private String name(Theme theme) {
    return theme.number() + " " + theme.title().in(shell.language());
  }

  private List<String> actions(List<ActionChange> changes) {
    List<String> lines = new ArrayList<>();
    int same = 0;
    for (ActionChange change : changes) {
      switch (change) {
        case ActionChange.Unchanged _ -> same++;
        case ActionChange.Changed changed -> {
          lines.add(shell.say("revisions.changed", name(changed.later())));
          lines.addAll(indented(fields(changed.fields())));
        }
        case ActionChange.Merged merged ->
            lines.add(shell.say("revisions.merged", names(merged.earlier()), name(merged.later())));
        case ActionChange.Split split ->
            lines.add(shell.say("revisions.split", name(split.earlier()), names(split.later())));
        case ActionChange.Rearranged rearranged ->
            lines.add(
                shell.say(
                    "revisions.rearranged",
                    names(rearranged.earlier()),
                    names(rearranged.later())));
        case ActionChange.Dropped dropped ->
            lines.add(
                dropped
                    .reason()
                    .map(
                        reason ->
                            shell.say(
                                "revisions.dropped-since",
                                name(dropped.action()),
                                reason.in(shell.language())))
                    .orElseGet(
                        () -> shell.say("revisions.dropped-no-reason", name(dropped.action()))));
        case ActionChange.Added added ->
            lines.add(shell.say("revisions.added", name(added.action())));
      }
    }
    return counted(lines, same);
  }

  private String name(Action action) {
    return action.number() + " " + action.name(shell.language());
  }

  private String names(List<Action> actions) {
    return actions.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private List<String> published(List<PublishedChange> changes) {
    List<String> lines = new ArrayList<>();
    for (PublishedChange change : changes) {
      switch (change) {
        case PublishedChange.Unchanged _ -> {}
        case PublishedChange.Changed changed ->
            lines.add(shell.say("revisions.changed", name(changed.later())));
        case PublishedChange.Dropped dropped ->
            lines.add(shell.say("revisions.dropped", name(dropped.figure())));
        case PublishedChange.Added added ->
            lines.add(shell.say("revisions.added", name(added.figure())));
      }
    }
    return lines;
  }

  private static String name(Published figure) {
    return figure.edition() + ", " + figure.year();
  }

  private List<String> counted(List<String> lines, int same) {
    if (!lines.isEmpty() && same > 0) {
      lines.add(shell.say("revisions.unchanged", shell.numbers().whole(same)));
    }
    return lines;
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(line -> INDENT + line).toList();
  }

  private List<String> fields(List<FieldChange> fields) {
    return fields.stream()
        .map(
            field ->
                shell.say(
                    "revisions.field",
                    heading(field.field()),
                    said(field.from()),
                    said(field.to())))
        .toList();
  }

  private String heading(String field) {
    return PlanFiles.heading(field, shell.language());
  }

  private String said(Wording wording) {
    if (wording.isEmpty()) {
      return shell.say("revisions.nothing");
    }
    String text = wording.in(shell.language());
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }
}
