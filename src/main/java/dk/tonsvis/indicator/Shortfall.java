package dk.tonsvis.indicator;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.List;
import java.util.Locale;

/// Why a dataset as it was read cannot be stored, in one sentence.
///
/// @param arguments codes and years that stand in the sentence
public record Shortfall(Kind kind, List<String> arguments) {
  public Shortfall {
    arguments = List.copyOf(arguments);
  }

  public enum Kind {
    /// A code that is none of the 98, or not of this dataset.
    UNKNOWN_MUNICIPALITY,
    /// An indicator that is not known, or belongs to another dataset.
    UNKNOWN_INDICATOR,
    /// The same municipality, indicator and year twice.
    TWICE,
    /// A municipality that lacks an indicator in a year that others have.
    INCOMPLETE,
    /// Nothing at all.
    EMPTY
  }

  static Shortfall of(Kind kind, String... arguments) {
    return new Shortfall(kind, List.of(arguments));
  }

  public String sentence(Language language) {
    return Words.of("indicator", language)
        .say(
            "shortfall." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            arguments.toArray(String[]::new));
  }
}
