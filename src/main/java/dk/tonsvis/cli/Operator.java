package dk.tonsvis.cli;

import dk.tonsvis.journal.Actor;

/// Who is at the command line.
final class Operator {
  private Operator() {}

  /// Whoever is signed in to the machine. Some containers know no name for their user.
  static Actor actor() {
    String name = System.getProperty("user.name", "");
    return name.isBlank() || name.equals("?") ? Actor.part("cli") : Actor.person(name);
  }
}
