package dk.tonsvis.cli;

import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Loosening;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.sheet.Problem;
import java.util.List;
import java.util.Optional;

/// What came of the import of a plan, for people to read.
record PlanImportText(Shell shell, Places places) {

  void write(PlanImport outcome) {
    switch (outcome) {
      case PlanImport.Stored stored -> {
        Revision revision = stored.revision();
        String place = place(revision.municipality());
        shell.print(
            shell.say(
                "plan.import-stored",
                place,
                Integer.toString(revision.number()),
                shell.numbers().whole(revision.plan().actions().size())));
        warnings(stored.warnings());
        against(stored.against());
      }
      case PlanImport.Ready ready -> {
        Plan plan = ready.plan();
        shell.print(
            shell.say(
                "plan.import-ready",
                place(plan.head().municipality()),
                shell.numbers().whole(plan.targets().size()),
                shell.numbers().whole(plan.actions().size())));
        warnings(ready.warnings());
        against(ready.against());
      }
      case PlanImport.Unchanged unchanged ->
          shell.print(
              shell.say(
                  "plan.import-unchanged",
                  place(unchanged.revision().municipality()),
                  Integer.toString(unchanged.revision().number()),
                  new StepText(shell).standing(unchanged.revision())));
      case PlanImport.Rejected rejected -> rejected(rejected.problems());
    }
  }

  private String place(String code) {
    return places.find(code).map(Municipality::name).orElse(code);
  }

  private void against(Optional<PlanImport.Against> against) {
    shell.print("");
    if (against.isEmpty()) {
      shell.print(shell.say("plan.import-first"));
      return;
    }
    shell.print(shell.say("plan.import-against", Integer.toString(against.get().inForce())));
    new RevisionComparisonText(shell).write(against.get().comparison());
    if (!against.get().loosenings().isEmpty()) {
      shell.print(shell.say("plan.import-loosened"));
      for (Loosening loosening : against.get().loosenings()) {
        shell.print("  " + loosening.sentence(shell.language()));
      }
    }
  }

  private void warnings(List<Problem> warnings) {
    warnings.forEach(warning -> shell.print(line(warning)));
  }

  private void rejected(List<Problem> problems) {
    problems.forEach(problem -> shell.tell(line(problem)));
    long errors = problems.stream().filter(Problem::isError).count();
    shell.tell(
        shell.say(
            "import.rejected",
            shell.numbers().whole(errors),
            shell.numbers().whole(problems.size() - errors)));
  }

  private String line(Problem problem) {
    String severity =
        switch (problem.severity()) {
          case ERROR -> shell.say("problem.error");
          case WARNING -> shell.say("problem.warning");
        };
    return severity + "  " + problem.text(shell.language());
  }
}
