package dk.tonsvis.person;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What can be wrong with what is told of a person.
public enum PersonFlaw {
  NAME_MISSING,
  NAME_TOO_LONG,
  NAME_UNREADABLE,
  EMAIL_MISSING,
  EMAIL_UNREADABLE,
  /// Another person has the address.
  EMAIL_TAKEN;

  private static final int LONGEST_NAME = 200;

  /// The longest address that letters can be sent to (RFC 5321, erratum 1690).
  private static final int LONGEST_EMAIL = 254;

  /// Only a letter can tell whether an address is somebody's; this keeps out what cannot be one,
  /// and anything that could become a line of its own in a letter's head, or a second receiver in a
  /// link to it.
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?!\\.)(?!.*\\.[.@])[^\\s@<>()\\[\\]\\\\,;:?&%\"\\p{Cntrl}]{1,64}@[\\p{L}0-9.-]+\\.[\\p{L}0-9]{2,}");

  /// All that is wrong, but for what only the others can tell.
  public static Set<PersonFlaw> of(String name, String email) {
    Set<PersonFlaw> flaws = EnumSet.noneOf(PersonFlaw.class);
    if (name.isBlank()) {
      flaws.add(NAME_MISSING);
    } else if (name.length() > LONGEST_NAME) {
      flaws.add(NAME_TOO_LONG);
    } else if (name.codePoints().anyMatch(PersonFlaw::breaksLines)) {
      flaws.add(NAME_UNREADABLE);
    }
    if (email.isBlank()) {
      flaws.add(EMAIL_MISSING);
    } else if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
      flaws.add(EMAIL_UNREADABLE);
    }
    return flaws;
  }

  /// Whether a sign begins a line somewhere: no letter takes such a name.
  private static boolean breaksLines(int sign) {
    return Character.isISOControl(sign)
        || Character.getType(sign) == Character.LINE_SEPARATOR
        || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR;
  }
}
