package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// Where one municipality stands.
public record MunicipalityPage(
    Frame frame,
    String name,
    List<String> headline,
    String coverage,
    Picture development,
    Targets targets,
    Optional<Ahead> ahead,
    Inhabitants inhabitants,
    Optional<Restated> restated,
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
  public record Bar(String what, String amount, String width, boolean needed) {}

  /// Where the years lead if they go on as they have.
  public record Ahead(String lead, Picture picture) {}

  /// Per inhabitant.
  public record Inhabitants(String lead, List<KeyFigure> figures, String caveat, Source source) {}

  /// What changed since the vintage before.
  public record Restated(String lead, String note, DataTable table, Source source) {}

  /// The figures as a file.
  ///
  /// @param linkedData what search engines read, as JSON-LD
  public record Data(String file, String linkedData) {}

  @Override
  public String template() {
    return "municipality.jte";
  }
}
