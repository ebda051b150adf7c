package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// What a municipality has decided to do: one revision of its plan.
///
/// @param place name of the municipality
/// @param coverage how much of the plan the headline's tonnes rest on
public record PlanPage(
    Frame frame,
    String place,
    String placePath,
    List<String> headline,
    String coverage,
    Standing standing,
    Targets targets,
    Themes themes,
    List<Group> groups,
    Optional<Published> published,
    List<RevisionLine> revisions,
    List<String> adaptation,
    Downloads downloads,
    Source source)
    implements Page {

  /// Which revision this is and how far it has come.
  ///
  /// @param notice that it is not the one in force; empty if it is
  /// @param inForce address of the one in force; empty if it is this, or if there is none
  /// @param hearing address of its hearing; empty where it never was in one
  /// @param hearingWords what there is to do or read there
  public record Standing(
      String title,
      String state,
      List<String> steps,
      String notice,
      String inForce,
      String hearing,
      String hearingWords) {}

  /// The targets of the plan.
  ///
  /// @param lead what is said where there are none; empty if there are
  /// @param loosened what the plan says of targets that are less ambitious than before; or nothing
  public record Targets(String lead, List<Aim> aims, Text loosened) {}

  /// A target as the plan puts it.
  public record Aim(Text statement, String level, List<String> notes, Text source) {}

  /// The directions and how they add up.
  ///
  /// @param lead that they have no tonnes; empty if they have
  /// @param sum what the directions bring together, and what of it is missing
  /// @param held how that compares with what was published; empty if nothing was
  public record Themes(String lead, Picture picture, String sum, String held, String shared) {}

  /// The actions of one direction.
  ///
  /// @param tonnes what it is to bring, in a sentence
  public record Group(
      String id, String number, Text title, Text description, String tonnes, List<Line> actions) {}

  /// An action in a list.
  ///
  /// @param known whether its effect is
  /// @param reason why it is not, in the plan's words; empty if it is
  public record Line(
      String number, Text name, String href, String effect, boolean known, Text reason) {}

  /// Figures as they were published, which make no path.
  public record Published(String lead, DataTable table) {}

  /// A revision in the list of them.
  ///
  /// @param compare address of the comparison with the one before; empty for the first
  public record RevisionLine(
      String title, String state, String href, boolean shown, String compare, String compareWith) {}

  public record Downloads(String workbook, String json) {}

  @Override
  public List<Picture> pictures() {
    return List.of(themes.picture());
  }

  @Override
  public String template() {
    return "plan.jte";
  }
}
