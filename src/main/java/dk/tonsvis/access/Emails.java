package dk.tonsvis.access;

import java.util.Locale;

/// Addresses as they are compared.
final class Emails {
  private Emails() {}

  static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
