package dk.tonsvis.desk;

import dk.tonsvis.web.NotFound;

/// Numbers in addresses.
final class Numerals {
  private Numerals() {}

  /// Throws [NotFound] for a number that nothing here has: too large to be counted.
  static int read(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException _) {
      throw new NotFound(digits);
    }
  }
}
