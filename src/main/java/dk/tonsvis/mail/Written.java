package dk.tonsvis.mail;

/// A letter in words: its subject, and its body as plain text and as a page.
public record Written(String subject, String text, String html) {
  /// Without what is secret.
  @Override
  public String toString() {
    return "Written[" + subject + "]";
  }
}
