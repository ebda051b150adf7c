package dk.tonsvis.site;

import java.util.List;

/// Where the 98 municipalities stand together.
///
/// @param headline one sentence, in pieces: those at odd places are set strong
/// @param coverage how many municipalities the headline covers
/// @param whence where the figures of the headline come from
public record FrontPage(
    Frame frame,
    List<String> headline,
    String coverage,
    String whence,
    List<String> names,
    Picture development,
    String meaning,
    List<KeyFigure> keyFigures,
    Projection projection,
    NationalTarget target,
    Picture map,
    List<Place> places)
    implements Page {

  /// The national projection beside the municipal sum.
  public record Projection(String lead, Picture picture) {}

  /// The nation's target in its own account.
  public record NationalTarget(String lead, String why, List<KeyFigure> figures, Source source) {}

  /// A municipality in the list that says the same as the map.
  public record Place(String name, String href, String change) {}

  @Override
  public List<Picture> pictures() {
    return List.of(development, map, projection.picture());
  }

  @Override
  public String template() {
    return "front.jte";
  }
}
