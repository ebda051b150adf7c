package dk.tonsvis.drafting;

import dk.tonsvis.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody says about a working copy, with the answers.
///
/// @param row that it is about; empty where it is about the copy as a whole
/// @param said the comment itself
/// @param answers oldest first
/// @param settled when and by whom it was dealt with; empty as long as it is open
public record Comment(
    CommentId id,
    CopyId copy,
    String municipality,
    Optional<Integer> row,
    Said said,
    List<Said> answers,
    Optional<Settled> settled) {
  public static final int LONGEST = 5_000;

  public Comment {
    answers = List.copyOf(answers);
  }

  /// Somebody's words.
  public record Said(PersonId person, Instant at, String body) {}

  /// Somebody said that it was dealt with.
  public record Settled(PersonId person, Instant at) {}

  public boolean isOpen() {
    return settled.isEmpty();
  }

  /// The comment and its answers.
  public List<Said> all() {
    return Stream.concat(Stream.of(said), answers.stream()).toList();
  }

  /// Whether somebody has said something here.
  public boolean isSpokenIn(PersonId person) {
    return all().stream().anyMatch(each -> each.person().equals(person));
  }

  /// Whether it is open and the last word is somebody else's.
  public boolean waitsFor(PersonId person) {
    return isOpen() && !all().getLast().person().equals(person);
  }
}
