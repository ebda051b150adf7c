package dk.tonsvis.site;

import java.util.List;

/// What was found by its words.
///
/// @param query as it was asked for
/// @param note what this installation cannot find; empty where there is no such thing
public record SearchPage(
    Frame frame, String headline, String lead, String query, List<Hit> hits, String note)
    implements Page {
  /// A page that was found.
  ///
  /// @param excerpt in pieces of which every second is a word that was searched for
  public record Hit(String kind, String href, String title, List<String> excerpt) {}

  @Override
  public String template() {
    return "searched.jte";
  }
}
