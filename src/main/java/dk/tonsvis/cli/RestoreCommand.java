package dk.tonsvis.cli;

import dk.tonsvis.store.Backup;
import dk.tonsvis.store.Restoration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `restore FILE`: a backup put into an empty database.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

  private final Shell shell;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.file}",
      descriptionKey = "parameter.restore")
  private Path file = Path.of("");

  RestoreCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(Exit.NOT_FOUND, "file.not-found", file.toString());
    }
    return switch (Backup.restore(common.settings(shell), file)) {
      case Restoration.Restored restored -> {
        shell.print(
            shell.say(
                "restore.done",
                shell.numbers().whole(restored.manifest().rows()),
                shell.numbers().whole(restored.manifest().tables().size()),
                MINUTE.format(restored.manifest().at())));
        yield Exit.DONE.code();
      }
      case Restoration.NotEmpty _ -> throw new Refusal(Exit.REJECTED, "restore.not-empty");
      case Restoration.Damaged damaged ->
          throw new Refusal(Exit.REJECTED, "restore.damaged", file.toString(), damaged.where());
      case Restoration.Newer newer ->
          throw new Refusal(Exit.REJECTED, "restore.newer", newer.manifest().program());
    };
  }
}
