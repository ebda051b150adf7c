package dk.tonsvis;

import dk.tonsvis.cli.Commands;
import dk.tonsvis.cli.Entrance;
import dk.tonsvis.cli.Shell;
import picocli.CommandLine;

/// The program. `./tonsvis` starts it with the words that were typed.
public final class Tonsvis {
  private Tonsvis() {}

  public static void main(String[] args) {
    Shell shell = Shell.ofProcess();
    // The commands of this package follow the entrance as further arguments.
    CommandLine root = Commands.root(shell, Entrance.own());
    int code = root.execute(args);
    shell.out().flush();
    shell.err().flush();
    System.exit(code);
  }
}
