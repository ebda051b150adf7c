package dk.tonsvis.drafting;

import java.util.Optional;
import java.util.UUID;

/// Names a comment or an answer to one. A form carries it, so that what is sent twice is said once.
public record CommentId(UUID value) {
  public static CommentId next() {
    return new CommentId(UUID.randomUUID());
  }

  /// Empty if the text is no id.
  public static Optional<CommentId> parse(String text) {
    try {
      return Optional.of(new CommentId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
