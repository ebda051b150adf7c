package dk.tonsvis.cli;

import dk.tonsvis.store.DatabaseUnavailable;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one place where a command that did not come through is told of, in plain words.
final class Mishaps implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Shell shell;

  Mishaps(Shell shell) {
    this.shell = shell;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    Exit exit =
        switch (e) {
          case Refusal refusal -> {
            shell.tell(refusal.sentence(shell));
            yield refusal.exit();
          }
          case DatabaseUnavailable unavailable -> {
            shell.tell(unavailable.sentence(shell.language()));
            yield Exit.FAILED;
          }
          default -> {
            shell.tell(shell.say("mishap.program", String.valueOf(e)));
            if (!isVerbose(command)) {
              shell.tell(shell.say("mishap.verbose"));
            }
            yield Exit.FAILED;
          }
        };
    if (isVerbose(command)) {
      e.printStackTrace(shell.err());
    }
    return exit.code();
  }

  private boolean isVerbose(CommandLine command) {
    ParseResult result = command.getParseResult();
    return shell.has("TONSVIS_DEBUG") || (result != null && result.hasMatchedOption("--verbose"));
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    shell.tell(sentence(e));
    shell.tell(shell.say("misuse.help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return Exit.MISUSED.code();
  }

  private String sentence(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> {
        String first = unmatched.getUnmatched().getFirst();
        List<String> suggestions = unmatched.getSuggestions();
        yield suggestions.isEmpty()
            ? shell.say("misuse.unknown", first)
            : shell.say("misuse.unknown-suggest", first, String.join(", ", suggestions));
      }
      case MissingParameterException missing -> missing(missing.getMissing());
      case OverwrittenOptionException twice ->
          shell.say("misuse.twice", name(twice.getOverwritten()));
      default ->
          e.getArgSpec() == null
              ? shell.say("misuse.other", String.valueOf(e.getMessage()))
              : shell.say(
                  "misuse.value",
                  String.valueOf(e.getValue()),
                  name(e.getArgSpec()),
                  String.join(" ", e.getArgSpec().description()));
    };
  }

  private String missing(List<ArgSpec> missing) {
    String names = missing.stream().map(Mishaps::name).collect(Collectors.joining(", "));
    boolean lacksValue = missing.stream().allMatch(argument -> argument instanceof OptionSpec);
    return shell.say(lacksValue ? "misuse.missing-value" : "misuse.missing", names);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
