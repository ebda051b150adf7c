package dk.tonsvis.place;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.Locale;

/// The five types into which Statistics Denmark sorts municipalities, by the size of their largest
/// town and the way to many jobs.
public enum MunicipalityType {
  CAPITAL,
  METROPOLITAN,
  PROVINCIAL,
  COMMUTER,
  RURAL;

  /// What people call it: `oplandskommune`, `commuter municipality`.
  public String name(Language language) {
    return Words.of("place", language).say("type." + key());
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
