package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// What became of one revision of a plan in a later one.
///
/// @param lead how many actions went on, were merged, dropped …; or that
///     there is nothing to compare
public record ComparisonPage(
    Frame frame,
    String place,
    String placePath,
    String headline,
    String lead,
    List<Choice> earlier,
    List<Choice> later,
    Optional<Picture> became,
    List<Part> parts,
    Source source)
    implements Page {

  /// A revision that can be chosen.
  public record Choice(int number, String title, boolean chosen) {}

  /// Changes of one kind: the actions that were merged, the targets that were re-cut.
  public record Part(String id, String title, List<Change> changes) {}

  /// What happened to one thing.
  ///
  /// @param what it happened to
  /// @param how in a sentence of ours; empty if the fields say it
  /// @param words in the plan's own, such as the reason; may be empty
  /// @param href its page in the later revision; empty if it has none
  public record Change(Text what, String href, String how, Text words, List<Field> fields) {
    private static final int AT_A_GLANCE = 3;

    /// Whether there is more to it than one reads in passing.
    public boolean isLong() {
      return fields.size() > AT_A_GLANCE;
    }
  }

  /// A field that says something else than before.
  public record Field(String name, Text before, Text after) {}

  @Override
  public List<Picture> pictures() {
    return became.stream().toList();
  }

  @Override
  public String template() {
    return "comparison.jte";
  }
}
