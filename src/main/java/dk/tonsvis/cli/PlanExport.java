package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.Revision;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan export PLACE`: writes a revision to a file that can be imported again.
@Command(name = "export")
final class PlanExport extends HouseCommand {
  @Parameters(
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality")
  private String address = "";

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "option.revision")
  private Optional<Integer> number = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "xlsx|json",
      defaultValue = "xlsx",
      descriptionKey = "option.export-format")
  private Format format = Format.xlsx;

  @Option(
      names = "--file",
      paramLabel = "${bundle:label.file}",
      descriptionKey = "option.export-file")
  private Optional<String> file = Optional.empty();

  PlanExport(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// As it is typed.
  @SuppressWarnings("checkstyle:ConstantName")
  enum Format {
    xlsx,
    json
  }

  private record Document(String file, RevisionDocument revision) {}

  @Override
  void check() {
    file.ifPresent(ResultFile::fresh);
  }

  @Override
  Exit work(House house) {
    Municipality place = Subject.municipality(house.places(), address);
    Revision revision = RevisionName.find(house, place, number);
    if (format == Format.json && file.isEmpty()) {
      shell().out().println(PlanFiles.json(revision.plan()).stripTrailing());
      return Exit.DONE;
    }
    ResultFile result =
        ResultFile.fresh(
            file.orElseGet(() -> place.slug() + "-plan-" + revision.number() + "." + format));
    result.write(
        switch (format) {
          case xlsx -> PlanFiles.workbook(revision.plan(), shell().language(), house.reference());
          case json -> PlanFiles.json(revision.plan()).getBytes(StandardCharsets.UTF_8);
        });
    if (isJson()) {
      Json.print(
          shell(), new Document(result.name(), RevisionDocument.of(revision, shell().language())));
    } else {
      shell()
          .print(
              shell()
                  .say(
                      "plan.exported",
                      place.name(),
                      Integer.toString(revision.number()),
                      result.name()));
    }
    return Exit.DONE;
  }
}
