package dk.tonsvis.desk;

import java.util.List;

/// A part of a page of the desk. Each kind has its template in `src/main/jte/desk`.
public sealed interface Part
    permits Prose, Notice, Form, Listing, Sides, Links, Remarks, PasskeyPart {

  /// Somewhere to go.
  ///
  /// @param note what is there, or why to go; may be empty
  record Link(String name, String href, String note) {
    public static Link of(String name, String href) {
      return new Link(name, href, "");
    }
  }

  /// Something that is written in a language of its own.
  ///
  /// @param lang empty where it is the page's
  record Text(String words, String lang) {
    public static Text of(String words) {
      return new Text(words, "");
    }
  }

  static List<Text> texts(List<String> words) {
    return words.stream().map(Text::of).toList();
  }
}
