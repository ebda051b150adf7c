package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.indicator.Intake;
import dk.tonsvis.language.Language;
import java.util.List;

/// Turns what came of storing a dataset into what came of the run.
final class Taken {
  private Taken() {}

  static Connector.Result of(Intake intake) {
    return switch (intake) {
      case Intake.Proposed(var vintage) -> new Connector.Result(vintage.number(), true, List.of());
      case Intake.Unchanged(var vintage) ->
          new Connector.Result(vintage.number(), false, List.of());
      case Intake.Rejected(var shortfalls) ->
          throw Unfit.because(
              shortfalls.stream()
                  .map(
                      each ->
                          Fault.of(
                              Kind.NOT_FIT,
                              each.sentence(Language.DANISH),
                              each.sentence(Language.ENGLISH)))
                  .toList());
    };
  }
}
