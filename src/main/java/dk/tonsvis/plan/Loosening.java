package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import java.util.Optional;

/// A way in which a target is less ambitious than the one before, or in which it can no longer be
/// told whether it is. A plan that has one must say so in words.
///
/// @param later the target that has taken the place of the earlier; empty if there is none
public record Loosening(Way way, Target earlier, Optional<Target> later) {

  public enum Way {
    LATER_YEAR,
    HIGHER_LEVEL,
    SMALLER_REDUCTION,
    /// Removals may make up for more of the emissions than before.
    MORE_REMOVALS,
    DROPPED,
    /// Measured on another account, so that its tonnes cannot be held against those before.
    OTHER_ACCOUNT,
    /// For another sector or within another boundary.
    OTHER_REACH,
    /// Put in another way, without figures in which the two could be compared.
    OTHER_AIM;

    /// Whether the two cannot be compared, so that nobody knows which goes farther.
    public boolean isUncertain() {
      return this == OTHER_ACCOUNT || this == OTHER_REACH || this == OTHER_AIM;
    }
  }

  /// One sentence for those who read the plan.
  public String sentence(Language language) {
    Target now = later.orElse(earlier);
    return Words.of("plan", language)
        .say(
            "loosening." + OptionKeys.of(way),
            title(earlier, language),
            told(earlier, language),
            told(now, language));
  }

  private static String title(Target target, Language language) {
    return target.statement().isEmpty() ? target.id() : target.statement().in(language);
  }

  private String told(Target target, Language language) {
    Numbers numbers = Numbers.in(language);
    return switch (way) {
      case LATER_YEAR, DROPPED -> Integer.toString(target.year());
      case HIGHER_LEVEL -> numbers.tonnesExact(target.level().known().orElseThrow());
      case SMALLER_REDUCTION ->
          target
              .aim()
              .findReduction()
              .map(reduction -> numbers.exact(reduction.percent()))
              .orElseThrow();
      case MORE_REMOVALS ->
          target
              .reach()
              .removals()
              .map(part -> numbers.exact(part.percent()) + "\u00a0%")
              .orElseGet(() -> Words.of("plan", language).say("removals.all"));
      case OTHER_ACCOUNT -> target.account();
      case OTHER_REACH, OTHER_AIM -> "";
    };
  }
}
