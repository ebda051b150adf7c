package dk.tonsvis.cli;

import dk.tonsvis.fetch.Fault;
import dk.tonsvis.fetch.Fetch;
import dk.tonsvis.fetch.Source;
import dk.tonsvis.fetch.Span;
import dk.tonsvis.fetch.Surroundings;
import dk.tonsvis.house.House;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks one source and says what came of it; used by `account fetch` and `indicator fetch`.
///
/// @param publish key of the sentence that says how a proposed vintage is published
record SourceFetch(Shell shell, boolean json, String publish) {

  /// What came of it, in a document of [Json].
  ///
  /// @param outcome `changed`, `unchanged`, `refused`, `failed` or `busy`
  /// @param vintage number of the vintage that has the figures
  /// @param absentYears years that do not answer yet
  private record Document(
      String source,
      String outcome,
      Optional<Integer> vintage,
      List<Integer> absentYears,
      List<String> faults) {}

  Exit run(House house, Source source, Span span) {
    Fetch outcome;
    try (Meter meter = new Meter(shell)) {
      boolean isWatched = shell.isTerminal() && !json && !shell.has("CI");
      outcome =
          house
              .fetching()
              .fetch(
                  source,
                  span,
                  Surroundings.of(shell.environment()),
                  Operator.actor(),
                  isWatched ? meter::asking : (_, _) -> {});
    }
    if (json) {
      Json.print(shell, document(source, outcome));
    } else {
      tell(source, outcome);
    }
    return exit(outcome);
  }

  private static Exit exit(Fetch outcome) {
    return switch (outcome) {
      case Fetch.Changed _, Fetch.Unchanged _ -> Exit.DONE;
      case Fetch.Refused _ -> Exit.REJECTED;
      case Fetch.Failed _, Fetch.Busy _ -> Exit.FAILED;
    };
  }

  private void tell(Source source, Fetch outcome) {
    String title = source.title().in(shell.language());
    switch (outcome) {
      case Fetch.Changed changed -> {
        shell.print(shell.say("fetch.changed", title, Integer.toString(changed.vintage())));
        absent(changed.absent());
        shell.print(shell.say(publish, Integer.toString(changed.vintage())));
      }
      case Fetch.Unchanged same -> {
        shell.print(shell.say("fetch.unchanged", title, Integer.toString(same.vintage())));
        absent(same.absent());
      }
      case Fetch.Refused refused -> {
        shell.tell(shell.say("fetch.refused", title));
        refused.faults().forEach(fault -> shell.tell("  " + sentence(fault)));
      }
      case Fetch.Failed failed ->
          shell.tell(shell.say("fetch.failed", title, sentence(failed.fault())));
      case Fetch.Busy _ -> shell.tell(shell.say("fetch.busy", title));
    }
  }

  private void absent(List<Integer> years) {
    if (!years.isEmpty()) {
      shell.print(
          shell.say(
              "fetch.absent",
              years.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
  }

  private String sentence(Fault fault) {
    return fault.sentence(shell.language());
  }

  private Document document(Source source, Fetch outcome) {
    return switch (outcome) {
      case Fetch.Changed changed ->
          new Document(
              source.id(), "changed", Optional.of(changed.vintage()), changed.absent(), List.of());
      case Fetch.Unchanged same ->
          new Document(
              source.id(), "unchanged", Optional.of(same.vintage()), same.absent(), List.of());
      case Fetch.Refused refused ->
          new Document(
              source.id(),
              "refused",
              Optional.empty(),
              List.of(),
              refused.faults().stream().map(this::sentence).toList());
      case Fetch.Failed failed ->
          new Document(
              source.id(),
              "failed",
              Optional.empty(),
              List.of(),
              List.of(sentence(failed.fault())));
      case Fetch.Busy _ ->
          new Document(source.id(), "busy", Optional.empty(), List.of(), List.of());
    };
  }
}
