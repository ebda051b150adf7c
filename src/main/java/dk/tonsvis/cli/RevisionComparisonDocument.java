package dk.tonsvis.cli;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.ActionChange;
import dk.tonsvis.plan.FieldChange;
import dk.tonsvis.plan.Outlook.Published;
import dk.tonsvis.plan.PublishedChange;
import dk.tonsvis.plan.RevisionComparison;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.TargetChange;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.ThemeChange;
import dk.tonsvis.quantity.Co2e;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How two revisions differ, in a document of [Json].
///
/// @param tables keys of the tables of the file that differ and are not told of in the other parts
record RevisionComparisonDocument(
    List<TargetDocument> targets,
    List<ThemeDocument> themes,
    List<ActionDocument> actions,
    List<PublishedDocument> published,
    List<FieldDocument> plan,
    List<String> tables) {

  /// @param field key of the column, or of the table, in the file of a plan
  /// @param from empty if it said nothing
  record FieldDocument(String field, String from, String to) {}

  /// @param change `unchanged`, `recut`, `dropped` or `added`
  /// @param ambition of one that is recut: `more`, `same`, `less`, `mixed` or `not-comparable`
  record TargetDocument(
      String change, String id, Optional<String> ambition, List<FieldDocument> fields) {}

  /// @param change `kept`, `dropped` or `added`
  record ThemeDocument(
      String change, String number, String title, Optional<BigDecimal> differenceT) {}

  /// @param change `unchanged`, `changed`, `merged`, `split`, `rearranged`, `dropped` or `added`
  /// @param earlier numbers in the earlier revision
  record ActionDocument(
      String change,
      List<String> earlier,
      List<String> later,
      Optional<String> reason,
      List<FieldDocument> fields) {}

  record PublishedDocument(String change, String edition, int year, String account) {}

  static RevisionComparisonDocument of(RevisionComparison comparison, Language language) {
    return new RevisionComparisonDocument(
        comparison.targets().stream().map(change -> target(change, language)).toList(),
        comparison.themes().stream().map(change -> theme(change, language)).toList(),
        comparison.actions().stream().map(change -> action(change, language)).toList(),
        comparison.published().stream().map(RevisionComparisonDocument::published).toList(),
        fields(comparison.plan(), language),
        comparison.tables().stream().sorted().toList());
  }

  private static List<FieldDocument> fields(List<FieldChange> fields, Language language) {
    return fields.stream()
        .map(
            each ->
                new FieldDocument(each.field(), each.from().in(language), each.to().in(language)))
        .toList();
  }

  private static TargetDocument target(TargetChange change, Language language) {
    return switch (change) {
      case TargetChange.Unchanged same -> plain("unchanged", same.target());
      case TargetChange.Recut recut ->
          new TargetDocument(
              "recut",
              recut.later().id(),
              Optional.of(recut.ambition().name().toLowerCase(Locale.ROOT).replace('_', '-')),
              fields(recut.fields(), language));
      case TargetChange.Dropped dropped -> plain("dropped", dropped.target());
      case TargetChange.Added added -> plain("added", added.target());
    };
  }

  private static TargetDocument plain(String change, Target target) {
    return new TargetDocument(change, target.id(), Optional.empty(), List.of());
  }

  private static ThemeDocument theme(ThemeChange change, Language language) {
    return switch (change) {
      case ThemeChange.Kept kept -> theme("kept", kept.later(), language, kept.difference());
      case ThemeChange.Dropped dropped ->
          theme("dropped", dropped.theme(), language, Optional.empty());
      case ThemeChange.Added added -> theme("added", added.theme(), language, Optional.empty());
    };
  }

  private static ThemeDocument theme(
      String change, Theme theme, Language language, Optional<Co2e> difference) {
    return new ThemeDocument(
        change, theme.number(), theme.title().in(language), Json.tonnes(difference));
  }

  private static ActionDocument action(ActionChange change, Language language) {
    String name =
        switch (change) {
          case ActionChange.Unchanged _ -> "unchanged";
          case ActionChange.Changed _ -> "changed";
          case ActionChange.Merged _ -> "merged";
          case ActionChange.Split _ -> "split";
          case ActionChange.Rearranged _ -> "rearranged";
          case ActionChange.Dropped _ -> "dropped";
          case ActionChange.Added _ -> "added";
        };
    return new ActionDocument(
        name,
        numbers(change.before()),
        numbers(change.after()),
        change instanceof ActionChange.Dropped dropped
            ? dropped.reason().map(reason -> reason.in(language))
            : Optional.empty(),
        change instanceof ActionChange.Changed changed
            ? fields(changed.fields(), language)
            : List.of());
  }

  private static List<String> numbers(List<Action> actions) {
    return actions.stream().map(Action::number).toList();
  }

  private static PublishedDocument published(PublishedChange change) {
    return switch (change) {
      case PublishedChange.Unchanged same -> published("unchanged", same.figure());
      case PublishedChange.Changed changed -> published("changed", changed.later());
      case PublishedChange.Dropped dropped -> published("dropped", dropped.figure());
      case PublishedChange.Added added -> published("added", added.figure());
    };
  }

  private static PublishedDocument published(String change, Published figure) {
    return new PublishedDocument(change, figure.edition(), figure.year(), figure.account());
  }
}
