package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// Where a figure comes from.
///
/// @param place whom it is about, and `placePath` their page, empty where there is none
/// @param lead what to know before reading on; empty where there is nothing
/// @param symbols the formula, in pieces of which every second is an index
/// @param grounds what it rests on besides the account, as names and values
/// @param linked address of the same for programs
public record ExplainPage(
    Frame frame,
    String place,
    String placePath,
    String here,
    List<String> headline,
    String lead,
    String formula,
    List<String> symbols,
    String rounding,
    Optional<DataTable> inputs,
    List<PathwayPage.Pair> grounds,
    Source source,
    String linked)
    implements Page {
  @Override
  public String template() {
    return "explain.jte";
  }
}
