package dk.tonsvis.place;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.Locale;

/// How many live in a municipality in a year, and how that is known.
public record Population(int year, int inhabitants, Kind kind) {
  /// Where a number of inhabitants comes from; its words say how far it can be relied on.
  public enum Kind {
    /// Counted by Statistics Denmark.
    REGISTERED,
    /// The account's total divided by its figure per inhabitant: right to about 0.05 %.
    DERIVED,
    /// Of the invented municipality.
    INVENTED;

    /// The source, in a sentence for the source box.
    public String source(Language language) {
      return say("source", language);
    }

    /// What to keep in mind, in a sentence.
    public String caveat(Language language) {
      return say("caveat", language);
    }

    private String say(String what, Language language) {
      String key = "population." + name().toLowerCase(Locale.ROOT) + "." + what;
      return Words.of("place", language).say(key);
    }
  }

  public Population {
    if (inhabitants <= 0) {
      throw new IllegalArgumentException("nobody lives there in " + year + ": " + inhabitants);
    }
  }
}
