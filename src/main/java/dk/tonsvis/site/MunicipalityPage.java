package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where one municipality stands.
///
/// @param whence where the figures of the headline come from
public record MunicipalityPage(
    Frame frame,
    String name,
    List<String> headline,
    String whence,
    String coverage,
    Picture development,
    Targets targets,
    Optional<Ahead> ahead,
    Inhabitants inhabitants,
    Kin kin,
    List<SectionsPage.Link> units,
    Optional<Restated> restated,
    Optional<Contact> contact,
    Data data)
    implements Page {

  /// The targets and how far away they are.
  public record Targets(String lead, List<Aim> aims, Source source) {}

  /// One target.
  ///
  /// @param sentence how far it is away, or why that cannot be said
  /// @param why which account measures it, or why none does
  public record Aim(String statement, String sentence, String why, List<Bar> bars, String from) {}

  /// A bar; its width is percent of the longest.
  ///
  /// @param href where the amount comes from
  public record Bar(String what, String amount, String width, boolean needed, String href) {}

  /// Where the years lead if they go on as they have.
  public record Ahead(String lead, Picture picture) {}

  /// Per inhabitant.
  public record Inhabitants(String lead, List<KeyFigure> figures, String caveat, Source source) {}

  /// Those that began where this one began.
  ///
  /// @param named a sentence on each of those that fell most
  /// @param all what the list of all of them is called
  /// @param compare where to see it beside the nearest; empty if there are none
  public record Kin(
      String lead,
      List<String> named,
      String all,
      List<SectionsPage.Link> near,
      String compare,
      Optional<Source> source) {}

  /// What changed since the vintage before.
  public record Restated(String lead, String note, DataTable table, Source source) {}

  /// The figures as a file.
  ///
  /// @param linkedData what search engines read, as JSON-LD
  public record Data(String file, String linkedData) {}

  @Override
  public List<Picture> pictures() {
    return Stream.concat(Stream.of(development), ahead.stream().map(Ahead::picture)).toList();
  }

  @Override
  public String template() {
    return "municipality.jte";
  }
}
