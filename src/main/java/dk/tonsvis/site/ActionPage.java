package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// Everything that everyone may know of one action.
///
/// @param headline a sentence whose second piece is the action's name
/// @param standing which revision it stands in
/// @param course its effect year by year, where that is in tonnes
/// @param effect what is said of its effect where it has no terms
/// @param reason why it has none, in the plan's words
/// @param together how it goes with other actions, in sentences
public record ActionPage(
    Frame frame,
    String place,
    String placePath,
    String number,
    Text name,
    List<String> headline,
    String standing,
    Text description,
    Optional<Picture> course,
    String effect,
    Text reason,
    List<Term> terms,
    List<String> together,
    Optional<Shares> shares,
    List<Fact> about,
    List<Fact> when,
    List<Fact> money,
    List<Fact> considered,
    List<Fact> lineage,
    List<Elsewhere> elsewhere,
    Source source)
    implements Page {

  /// One effect in words.
  ///
  /// @param where the pool of emissions that it works on
  /// @param factors what a unit emits before and after, by year; of activities only
  public record Term(
      String size, Text where, String when, String sure, Optional<DataTable> factors) {}

  /// Its part of what the plan does together.
  ///
  /// @param why that "alone" and "last" do not add up
  public record Shares(String lead, List<KeyFigure> figures, String why, DataTable alone) {}

  /// The same action in another revision.
  public record Elsewhere(String title, String href) {}

  @Override
  public List<Picture> pictures() {
    return course.stream().toList();
  }

  @Override
  public String template() {
    return "action.jte";
  }
}
