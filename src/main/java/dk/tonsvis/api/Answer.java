package dk.tonsvis.api;

import java.util.Optional;
import java.util.function.Supplier;

/// What comes of asking.
sealed interface Answer {
  /// A document, and the same as a table where the contract promises CSV. Only the one that is
  /// asked for is made.
  ///
  /// @param next the address of the next page; empty on the last
  record Document(Supplier<Object> json, Supplier<Csv> csv, Optional<String> next)
      implements Answer {}

  /// Something that is written already.
  record Written(String json) implements Answer {}

  /// What the path names is not there.
  record NotThere() implements Answer {}

  /// The request is wrong; what is wrong stands in the [Ask].
  record Wrong() implements Answer {}

  /// Too much is computed just now.
  record Busy() implements Answer {}

  static Answer of(Object json) {
    return new Document(
        () -> json,
        () -> {
          throw new IllegalStateException("the contract promises no CSV");
        },
        Optional.empty());
  }

  static Answer of(Object json, Supplier<Csv> csv) {
    return new Document(() -> json, csv, Optional.empty());
  }
}
