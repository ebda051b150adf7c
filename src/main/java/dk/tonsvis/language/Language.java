package dk.tonsvis.language;

import java.util.Locale;

/// The languages that Tonsvis speaks: Danish first, English second.
public enum Language {
  DANISH("da"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// The ISO 639-1 code, as in the `lang` attribute of a page.
  public String code() {
    return code;
  }

  /// Throws [IllegalArgumentException] for the code of another language.
  public static Language ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("not a language of ours: " + code);
  }

  public Locale locale() {
    return Locale.of(code, this == DANISH ? "DK" : "GB");
  }

  public Language other() {
    return this == DANISH ? ENGLISH : DANISH;
  }
}
