package dk.tonsvis.pathway;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;

/// Something that keeps a text from being a scenario.
///
/// @param what the part of the text it is about, cut short and without signs that nobody can type
public record ScenarioProblem(Kind kind, String what) {
  private static final int LONGEST = 60;

  static ScenarioProblem of(Kind kind, String what) {
    String readable =
        what.codePoints()
            .filter(c -> !Character.isISOControl(c) && !isHalf(c))
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new ScenarioProblem(kind, readable);
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /// One sentence for people: `scenario.` and the kind, in the bundle of the package.
  public String sentence(Language language) {
    return Words.of("pathway", language).say("scenario." + kind.name(), what);
  }

  /// What can be wrong.
  public enum Kind {
    /// The whole text; `what` is how long it may be.
    TOO_LONG,
    /// `what` is how many settings there may be.
    TOO_MANY,
    UNREADABLE,
    UNKNOWN_PARAMETER,
    REPEATED,
    UNKNOWN_ACTIONS,
    UNKNOWN_BASELINE,
    UNKNOWN_ACTION,
    ACTION_TWICE,
    EXTENT,
    YEAR,
    SUCCESS
  }
}
