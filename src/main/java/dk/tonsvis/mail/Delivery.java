package dk.tonsvis.mail;

/// What came of handing a letter to the mail server.
sealed interface Delivery {
  /// The server has it and answers for it.
  record Taken() implements Delivery {}

  /// The server will never take it.
  record Refused(String reason) implements Delivery {}

  /// Not now.
  record Failed(String reason) implements Delivery {}

  /// The server is not there, or does not let us in: no other letter would come through either.
  record Unreachable(String reason) implements Delivery {}
}
