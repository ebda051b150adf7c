package dk.tonsvis.cli;

import java.util.List;

/// A command cannot go on, for a reason that the person at the terminal can do something about. It
/// is caught once, in [Mishaps], and said as its sentence.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Exit exit;
  private final String key;
  private final List<String> arguments;

  /// @param key of the sentence in the words of this package
  Refusal(Exit exit, String key, String... arguments) {
    super(key + " " + List.of(arguments));
    this.exit = exit;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  Exit exit() {
    return exit;
  }

  String sentence(Shell shell) {
    return shell.words().say(key, arguments.toArray(String[]::new));
  }
}
