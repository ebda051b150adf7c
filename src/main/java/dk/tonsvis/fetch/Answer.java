package dk.tonsvis.fetch;

import java.nio.charset.StandardCharsets;

/// What came back, as it came: a status of 200 with its body, or 204 or 404 for what is not there.
final class Answer {
  private static final int OK = 200;

  private final int status;
  private final byte[] body;

  /// The body is not copied, and must not be changed.
  Answer(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body;
  }

  boolean isThere() {
    return status == OK;
  }

  /// Its text without the mark of byte order that some services put first.
  String text() {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
