package dk.tonsvis.cli;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a command is run in: its streams, its language and its surroundings.
///
/// Results go to `out`, everything that is said about them to `err`. What is written here cannot
/// steer a terminal, whoever wrote it: control characters and those that turn the direction of a
/// line are shown as a mark, and the spaces that do not break are ordinary ones, so that a line can
/// be searched and copied.
///
/// @param isTerminal whether a person looks on, for whom a progress bar moves
/// @param home the folder beside which data lie unless somebody says otherwise
public record Shell(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Language language,
    boolean isTerminal,
    Map<String, String> environment,
    Path home) {

  public Shell {
    environment = Map.copyOf(environment);
  }

  /// That of the running process. The language is that of its locale: Danish, else English.
  public static Shell ofProcess() {
    // Java 25 has a console only where a person sits, other versions always have one.
    Optional<Console> console = Optional.ofNullable(System.console());
    return new Shell(
        new PrintWriter(System.out, true, System.out.charset()),
        new PrintWriter(System.err, true, System.err.charset()),
        System.in,
        Locale.getDefault().getLanguage().equals("da") ? Language.DANISH : Language.ENGLISH,
        console.map(Console::isTerminal).orElse(false),
        System.getenv(),
        Path.of(System.getProperty("tonsvis.home", "")));
  }

  Words words() {
    return Words.of("cli", language);
  }

  Numbers numbers() {
    return Numbers.in(language);
  }

  String say(String key, String... arguments) {
    return words().say(key, arguments);
  }

  /// A line of the result.
  void print(String line) {
    out.println(plain(line));
  }

  /// A line about the result, or about the way to it.
  void tell(String line) {
    err.println(plain(line));
  }

  /// Whether the variable is there and says something.
  boolean has(String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\u00a0' || c == '\u202f') {
                plain.append(' ');
              } else {
                plain.appendCodePoint(steers(c) ? '\ufffd' : c);
              }
            });
    return plain.toString();
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
