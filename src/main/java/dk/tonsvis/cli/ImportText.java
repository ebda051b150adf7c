package dk.tonsvis.cli;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Import;
import dk.tonsvis.account.Submission;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.sheet.Problem;
import java.util.List;

/// What came of an import, for people to read.
record ImportText(Shell shell, Names names) {
  private static final int TOP = 10;

  void write(Import outcome, Submission submission, Accounts accounts) {
    Numbers numbers = shell.numbers();
    switch (outcome) {
      case Import.Stored stored -> {
        Vintage vintage = stored.vintage();
        shell.print(
            shell.say(
                "import.stored",
                Integer.toString(vintage.number()),
                names.account(),
                numbers.whole(vintage.entries()),
                numbers.day(vintage.readOn())));
        warnings(stored.warnings());
        stored.earlier().ifPresent(earlier -> stored(accounts, earlier, vintage));
      }
      case Import.Unchanged unchanged -> {
        String number = Integer.toString(unchanged.vintage().number());
        shell.print(
            shell.say(
                "import.unchanged",
                number,
                names.account(),
                numbers.day(unchanged.vintage().readOn())));
        if (accounts.findProposed(unchanged.vintage().number()).isPresent()) {
          shell.print(shell.say("import.proposed", number));
        }
      }
      case Import.Ready ready -> {
        shell.print(
            shell.say(
                "import.ready",
                names.account(),
                numbers.whole(ready.entries()),
                numbers.day(submission.readOn())));
        warnings(ready.warnings());
        ready.restates().ifPresent(this::ready);
      }
      case Import.Rejected rejected -> rejected(rejected);
    }
  }

  private void stored(Accounts accounts, Vintage earlier, Vintage vintage) {
    shell.print("");
    restates(earlier);
    new RestatementText(shell, names, "", "").summary(accounts.compare(earlier, vintage));
    shell.print(
        shell.say(
            "import.see-all",
            Integer.toString(earlier.number()),
            Integer.toString(vintage.number())));
  }

  private void ready(Import.Restates restates) {
    shell.print("");
    restates(restates.earlier());
    String column = shell.say("diff.column", Integer.toString(restates.earlier().number()));
    new RestatementText(shell, names, column, shell.say("import.column"))
        .whole(restates.comparison(), TOP);
  }

  private void restates(Vintage earlier) {
    shell.print(
        shell.say(
            "import.restates",
            Integer.toString(earlier.number()),
            shell.numbers().day(earlier.readOn())));
  }

  private void warnings(List<Problem> warnings) {
    warnings.forEach(warning -> shell.print(line(warning)));
  }

  private void rejected(Import.Rejected rejected) {
    rejected.problems().forEach(problem -> shell.tell(line(problem)));
    shell.tell(
        shell.say(
            "import.rejected",
            shell.numbers().whole(rejected.errors()),
            shell.numbers().whole(rejected.warnings())));
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
