package dk.tonsvis.site;

import java.util.List;

/// Turning at a plan and seeing what comes of it.
///
/// @param address of the municipality's page, without the language
/// @param base word for the actions that were on when the form was made
public record WhatIfPage(
    Frame frame,
    String name,
    String address,
    WhatIfAnswer answer,
    List<Choice> actions,
    List<Choice> baselines,
    String base,
    List<Group> groups)
    implements Page {

  /// One of several words in an address of which one is chosen.
  public record Choice(String word, String label, boolean chosen) {}

  /// The actions of a theme.
  ///
  /// @param turned how many of them are not as planned, in words; empty if none
  /// @param unknown actions of which no effect is known, which there is nothing to turn at
  public record Group(Text title, String turned, List<Turn> turns, List<Text> unknown) {}

  /// What can be turned at one action.
  ///
  /// @param id its number as it may stand in the name of a field
  /// @param onIn words for the choices of actions in which it is on, with a space between
  /// @param start the year in which it begins, and `planned` how it all is in the plan, in words
  public record Turn(
      String id,
      Text name,
      String planned,
      boolean on,
      String onIn,
      String extent,
      String start,
      String success) {
    /// The same without dots, for the ids of a page.
    public String anchor() {
      return id.replace('.', '-');
    }
  }

  @Override
  public String template() {
    return "whatif.jte";
  }
}
