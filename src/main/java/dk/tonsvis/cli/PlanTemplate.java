package dk.tonsvis.cli;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Pathways;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plan template`: the workbook to write a plan in, empty, or begun for a municipality with the
/// targets that are registered of it.
@Command(name = "template")
final class PlanTemplate extends HouseCommand {
  @Option(
      names = "--file",
      paramLabel = "${bundle:label.file}",
      defaultValue = "plan.xlsx",
      descriptionKey = "option.template-file")
  private String file = "";

  @Option(
      names = "--municipality",
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "option.template-municipality")
  private Optional<String> address = Optional.empty();

  PlanTemplate(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(String file, Optional<String> municipality) {}

  @Override
  void check() {
    ResultFile.fresh(file);
  }

  @Override
  Exit work(House house) {
    Optional<Municipality> place = address.map(text -> Subject.municipality(house.places(), text));
    byte[] workbook =
        place
            .map(
                municipality ->
                    PlanFiles.workbook(
                        begun(house, municipality), shell().language(), house.reference()))
            .orElseGet(() -> PlanFiles.template(shell().language(), house.reference()));
    ResultFile.fresh(file).write(workbook);
    if (isJson()) {
      Json.print(shell(), new Document(file, place.map(each -> each.code().digits())));
    } else {
      shell().print(shell().say("plan.template-written", file));
    }
    return Exit.DONE;
  }

  /// Its source is left for the municipality to write.
  private static Plan begun(House house, Municipality municipality) {
    String code = municipality.code().digits();
    return new Plan(
        new Plan.Head(
            code,
            new Wording(
                "Klimahandlingsplan for " + municipality.name() + " Kommune",
                "Climate action plan of " + municipality.name()),
            Accounts.NATIONAL,
            Wording.NONE,
            ""),
        house.targets().of(code),
        List.of(),
        List.of(),
        List.of(),
        Grounds.NONE,
        new Outlook(Pathways.WITHOUT_PLAN, Map.of(), Optional.empty(), List.of()),
        Adaptation.NONE,
        List.of());
  }
}
