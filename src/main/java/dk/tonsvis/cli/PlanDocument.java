package dk.tonsvis.cli;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A revision of a plan in a document of [Json]: what `plan show` tells. The whole of it is written
/// by `plan export`.
record PlanDocument(
    RevisionDocument revision,
    String account,
    List<TargetDocument> targets,
    List<ThemeDocument> themes,
    List<ThemeSum> themeSums,
    List<ActionDocument> actions,
    Coverage coverage,
    List<PublishedDocument> published,
    int risks,
    int goals) {

  /// @param levelT null where `missing` says why
  record TargetDocument(
      String id,
      String statement,
      int year,
      String account,
      Optional<String> sector,
      Optional<BigDecimal> levelT,
      Optional<String> missing) {
    static TargetDocument of(Target target, Shell shell) {
      return new TargetDocument(
          target.id(),
          target.statement().in(shell.language()),
          target.year(),
          target.account(),
          target.reach().sector(),
          Json.tonnes(target.level()),
          Json.missing(target.level()));
    }
  }

  /// @param sharedWith number of the theme that carries the tonnes
  record ThemeDocument(
      String number,
      String title,
      Optional<Integer> year,
      Optional<BigDecimal> reductionT,
      Optional<String> missing,
      Optional<String> sharedWith) {
    static ThemeDocument of(Theme theme, Shell shell) {
      Optional<Theme.Tonnage.Own> own =
          theme.tonnage() instanceof Theme.Tonnage.Own tonnes
              ? Optional.of(tonnes)
              : Optional.empty();
      return new ThemeDocument(
          theme.number(),
          theme.title().in(shell.language()),
          own.map(Theme.Tonnage.Own::year),
          own.map(Theme.Tonnage.Own::reduction).flatMap(Json::tonnes),
          own.map(Theme.Tonnage.Own::reduction).flatMap(Json::missing),
          theme.tonnage() instanceof Theme.Tonnage.SharedWith shared
              ? Optional.of(shared.theme())
              : Optional.empty());
    }
  }

  /// @param reductionT null where no theme of the year has published its tonnes
  /// @param of how many themes have, or should have, tonnes in the year
  record ThemeSum(int year, Optional<BigDecimal> reductionT, int themes, int of) {
    static ThemeSum of(Map.Entry<Integer, Total> sum) {
      Total total = sum.getValue();
      return new ThemeSum(
          sum.getKey(),
          total.present() == 0 ? Optional.empty() : Optional.of(Json.tonnes(total.known())),
          total.present(),
          total.expected());
    }
  }

  /// @param effect in words; null where `missing` says why
  record ActionDocument(
      String number,
      String name,
      String kind,
      Optional<String> theme,
      List<String> sectors,
      String control,
      Optional<String> effect,
      Optional<String> missing) {
    static ActionDocument of(Action action, TermText terms) {
      boolean isKnown = !action.effect().terms().isEmpty();
      return new ActionDocument(
          action.number(),
          action.name(terms.shell().language()),
          action.kind().name().toLowerCase(Locale.ROOT),
          action.placement().theme(),
          action.placement().sectors(),
          action.placement().control().name().toLowerCase(Locale.ROOT),
          isKnown ? Optional.of(terms.of(action)) : Optional.empty(),
          action.effect().missing());
    }
  }

  record Coverage(long effectsKnown, int of) {}

  record PublishedDocument(
      String edition,
      int year,
      Optional<BigDecimal> co2eT,
      Optional<String> missing,
      String account,
      String source) {}

  static PlanDocument of(Revision revision, Names names, Shell shell) {
    Plan plan = revision.plan();
    TermText terms = new TermText(shell, names, plan);
    return new PlanDocument(
        RevisionDocument.of(revision, shell.language()),
        plan.head().account(),
        plan.targets().stream().map(target -> TargetDocument.of(target, shell)).toList(),
        plan.themes().stream().map(theme -> ThemeDocument.of(theme, shell)).toList(),
        ThemeSums.of(plan).byYear().entrySet().stream().map(ThemeSum::of).toList(),
        plan.actions().stream().map(action -> ActionDocument.of(action, terms)).toList(),
        new Coverage(EffectCoverage.known(plan), EffectCoverage.asked(plan).size()),
        plan.outlook().published().stream()
            .map(
                each -> {
                  Figure amount = each.amount();
                  return new PublishedDocument(
                      each.edition(),
                      each.year(),
                      Json.tonnes(amount),
                      Json.missing(amount),
                      each.account(),
                      each.source());
                })
            .toList(),
        plan.adaptation().risks().size(),
        plan.adaptation().goals().size());
  }
}
