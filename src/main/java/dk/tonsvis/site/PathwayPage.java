package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// Where a municipality is led, with its plan or without one.
///
/// @param address of the municipality's page, without the language
/// @param lead what to know before reading on
/// @param picture empty where nothing can be computed
/// @param standing what it was computed from, as names and values
/// @param canTurn whether there are actions to turn at
public record PathwayPage(
    Frame frame,
    String name,
    String address,
    List<String> headline,
    String lead,
    Optional<Picture> picture,
    List<Chapter> chapters,
    List<Pair> standing,
    boolean canTurn)
    implements Page {

  /// A name and what it is.
  public record Pair(String name, String value) {}

  @Override
  public List<Picture> pictures() {
    return picture.stream().toList();
  }

  @Override
  public String template() {
    return "pathway.jte";
  }
}
