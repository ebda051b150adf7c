package dk.tonsvis.hearing;

import java.util.Optional;
import java.util.UUID;

/// Names a reply. It is made with the form, so that a form that is sent twice is one reply.
public record ReplyId(UUID value) {
  public static ReplyId next() {
    return new ReplyId(UUID.randomUUID());
  }

  /// Empty if the text is no id.
  public static Optional<ReplyId> parse(String text) {
    try {
      return Optional.of(new ReplyId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
