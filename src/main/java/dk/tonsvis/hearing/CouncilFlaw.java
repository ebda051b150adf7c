package dk.tonsvis.hearing;

import dk.tonsvis.person.PersonFlaw;
import java.util.EnumSet;
import java.util.Set;

/// What can be wrong with what was typed of a council.
public enum CouncilFlaw {
  NAME_MISSING,
  NAME_TOO_LONG,
  EMAIL_MISSING,
  EMAIL_UNREADABLE,
  /// The municipality has told of this address already.
  EMAIL_TAKEN,
  /// More councils than any municipality has.
  TOO_MANY;

  private static final int LONGEST_NAME = 200;

  static Set<CouncilFlaw> of(String name, String email) {
    Set<CouncilFlaw> flaws = EnumSet.noneOf(CouncilFlaw.class);
    if (name.isEmpty()) {
      flaws.add(NAME_MISSING);
    } else if (name.length() > LONGEST_NAME) {
      flaws.add(NAME_TOO_LONG);
    }
    Set<PersonFlaw> address = PersonFlaw.of("x", email);
    if (address.contains(PersonFlaw.EMAIL_MISSING)) {
      flaws.add(EMAIL_MISSING);
    } else if (!address.isEmpty()) {
      flaws.add(EMAIL_UNREADABLE);
    }
    return flaws;
  }
}
