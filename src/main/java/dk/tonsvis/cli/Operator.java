package dk.tonsvis.cli;

import dk.tonsvis.journal.Actor;

/// Who is at the command line.
final class Operator {
  private Operator() {}

  /// The command line itself: whoever may use it is known to the machine, and a name from there
  /// would stand in the journal for good.
  static Actor actor() {
    return Actor.part("cli");
  }
}
