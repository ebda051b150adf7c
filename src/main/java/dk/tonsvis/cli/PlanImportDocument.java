package dk.tonsvis.cli;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.sheet.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What came of the import of a plan, in a document of [Json].
///
/// @param outcome `stored`, `unchanged`, `ready` or `rejected`
/// @param revision the one that was stored, or that says the same already
/// @param against the revision in force that the plan is held against; empty where none is
record PlanImportDocument(
    String outcome,
    Optional<RevisionDocument> revision,
    long errors,
    List<ProblemDocument> problems,
    Optional<AgainstDocument> against) {

  /// @param table where it stood; of a workbook `sheet` is the sheet's name
  record ProblemDocument(
      String severity,
      String kind,
      Optional<String> sheet,
      Optional<String> table,
      Optional<Integer> row,
      Optional<String> column,
      String sentence) {
    static ProblemDocument of(Problem problem, Language language) {
      Problem.Place place = problem.place();
      return new ProblemDocument(
          problem.severity().name().toLowerCase(Locale.ROOT),
          problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          place.sheet(),
          place.table(),
          place.row().isPresent() ? Optional.of(place.row().getAsInt()) : Optional.empty(),
          place.column(),
          problem.sentence(language));
    }
  }

  /// @param lessAmbitious in which ways its targets are
  record AgainstDocument(
      int revision, RevisionComparisonDocument comparison, List<String> lessAmbitious) {
    static AgainstDocument of(PlanImport.Against against, Language language) {
      return new AgainstDocument(
          against.inForce(),
          RevisionComparisonDocument.of(against.comparison(), language),
          against.loosenings().stream().map(each -> each.sentence(language)).toList());
    }
  }

  static PlanImportDocument of(PlanImport outcome, Language language) {
    return switch (outcome) {
      case PlanImport.Stored stored ->
          new PlanImportDocument(
              "stored",
              Optional.of(RevisionDocument.of(stored.revision(), language)),
              0,
              problems(stored.warnings(), language),
              stored.against().map(each -> AgainstDocument.of(each, language)));
      case PlanImport.Unchanged unchanged ->
          new PlanImportDocument(
              "unchanged",
              Optional.of(RevisionDocument.of(unchanged.revision(), language)),
              0,
              List.of(),
              Optional.empty());
      case PlanImport.Ready ready ->
          new PlanImportDocument(
              "ready",
              Optional.empty(),
              0,
              problems(ready.warnings(), language),
              ready.against().map(each -> AgainstDocument.of(each, language)));
      case PlanImport.Rejected rejected ->
          new PlanImportDocument(
              "rejected",
              Optional.empty(),
              rejected.problems().stream().filter(Problem::isError).count(),
              problems(rejected.problems(), language),
              Optional.empty());
    };
  }

  private static List<ProblemDocument> problems(List<Problem> problems, Language language) {
    return problems.stream().map(each -> ProblemDocument.of(each, language)).toList();
  }
}
