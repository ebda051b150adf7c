package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A reply to a revision in hearing, with what has come of it.
///
/// @param reference what its sender knows it by
/// @param name of who wrote it, for the municipality; empty where it was not given or is forgotten
/// @param answers oldest first, drafts among them
/// @param hidden why it is not shown; empty where it may be
public record Reply(
    ReplyId id,
    String reference,
    String municipality,
    int revision,
    Speaker speaker,
    String organisation,
    String name,
    String email,
    boolean isNamePublic,
    String body,
    String about,
    Language language,
    Instant receivedAt,
    List<Answer> answers,
    Optional<HidingReason> hidden) {
  public Reply {
    answers = List.copyOf(answers);
  }

  /// An answer as it was saved or published.
  public record Answer(int number, String body, boolean isPublished, Instant at) {}

  /// How far the municipality has come with it.
  public enum Status {
    RECEIVED,
    DRAFTED,
    ANSWERED,
    HIDDEN;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Status status() {
    if (hidden.isPresent()) {
      return Status.HIDDEN;
    }
    return answers.isEmpty()
        ? Status.RECEIVED
        : answers.getLast().isPublished() ? Status.ANSWERED : Status.DRAFTED;
  }

  /// The answer that everyone may read.
  public Optional<Answer> published() {
    return answers.stream().filter(Answer::isPublished).reduce((_, later) -> later);
  }

  /// The answer that is worked on: the last one, published or not.
  public Optional<Answer> latest() {
    return answers.stream().reduce((_, later) -> later);
  }

  /// Whether everyone may read it.
  public boolean isPublic() {
    return hidden.isEmpty() && published().isPresent();
  }

  /// Who speaks, as everyone may know it: an organisation by its name, a person only if they said
  /// so. May be empty.
  public String publicName() {
    if (!organisation.isEmpty()) {
      return organisation;
    }
    return isNamePublic ? name : "";
  }
}
