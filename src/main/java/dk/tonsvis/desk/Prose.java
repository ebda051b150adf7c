package dk.tonsvis.desk;

import java.util.List;

/// Sentences under a heading.
///
/// @param title empty for none
public record Prose(String title, List<String> paragraphs) implements Part {
  public Prose {
    paragraphs = List.copyOf(paragraphs);
  }

  public static Prose of(String... paragraphs) {
    return new Prose("", List.of(paragraphs));
  }
}
