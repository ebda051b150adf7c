package dk.tonsvis.cli;

import dk.tonsvis.store.Backup;
import dk.tonsvis.store.Manifest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backup FILE`: everything in the database at one moment. It does not open the house, so that a
/// backup can be made before a new release changes anything.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "parameter.backup")
  private Path file = Path.of("");

  BackupCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    try {
      Manifest manifest =
          Backup.write(
              common.settings(shell), file.toAbsolutePath(), VersionLine.number(), Instant.now());
      shell.print(
          shell.say(
              "backup.done",
              file.toString(),
              shell.numbers().whole(manifest.rows()),
              shell.numbers().whole(manifest.tables().size())));
      return Exit.DONE.code();
    } catch (FileAlreadyExistsException _) {
      throw new Refusal(Exit.REJECTED, "backup.exists", file.toString());
    }
  }
}
