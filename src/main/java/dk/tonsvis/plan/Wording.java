package dk.tonsvis.plan;

import dk.tonsvis.language.Language;

/// A text of a plan. Municipalities write in Danish, so the English may be empty; a reader of
/// English is then shown the Danish, marked as such by [#languageIn].
public record Wording(String danish, String english) {
  public static final Wording NONE = new Wording("", "");

  public Wording {
    if (danish.isBlank() && !english.isBlank()) {
      throw new IllegalArgumentException("a text without Danish: " + english);
    }
  }

  public static Wording danish(String danish) {
    return new Wording(danish, "");
  }

  public boolean isEmpty() {
    return danish.isBlank();
  }

  /// The text in that language, or the Danish where there is none.
  public String in(Language language) {
    return languageIn(language) == Language.ENGLISH ? english : danish;
  }

  /// The language that [#in] answers in.
  public Language languageIn(Language language) {
    return language == Language.ENGLISH && english.isBlank() && !danish.isBlank()
        ? Language.DANISH
        : language;
  }
}
