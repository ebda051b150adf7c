package dk.tonsvis.pathway;

import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A target held against a pathway.
public sealed interface Outcome {
  Target target();

  /// The target is measured on the pathway.
  ///
  /// @param level what the target allows in its year
  /// @param emitted what the pathway has in that year, removals taken off as far as the target
  ///     counts them
  /// @param removed the removals that were taken off
  /// @param manko `emitted − level`: what is missing; negative when the target is over-fulfilled
  /// @param probability in how many of the draws it is met; empty where none were made
  record Held(
      Target target,
      Co2e level,
      Co2e emitted,
      Co2e removed,
      Co2e manko,
      Optional<Share> probability)
      implements Outcome {
    public boolean isMet() {
      return !manko.isPositive();
    }
  }

  /// It belongs to another account or boundary, or its level or year is not within the pathway.
  record NotHeld(Target target, Why why) implements Outcome {}

  /// The target that a pathway is first of all held against: the soonest ahead for the whole
  /// account that is not a step to another, else the soonest ahead.
  ///
  /// @param measured what is measured on the pathway
  /// @param years of the pathway; the first is the account's last and lies behind
  static <T> Optional<T> leading(List<T> measured, Function<T, Target> target, Years years) {
    List<T> ahead =
        measured.stream()
            .filter(each -> target.apply(each).year() > years.first())
            .filter(each -> target.apply(each).year() <= years.last())
            .sorted(Comparator.comparingInt(each -> target.apply(each).year()))
            .toList();
    return ahead.stream()
        .filter(each -> target.apply(each).reach().isWhole())
        .findFirst()
        .or(() -> ahead.stream().findFirst());
  }

  enum Why {
    OTHER_ACCOUNT,
    /// It is about more or less than the account is.
    OTHER_BOUNDARY,
    LEVEL_MISSING,
    OUTSIDE_YEARS,
    UNKNOWN_SECTOR
  }
}
