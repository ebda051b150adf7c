package dk.tonsvis.drafting;

import java.util.Optional;
import java.util.UUID;

/// Names a working copy.
public record CopyId(UUID value) {
  static CopyId next() {
    return new CopyId(UUID.randomUUID());
  }

  /// Empty if the text is no id.
  public static Optional<CopyId> parse(String text) {
    try {
      return Optional.of(new CopyId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
