package dk.tonsvis.store;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.List;

/// The database cannot be used, with the reason in words for the person who started the program.
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final List<String> arguments;

  DatabaseUnavailable(String key, String... arguments) {
    super(Words.of("store", Language.ENGLISH).say(key, arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  DatabaseUnavailable(Throwable cause, String key, String... arguments) {
    super(Words.of("store", Language.ENGLISH).say(key, arguments), cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String sentence(Language language) {
    return Words.of("store", language).say(key, arguments.toArray(String[]::new));
  }
}
