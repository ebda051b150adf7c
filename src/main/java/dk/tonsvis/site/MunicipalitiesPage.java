package dk.tonsvis.site;

import java.util.List;

/// The list of municipalities, or those that fit what was asked for.
public record MunicipalitiesPage(
    Frame frame, String headline, String lead, String query, List<Entry> entries, Source source)
    implements Page {

  /// One municipality: what it emitted last and how that has changed.
  public record Entry(
      String name, String href, String region, String emitted, String change, boolean invented) {}

  @Override
  public String template() {
    return "municipalities.jte";
  }
}
