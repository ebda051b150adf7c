package dk.tonsvis.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// `Tonsvis 0.1.0`; the number stands in the jar, so classes that lie loose have none.
final class VersionLine implements IVersionProvider {
  private final Shell shell;

  VersionLine(Shell shell) {
    this.shell = shell;
  }

  @Override
  public String[] getVersion() {
    String number = number();
    return new String[] {"Tonsvis " + (number.isEmpty() ? shell.say("version.loose") : number)};
  }

  /// Empty for classes that lie loose.
  static String number() {
    return Optional.ofNullable(VersionLine.class.getPackage().getImplementationVersion())
        .orElse("");
  }
}
