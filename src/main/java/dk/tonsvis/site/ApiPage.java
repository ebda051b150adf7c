package dk.tonsvis.site;

import java.util.List;

/// What programs may ask, made from the contract of the API.
public record ApiPage(
    Frame frame, List<String> headline, List<Topic> topics, List<Trouble> troubles)
    implements Page {
  /// A heading, and what can be asked under it.
  public record Topic(String id, String title, List<Question> questions) {}

  /// One thing that can be asked.
  ///
  /// @param example an address that can be followed
  /// @param columns of its CSV, with commas between them; empty where it has none
  public record Question(
      String id, String path, String summary, String example, String columns, List<Word> words) {}

  /// A parameter, and what may stand for it.
  public record Word(String name, String description, String form) {}

  /// A kind of problem, as it is linked to from an answer.
  public record Trouble(String id, String status, String title, String detail) {}

  @Override
  public String template() {
    return "api.jte";
  }
}
