package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// How a municipality meets a changed climate. There are no tonnes here.
public record AdaptationPage(
    Frame frame,
    String place,
    String placePath,
    List<String> headline,
    String standing,
    Optional<Picture> risks,
    List<Hazard> hazards,
    List<Goal> goals,
    List<PlanPage.Line> actions,
    Source source)
    implements Page {

  /// A group of hazards with what it threatens and what is done.
  ///
  /// @param lead how many actions answer it, or that none does
  public record Hazard(
      String id,
      String name,
      List<Risk> risks,
      List<Text> goals,
      String lead,
      List<PlanPage.Line> actions) {}

  public record Risk(Text what, String grade, Text exposed, Text source) {}

  public record Goal(Text goal, String by, Text indicator, String hazards) {}

  @Override
  public List<Picture> pictures() {
    return risks.stream().toList();
  }

  @Override
  public String template() {
    return "adaptation.jte";
  }
}
