package dk.tonsvis.site;

import java.util.List;

/// What can be had as data.
///
/// @param linkedData the same for search engines, as JSON-LD
public record DataPage(
    Frame frame, List<String> headline, String lead, List<Offer> offers, String linkedData)
    implements Page {
  /// A dataset with its terms and files.
  ///
  /// @param versions earlier states that can still be had; none where there are none
  public record Offer(
      String id,
      String title,
      String description,
      List<Fact> facts,
      List<Link> files,
      List<Link> versions) {}

  /// Something said of a dataset.
  public record Fact(String what, String said) {}

  public record Link(String address, String words) {}

  @Override
  public String template() {
    return "data.jte";
  }
}
