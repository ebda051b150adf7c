package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.plan.PlanImport;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan import FILE`: reads, checks and stores a plan as a draft, or with `--dry-run` says what
/// would come of it.
@Command(name = "import")
final class PlanFileImport extends HouseCommand {
  /// More than any plan is, and no more than is read: the reader refuses what is larger.
  private static final int READ_AT_MOST = 64_000_000;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "parameter.plan-file")
  private String file = "";

  @Option(names = "--dry-run", descriptionKey = "option.import-dry-run")
  private boolean dryRun;

  PlanFileImport(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  void check() {
    SourceFile.require(file);
  }

  @Override
  Exit work(House house) {
    byte[] content = read();
    PlanImport outcome =
        dryRun
            ? house.plans().rehearse(file, content)
            : house.plans().importFile(file, content, Operator.actor());
    if (isJson()) {
      Json.print(shell(), PlanImportDocument.of(outcome, shell().language()));
    } else {
      new PlanImportText(shell(), house.places()).write(outcome);
    }
    return outcome instanceof PlanImport.Rejected ? Exit.REJECTED : Exit.DONE;
  }

  private byte[] read() {
    try (SourceFile source = SourceFile.open(file, shell())) {
      return source.stream().readNBytes(READ_AT_MOST);
    } catch (IOException e) {
      throw new Refusal(Exit.FAILED, "file.unreadable", file, String.valueOf(e.getMessage()));
    }
  }
}
