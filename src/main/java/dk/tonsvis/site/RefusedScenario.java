package dk.tonsvis.site;

import java.util.List;

/// An address that holds no scenario, with all that is wrong with it.
///
/// @param fresh the address of the plan as it stands
public record RefusedScenario(
    Frame frame, String name, String fresh, List<String> problems, boolean whole) implements Page {
  @Override
  public String template() {
    return whole ? "refused.jte" : "problems.jte";
  }
}
