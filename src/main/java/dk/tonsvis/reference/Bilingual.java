package dk.tonsvis.reference;

import dk.tonsvis.language.Language;

/// A text of the reference data in both languages. Neither may be blank.
public record Bilingual(String danish, String english) {
  public Bilingual {
    if (danish.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("a text stands in both languages: " + danish + english);
    }
  }

  public String in(Language language) {
    return switch (language) {
      case DANISH -> danish;
      case ENGLISH -> english;
    };
  }
}
