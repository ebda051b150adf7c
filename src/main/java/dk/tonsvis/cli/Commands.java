package dk.tonsvis.cli;

import dk.tonsvis.language.Words;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Puts the command line together.
public final class Commands {
  private static final int WIDTH = 100;

  private Commands() {}

  /// The command `tonsvis` with everything below it.
  ///
  /// @param more further subcommands, each with its name in its `@Command` annotation; their help
  ///     texts come from the words of this package, under `tonsvis.<name>.usage.description` and
  ///     the description keys of their options
  public static CommandLine root(Shell shell, Entrance entrance, Object... more) {
    CommandLine root = new CommandLine(new Group.Root(shell));
    for (Object command : more) {
      root.addSubcommand(command);
    }
    root.addSubcommand(account(shell, entrance))
        .addSubcommand(indicator(shell, entrance))
        .addSubcommand(plan(shell, entrance))
        .addSubcommand(pathway(shell, entrance))
        .addSubcommand(journal(shell, entrance))
        .addSubcommand(new BackupCommand(shell))
        .addSubcommand(new RestoreCommand(shell))
        .addSubcommand(person(shell, entrance));
    Mishaps mishaps = new Mishaps(shell);
    root.getCommandSpec().versionProvider(new VersionLine(shell));
    return root.setResourceBundle(bundle(shell.words()))
        .setUsageHelpWidth(WIDTH)
        .setOut(shell.out())
        .setErr(shell.err())
        .setExecutionExceptionHandler(mishaps)
        .setParameterExceptionHandler(mishaps);
  }

  private static CommandLine account(Shell shell, Entrance entrance) {
    return new CommandLine(new Group.Account(shell))
        .addSubcommand(new AccountImport(shell, entrance))
        .addSubcommand(new AccountList(shell, entrance))
        .addSubcommand(new AccountDiff(shell, entrance))
        .addSubcommand(new AccountFetch(shell, entrance))
        .addSubcommand(new AccountPublish(shell, entrance))
        .addSubcommand(new AccountShow(shell, entrance));
  }

  private static CommandLine indicator(Shell shell, Entrance entrance) {
    return new CommandLine(new Group.Indicator(shell))
        .addSubcommand(new IndicatorFetch(shell, entrance))
        .addSubcommand(new IndicatorList(shell, entrance))
        .addSubcommand(new IndicatorShow(shell, entrance))
        .addSubcommand(new IndicatorPublish(shell, entrance));
  }

  private static CommandLine plan(Shell shell, Entrance entrance) {
    return new CommandLine(new Group.Plan(shell))
        .addSubcommand(new PlanTemplate(shell, entrance))
        .addSubcommand(new PlanFileImport(shell, entrance))
        .addSubcommand(new PlanExport(shell, entrance))
        .addSubcommand(new PlanList(shell, entrance))
        .addSubcommand(new PlanShow(shell, entrance))
        .addSubcommand(new PlanDiff(shell, entrance))
        .addSubcommand(new PlanHearing(shell, entrance))
        .addSubcommand(new PlanAdopt(shell, entrance))
        .addSubcommand(new PlanCertify(shell, entrance))
        .addSubcommand(new PlanStandardActions(shell, entrance));
  }

  private static CommandLine pathway(Shell shell, Entrance entrance) {
    return new CommandLine(new Group.Pathway(shell))
        .addSubcommand(new PathwayCompute(shell, entrance))
        .addSubcommand(new PathwayExport(shell, entrance));
  }

  private static CommandLine journal(Shell shell, Entrance entrance) {
    return new CommandLine(new Group.Journal(shell))
        .addSubcommand(new JournalList(shell, entrance))
        .addSubcommand(new JournalVerify(shell, entrance));
  }

  private static CommandLine person(Shell shell, Entrance entrance) {
    return new CommandLine(new Group.Person(shell))
        .addSubcommand(new PersonAdminLink(shell, entrance));
  }

  /// The words in the form in which picocli looks them up.
  private static ResourceBundle bundle(Words words) {
    return new ResourceBundle() {
      @Override
      protected @Nullable Object handleGetObject(String key) {
        return words.has(key) ? words.say(key) : null;
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keys());
      }
    };
  }
}
