package dk.tonsvis.site;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.Wording;

/// Words that somebody else wrote, as they stand on a page.
///
/// @param lang code of their language where it is another than the page's, else empty
public record Text(String words, String lang) {
  static Text of(Wording wording, Language page) {
    Language own = wording.languageIn(page);
    return new Text(wording.in(page), own == page ? "" : own.code());
  }

  /// Words of a plan that has no English for them, such as a name of a unit.
  static Text danish(String words, Language page) {
    return new Text(words, page == Language.DANISH ? "" : Language.DANISH.code());
  }

  /// Our own words, in the page's language.
  static Text ours(String words) {
    return new Text(words, "");
  }

  public boolean isEmpty() {
    return words.isBlank();
  }
}
