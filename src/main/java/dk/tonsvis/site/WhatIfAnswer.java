package dk.tonsvis.site;

import java.util.List;

/// What comes of a scenario: the part of the page that a script puts in the place of the last.
///
/// @param canonical the address that holds the scenario, in the page's language
/// @param polite one sentence for those who do not see what changed
/// @param draws how many draws it rests on
/// @param isPlan whether it is the plan as adopted
public record WhatIfAnswer(
    Frame frame,
    String canonical,
    List<String> headline,
    String polite,
    String compared,
    String draws,
    boolean isPlan,
    Picture picture,
    DataTable table)
    implements Page {
  @Override
  public String template() {
    return "answer.jte";
  }
}
