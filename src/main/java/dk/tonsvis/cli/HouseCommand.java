package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A command that does its work in the house. The house is opened when the work begins, so help and
/// a wrong call need no database.
abstract class HouseCommand implements Callable<Integer> {
  private final Shell shell;
  private final Entrance entrance;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  HouseCommand(Shell shell, Entrance entrance) {
    this.shell = shell;
    this.entrance = entrance;
  }

  @Override
  public final Integer call() throws IOException {
    check();
    return entrance.enter(common.settings(shell), shell, house -> work(house).code());
  }

  /// Refuses what can be refused without the house.
  void check() {}

  abstract Exit work(House house) throws IOException;

  final Shell shell() {
    return shell;
  }

  final boolean isJson() {
    return json;
  }
}
