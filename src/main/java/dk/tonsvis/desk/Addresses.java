package dk.tonsvis.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Texts in addresses.
final class Addresses {
  private Addresses() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
