package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// On whose behalf a reply is given.
public enum Speaker {
  CITIZEN,
  DISABILITY_COUNCIL,
  VULNERABLE_COUNCIL,
  SENIOR_COUNCIL,
  YOUTH_COUNCIL,
  GREEN_COUNCIL,
  ADVISER,
  BUSINESS,
  OTHER;

  /// As it is stored and sent: `senior-council`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Speaker> parse(String key) {
    return Arrays.stream(values()).filter(speaker -> speaker.key().equals(key)).findFirst();
  }

  public String words(Language language) {
    return Words.of("hearing", language).say("speaker." + key());
  }

  /// The same as the first words of a line.
  public String title(Language language) {
    String words = words(language);
    return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
  }
}
