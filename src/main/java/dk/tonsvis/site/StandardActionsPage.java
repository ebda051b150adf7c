package dk.tonsvis.site;

import java.util.List;

/// What municipalities usually do, and how many of them.
public record StandardActionsPage(
    Frame frame, List<String> headline, String lead, List<Group> groups) implements Page {

  /// The standard actions of one sector, the most common first.
  public record Group(String id, String title, Picture picture) {}

  @Override
  public List<Picture> pictures() {
    return groups.stream().map(Group::picture).toList();
  }

  @Override
  public String template() {
    return "standard-actions.jte";
  }
}
