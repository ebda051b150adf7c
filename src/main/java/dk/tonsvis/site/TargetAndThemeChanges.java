package dk.tonsvis.site;

import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.PublishedChange;
import dk.tonsvis.plan.RevisionComparison;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.TargetChange;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.ThemeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became of targets, directions, published figures and the plan as a whole.
record TargetAndThemeChanges(PlanView view, RevisionComparison comparison) {
  List<ComparisonPage.Change> targets() {
    return comparison.targets().stream().flatMap(this::target).toList();
  }

  private Stream<ComparisonPage.Change> target(TargetChange change) {
    return switch (change) {
      case TargetChange.Unchanged _ -> Stream.empty();
      case TargetChange.Recut recut ->
          Stream.of(
              new ComparisonPage.Change(
                  statement(recut.later()),
                  "",
                  voice().say("compare.ambition." + recut.ambition().name()),
                  Text.ours(""),
                  new FieldWords(voice()).of(recut.fields())));
      case TargetChange.Dropped dropped ->
          Stream.of(told(statement(dropped.target()), "compare.target.dropped"));
      case TargetChange.Added added ->
          Stream.of(told(statement(added.target()), "compare.target.added"));
    };
  }

  private Text statement(Target target) {
    return Text.of(target.statement(), voice().language());
  }

  List<ComparisonPage.Change> themes() {
    return comparison.themes().stream().flatMap(this::theme).toList();
  }

  private Stream<ComparisonPage.Change> theme(ThemeChange change) {
    return switch (change) {
      case ThemeChange.Kept kept when kept.earlier().equals(kept.later()) -> Stream.empty();
      case ThemeChange.Kept kept -> Stream.of(kept(kept));
      case ThemeChange.Dropped dropped ->
          Stream.of(told(title(dropped.theme()), "compare.theme.dropped"));
      case ThemeChange.Added added -> Stream.of(told(title(added.theme()), "compare.theme.added"));
    };
  }

  private ComparisonPage.Change kept(ThemeChange.Kept kept) {
    String how =
        kept.difference()
            .filter(difference -> difference.grams() != 0)
            .map(
                difference ->
                    voice()
                        .say(
                            difference.isPositive() ? "compare.theme.more" : "compare.theme.less",
                            voice()
                                .numbers()
                                .tonnes(
                                    difference.isNegative() ? difference.negated() : difference)))
            .orElse("");
    List<ComparisonPage.Field> fields = new ArrayList<>();
    add(fields, "title", title(kept.earlier()), title(kept.later()));
    add(fields, "number", ours(kept.earlier().number()), ours(kept.later().number()));
    add(fields, "tonnes", tonnes(kept.earlier()), tonnes(kept.later()));
    add(
        fields,
        "description",
        Text.of(kept.earlier().description(), voice().language()),
        Text.of(kept.later().description(), voice().language()));
    return new ComparisonPage.Change(title(kept.later()), "", how, ours(""), fields);
  }

  private void add(List<ComparisonPage.Field> fields, String name, Text before, Text after) {
    if (!before.equals(after)) {
      fields.add(new ComparisonPage.Field(voice().say("field." + name), before, after));
    }
  }

  private Text title(Theme theme) {
    return Text.of(theme.title(), voice().language());
  }

  private Text tonnes(Theme theme) {
    return ours(
        switch (theme.tonnage()) {
          case Theme.Tonnage.Own own ->
              voice().numbers().cell(own.reduction()) + " (" + own.year() + ")";
          case Theme.Tonnage.SharedWith shared -> voice().say("plan.themes.with", shared.theme());
          case Theme.Tonnage.None _ -> voice().say("plan.themes.none");
        });
  }

  List<ComparisonPage.Change> published() {
    return comparison.published().stream().flatMap(this::published).toList();
  }

  private Stream<ComparisonPage.Change> published(PublishedChange change) {
    return switch (change) {
      case PublishedChange.Unchanged _ -> Stream.empty();
      case PublishedChange.Changed changed ->
          Stream.of(
              new ComparisonPage.Change(
                  edition(changed.later()),
                  "",
                  "",
                  ours(""),
                  List.of(
                      new ComparisonPage.Field(
                          voice().say("field.tonnes"),
                          amount(changed.earlier()),
                          amount(changed.later())))));
      case PublishedChange.Dropped dropped ->
          Stream.of(told(edition(dropped.figure()), "compare.published.dropped"));
      case PublishedChange.Added added ->
          Stream.of(
              new ComparisonPage.Change(
                  edition(added.figure()),
                  "",
                  voice().say("compare.published.added", amount(added.figure()).words()),
                  ours(""),
                  List.of()));
    };
  }

  private Text edition(Outlook.Published figure) {
    return Text.danish(figure.edition() + ", " + figure.year(), voice().language());
  }

  private Text amount(Outlook.Published figure) {
    return ours(
        figure
            .amount()
            .known()
            .map(voice().numbers()::tonnes)
            .orElseGet(() -> voice().say("missing")));
  }

  /// Fields of the plan as a whole, and the tables that differ without being told of elsewhere.
  List<ComparisonPage.Change> plan() {
    List<ComparisonPage.Change> changes = new ArrayList<>();
    if (!comparison.plan().isEmpty()) {
      changes.add(
          new ComparisonPage.Change(
              ours(voice().say("compare.whole")),
              "",
              "",
              ours(""),
              new FieldWords(voice()).of(comparison.plan())));
    }
    Optional.of(
            comparison.tables().stream()
                .sorted()
                .map(table -> voice().say("compare.table." + table))
                .collect(Collectors.joining(", ")))
        .filter(names -> !names.isEmpty())
        .ifPresent(
            names ->
                changes.add(
                    new ComparisonPage.Change(
                        ours(voice().say("compare.tables")), "", names, ours(""), List.of())));
    return changes;
  }

  private ComparisonPage.Change told(Text what, String key) {
    return new ComparisonPage.Change(what, "", voice().say(key), ours(""), List.of());
  }

  private static Text ours(String words) {
    return Text.ours(words);
  }

  private Voice voice() {
    return view.voice();
  }
}
