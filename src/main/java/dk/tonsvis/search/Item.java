package dk.tonsvis.search;

import dk.tonsvis.language.Language;

/// A page, or a part of one, as it can be found.
///
/// @param kind what it is; the one who gives it has words for this
/// @param address with the language in it
/// @param body its running text, without markup
/// @param also other words that it is to be found by, such as a code or a name without ø
public record Item(
    Language language, String kind, String address, String title, String body, String also) {
  public Item {
    if (title.isBlank() || !address.startsWith("/")) {
      throw new IllegalArgumentException("nothing to find: " + address + " " + title);
    }
  }
}
