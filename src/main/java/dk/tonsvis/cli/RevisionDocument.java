package dk.tonsvis.cli;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A revision of a plan, without what it says, in a document of [Json].
///
/// @param state `draft`, `hearing`, `adopted`, `certified` or `superseded`
record RevisionDocument(
    String municipality,
    int number,
    String state,
    String title,
    int targets,
    int themes,
    int actions,
    List<StepDocument> steps,
    Instant storedAt,
    String hash) {

  /// @param until of a hearing
  /// @param by the body that adopted it, or those who certified it
  record StepDocument(
      String step,
      LocalDate on,
      Optional<LocalDate> until,
      Optional<String> by,
      Optional<String> caseNumber,
      Optional<String> framework,
      Optional<Integer> byRevision) {
    static StepDocument of(Step step) {
      return switch (step) {
        case Step.Hearing hearing ->
            new StepDocument(
                "hearing",
                hearing.on(),
                hearing.until(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        case Step.Adopted adopted ->
            new StepDocument(
                "adopted",
                adopted.on(),
                Optional.empty(),
                Optional.of(adopted.body()),
                Optional.of(adopted.caseNumber()).filter(number -> !number.isBlank()),
                Optional.empty(),
                Optional.empty());
        case Step.Certified certified ->
            new StepDocument(
                "certified",
                certified.on(),
                Optional.empty(),
                Optional.of(certified.by()),
                Optional.empty(),
                Optional.of(certified.framework()),
                Optional.empty());
        case Step.Superseded superseded ->
            new StepDocument(
                "superseded",
                superseded.on(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(superseded.byRevision()));
      };
    }
  }

  static RevisionDocument of(Revision revision, Language language) {
    return new RevisionDocument(
        revision.municipality(),
        revision.number(),
        StepText.key(revision.state()),
        revision.plan().head().title().in(language),
        revision.plan().targets().size(),
        revision.plan().themes().size(),
        revision.plan().actions().size(),
        revision.steps().stream().map(StepDocument::of).toList(),
        revision.storedAt(),
        revision.hash());
  }
}
