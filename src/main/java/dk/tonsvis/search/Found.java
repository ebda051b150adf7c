package dk.tonsvis.search;

import java.util.List;

/// A page that was found.
///
/// @param excerpt of its text, in pieces of which every second is a word that was searched for
public record Found(String kind, String address, String title, List<String> excerpt) {
  public Found {
    excerpt = List.copyOf(excerpt);
  }
}
