package dk.tonsvis.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A command that only gathers others: called alone, it says which there are.
abstract class Group implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  boolean help;

  private Group(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(shell.err());
    return Exit.MISUSED.code();
  }

  @Command(name = "tonsvis")
  static final class Root extends Group {
    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        descriptionKey = "option.version")
    boolean version;

    Root(Shell shell) {
      super(shell);
    }
  }

  @Command(name = "account")
  static final class Account extends Group {
    Account(Shell shell) {
      super(shell);
    }
  }

  @Command(name = "indicator")
  static final class Indicator extends Group {
    Indicator(Shell shell) {
      super(shell);
    }
  }

  @Command(name = "plan")
  static final class Plan extends Group {
    Plan(Shell shell) {
      super(shell);
    }
  }

  @Command(name = "pathway")
  static final class Pathway extends Group {
    Pathway(Shell shell) {
      super(shell);
    }
  }

  @Command(name = "journal")
  static final class Journal extends Group {
    Journal(Shell shell) {
      super(shell);
    }
  }

  @Command(name = "person")
  static final class Person extends Group {
    Person(Shell shell) {
      super(shell);
    }
  }
}
