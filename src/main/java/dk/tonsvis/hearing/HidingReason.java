package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a reply is not shown. Only what breaks the law, or is no reply at all; disagreement is no
/// reason.
public enum HidingReason {
  THREAT,
  HATE,
  DEFAMATION,
  PERSONAL_DATA,
  ADVERTISING;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<HidingReason> parse(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
  }

  public String words(Language language) {
    return Words.of("hearing", language).say("hidden." + key());
  }
}
