package dk.tonsvis.desk;

import java.util.List;
import java.util.Optional;

/// What people have said about something, with the answers.
///
/// @param id of its heading, unlike any other on the page
/// @param empty what is said where nobody has said anything
public record Remarks(String id, String title, List<Remark> remarks, String empty) implements Part {
  public Remarks {
    remarks = List.copyOf(remarks);
  }

  /// A comment and what was answered to it.
  ///
  /// @param href where it is answered; empty where one is there
  /// @param about what it is about, where that is not the page
  /// @param state that it was dealt with, and by whom; empty as long as it is open
  public record Remark(
      String id,
      String href,
      Optional<Link> about,
      Said said,
      List<Said> answers,
      String state,
      Optional<Listing.Deed> deed) {
    public Remark {
      answers = List.copyOf(answers);
    }
  }

  /// Somebody's words, a paragraph each.
  public record Said(String who, String when, List<String> words) {
    public Said {
      words = List.copyOf(words);
    }
  }
}
