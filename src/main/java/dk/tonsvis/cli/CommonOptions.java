package dk.tonsvis.cli;

import dk.tonsvis.store.Settings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of every command that opens the house.
public final class CommonOptions {
  @Option(names = "--data", paramLabel = "${bundle:label.folder}", descriptionKey = "option.data")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--verbose", descriptionKey = "option.verbose")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  boolean help;

  /// The data folder: that of `--data`, else of `TONSVIS_DATA`, else `data` in the home folder.
  public Path data(Shell shell) {
    return data.orElseGet(
        () ->
            shell.has("TONSVIS_DATA")
                ? Path.of(shell.environment().getOrDefault("TONSVIS_DATA", ""))
                : shell.home().resolve("data"));
  }

  /// Where the database is: external if the environment says so, else in the data folder.
  public Settings settings(Shell shell) {
    return Settings.from(shell.environment(), data(shell));
  }

  /// Whether a problem is told with its stack trace.
  public boolean isVerbose(Shell shell) {
    return verbose || shell.has("TONSVIS_DEBUG");
  }
}
