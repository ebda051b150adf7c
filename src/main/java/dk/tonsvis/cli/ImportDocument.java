package dk.tonsvis.cli;

import dk.tonsvis.account.Import;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.sheet.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What came of an import, in a document of [Json].
///
/// @param outcome `stored`, `unchanged`, `ready` or `rejected`
/// @param vintage the one that was stored, or that has the same figures already
/// @param entries how many figures were, or would be, stored
/// @param errors how many errors there are, also those that are counted and not listed
/// @param restates the vintage before it
record ImportDocument(
    String outcome,
    Optional<VintageDocument> vintage,
    Optional<Integer> entries,
    long errors,
    List<ProblemDocument> problems,
    Optional<VintageDocument> restates,
    Optional<RestatementDocument> restatement) {

  record ProblemDocument(
      String severity,
      String kind,
      Optional<String> sheet,
      Optional<Integer> row,
      Optional<String> column,
      String sentence) {
    static ProblemDocument of(Problem problem, Language language) {
      Problem.Place place = problem.place();
      return new ProblemDocument(
          problem.severity().name().toLowerCase(Locale.ROOT),
          problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          place.sheet(),
          place.row().isPresent() ? Optional.of(place.row().getAsInt()) : Optional.empty(),
          place.column(),
          problem.sentence(language));
    }
  }

  static ImportDocument of(Import outcome, House house, Names names) {
    Language language = names.language();
    return switch (outcome) {
      case Import.Stored stored ->
          new ImportDocument(
              "stored",
              Optional.of(VintageDocument.of(stored.vintage(), language)),
              Optional.of(stored.vintage().entries()),
              0,
              problems(stored.warnings(), language),
              stored.earlier().map(earlier -> VintageDocument.of(earlier, language)),
              stored
                  .earlier()
                  .map(earlier -> restatement(house, names, earlier, stored.vintage())));
      case Import.Unchanged unchanged ->
          new ImportDocument(
              "unchanged",
              Optional.of(VintageDocument.of(unchanged.vintage(), language)),
              Optional.of(unchanged.vintage().entries()),
              0,
              List.of(),
              Optional.empty(),
              Optional.empty());
      case Import.Ready ready ->
          new ImportDocument(
              "ready",
              Optional.empty(),
              Optional.of(ready.entries()),
              0,
              problems(ready.warnings(), language),
              ready.restates().map(r -> VintageDocument.of(r.earlier(), language)),
              ready.restates().map(r -> RestatementDocument.of(r.comparison(), names)));
      case Import.Rejected rejected ->
          new ImportDocument(
              "rejected",
              Optional.empty(),
              Optional.empty(),
              rejected.errors(),
              problems(rejected.problems(), language),
              Optional.empty(),
              Optional.empty());
    };
  }

  private static RestatementDocument restatement(
      House house, Names names, Vintage earlier, Vintage later) {
    return RestatementDocument.of(house.accounts().compareWhole(earlier, later), names);
  }

  private static List<ProblemDocument> problems(List<Problem> problems, Language language) {
    return problems.stream().map(problem -> ProblemDocument.of(problem, language)).toList();
  }
}
