package dk.tonsvis.web;

import java.security.SecureRandom;
import java.util.Locale;

/// The id that an error is told and logged under: eight characters that can be read aloud, in two
/// groups (`7F3A-90C2`).
public final class Incident {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incident() {}

  public static String next() {
    String digits = String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
    return digits.substring(0, 4) + "-" + digits.substring(4);
  }
}
