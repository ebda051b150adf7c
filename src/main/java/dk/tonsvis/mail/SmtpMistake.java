package dk.tonsvis.mail;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.List;

/// The environment names a mail server in a way that makes no sense, with the reason in words for
/// the person who started the program.
public final class SmtpMistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final List<String> arguments;

  SmtpMistake(String key, String... arguments) {
    super(Words.of("mail", Language.ENGLISH).say(key, arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String sentence(Language language) {
    return Words.of("mail", language).say(key, arguments.toArray(String[]::new));
  }
}
