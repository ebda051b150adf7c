package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.store.Settings;
import java.io.IOException;

/// The way into the house, for one piece of work.
@FunctionalInterface
public interface Entrance {
  /// Lets the work in, and gives back the exit code it came to.
  int enter(Settings settings, Shell shell, Work work) throws IOException;

  /// What a command does in the house.
  @FunctionalInterface
  interface Work {
    int in(House house) throws IOException;
  }

  /// Opens the house for the work alone and closes it afterwards, on Ctrl-C as well.
  static Entrance own() {
    return OwnHouse::enter;
  }
}
