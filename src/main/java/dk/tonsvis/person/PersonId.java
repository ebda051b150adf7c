package dk.tonsvis.person;

import java.util.Optional;
import java.util.UUID;

/// Names a person everywhere, also in the journal: it says nothing about them, and stays when they
/// are forgotten.
public record PersonId(UUID value) {
  public static PersonId next() {
    return new PersonId(UUID.randomUUID());
  }

  /// Empty if the text is no id.
  public static Optional<PersonId> parse(String text) {
    try {
      return Optional.of(new PersonId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
