package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Verification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `journal verify`: reckons the chain of the journal again.
@Command(name = "verify")
final class JournalVerify extends HouseCommand {
  @Option(names = "--hash", paramLabel = "SHA-256", descriptionKey = "option.journal-hash")
  private Optional<String> kept = Optional.empty();

  JournalVerify(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// @param outcome `whole`, or why the chain is broken, as [Verification.Reason]
  /// @param fact number in the table of facts
  private record Document(
      String outcome,
      Optional<Long> facts,
      Optional<Long> position,
      Optional<Long> fact,
      List<DayDocument> days) {}

  private record DayDocument(String day, String sha256) {}

  @Override
  Exit work(House house) {
    return switch (house
        .journal()
        .verify(kept.map(hash -> hash.strip().toLowerCase(Locale.ROOT)))) {
      case Verification.Whole whole -> {
        tell(whole);
        yield Exit.DONE;
      }
      case Verification.Broken broken -> {
        tell(broken);
        yield Exit.TAMPERED;
      }
    };
  }

  private void tell(Verification.Whole whole) {
    Shell shell = shell();
    if (isJson()) {
      Json.print(
          shell,
          new Document(
              "whole",
              Optional.of(whole.facts()),
              Optional.empty(),
              Optional.empty(),
              whole.days().stream()
                  .map(day -> new DayDocument(day.on().toString(), day.hash()))
                  .toList()));
    } else if (whole.days().isEmpty()) {
      shell.print(shell.say("journal.empty"));
    } else {
      Verification.Day last = whole.days().getLast();
      shell.print(
          shell.say(
              "journal.whole",
              shell.numbers().whole(whole.facts()),
              shell.numbers().whole(whole.days().size())));
      shell.print(shell.say("journal.head", last.on().toString(), last.hash()));
    }
  }

  private void tell(Verification.Broken broken) {
    Shell shell = shell();
    String reason = broken.reason().name().toLowerCase(Locale.ROOT);
    if (isJson()) {
      Json.print(
          shell,
          new Document(reason, Optional.empty(), broken.position(), broken.fact(), List.of()));
    } else {
      shell.tell(
          shell.say(
              "journal." + reason,
              broken.position().map(String::valueOf).orElse(""),
              broken.fact().map(String::valueOf).orElse(""),
              kept.orElse("")));
    }
  }
}
