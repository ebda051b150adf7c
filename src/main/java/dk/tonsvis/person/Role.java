package dk.tonsvis.person;

import java.util.Locale;

/// What somebody is to the program. The first two nobody is given: everybody is the first, and who
/// has signed in the second.
public enum Role {
  ANYONE,
  SIGNED_IN,
  /// Tovholder: some actions, by a personal link.
  ACTION_OWNER,
  COORDINATOR,
  /// Adopts for the municipality what others prepare.
  APPROVER,
  /// From outside the municipality, and invited by it to read its drafts.
  ADVISER,
  /// Of the alliance: rounds, published accounts.
  SECRETARIAT,
  /// Knowledge partner, who assesses the criteria of a framework.
  REVIEWER,
  /// From a company.
  PARTNER,
  /// One application, by a personal link.
  APPLICANT,
  /// Keeps people and settings, and reads no drafts.
  ADMINISTRATOR;

  /// As tables and forms write it: `action-owner`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Role ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
