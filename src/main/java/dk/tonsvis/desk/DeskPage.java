package dk.tonsvis.desk;

import java.util.List;

/// A page of the desk.
///
/// @param crumbs the pages above this one
/// @param headline one sentence: what is so, or what this is
/// @param lead may be empty
public record DeskPage(
    DeskFrame frame, List<Part.Link> crumbs, String headline, String lead, List<Part> parts) {
  public DeskPage {
    crumbs = List.copyOf(crumbs);
    parts = List.copyOf(parts);
  }
}
