package dk.tonsvis.mail;

import dk.tonsvis.language.Language;
import dk.tonsvis.person.PersonId;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.Optional;

/// A letter that is to be sent, to one address.
///
/// Nothing in it can begin a new line in the head of a message: control characters are refused in
/// the address and in every argument.
///
/// @param key what makes it this letter: another with the same key is the same letter and is not
///     sent again. Visible ASCII without spaces, at most 200 signs; it stays in the log, so it
///     names people by their ids
/// @param person whom it is to, if they are known to the program
/// @param template which letter it is: a name in the words of this package, such as `invitation`
/// @param arguments exactly those that the template names; `link` is a whole web address
public record Letter(
    String key,
    Optional<PersonId> person,
    String address,
    Language language,
    String template,
    Map<String, String> arguments) {
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_ARGUMENT = 2_000;
  private static final int LONGEST_LINE = 200;

  /// Throws [IllegalArgumentException] for what cannot become a letter.
  public Letter {
    arguments = Map.copyOf(arguments);
    if (!key.matches("[!-~]{1,200}")) {
      throw new IllegalArgumentException("no key of a letter: " + key);
    }
    requireAddress(address);
    arguments.forEach(Letter::requirePlain);
    Template.named(template).requireArguments(arguments);
  }

  public Letter(
      String key,
      String address,
      Language language,
      String template,
      Map<String, String> arguments) {
    this(key, Optional.empty(), address, language, template, arguments);
  }

  /// The same letter, to somebody who is known to the program.
  public Letter withPerson(PersonId known) {
    return new Letter(key, Optional.of(known), address, language, template, arguments);
  }

  /// As it is read, by the words of today.
  public Written written() {
    return Template.named(template).write(language, arguments);
  }

  /// Whether a letter can go there. A person may have an address that only looks like one.
  public static boolean isAddress(String text) {
    try {
      requireAddress(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// A text of somebody's as it may stand in a letter and its subject: on one line, without signs
  /// that are not seen, and no longer than a line or two.
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .map(c -> isControl(c) ? ' ' : c)
        .limit(LONGEST_LINE)
        .forEach(line::appendCodePoint);
    return line.toString().replaceAll("\\s+", " ").strip();
  }

  static void requireAddress(String address) {
    if (address.length() > LONGEST_ADDRESS || hasControl(address)) {
      throw new IllegalArgumentException("no address of a letter");
    }
    try {
      InternetAddress parsed = new InternetAddress(address, true);
      if (!address.equals(parsed.getAddress()) || address.indexOf('@') < 1) {
        throw new IllegalArgumentException("no plain address of a letter");
      }
    } catch (AddressException e) {
      throw new IllegalArgumentException("no address of a letter", e);
    }
  }

  private static void requirePlain(String name, String value) {
    if (value.length() > LONGEST_ARGUMENT || hasControl(value)) {
      throw new IllegalArgumentException("no argument of a letter: " + name);
    }
    if (name.equals("link") && !value.matches("https?://[!-~]+")) {
      throw new IllegalArgumentException("no link of a letter");
    }
  }

  /// Also signs that only look like one, such as the line separator.
  private static boolean hasControl(String text) {
    return text.codePoints().anyMatch(Letter::isControl);
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }

  /// Without what is secret.
  @Override
  public String toString() {
    return "Letter[" + key + ", " + template + "]";
  }
}
