package dk.tonsvis.access;

import java.time.Duration;
import java.util.Locale;

/// What a personal link leads to. One of a purpose is good for no other.
public enum Purpose {
  /// A person comes to sign in for the first time; about the organisation that invited them.
  INVITATION(Duration.ofDays(14)),
  /// A person who can sign in takes on one role more; about the role, see [Offer].
  ROLE(Duration.ofDays(14)),
  /// A person chooses a new password.
  RECOVERY(Duration.ofHours(1)),
  /// Somebody becomes administrator of the installation.
  FIRST_ADMINISTRATOR(Duration.ofHours(24)),
  /// Somebody without a person reads one draft; about the plan.
  READ_DRAFT(Duration.ofDays(60));

  private final Duration validity;

  Purpose(Duration validity) {
    this.validity = validity;
  }

  /// How long a link is good for, unless who issues it says otherwise.
  public Duration validity() {
    return validity;
  }

  /// As the database has it: `read-draft`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Purpose ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
