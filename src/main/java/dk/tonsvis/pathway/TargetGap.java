package dk.tonsvis.pathway;

import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Years;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// A target held against the yearly totals of an account.
///
/// Amounts of two account identities are never subtracted from each other. Net zero is the one
/// target that any territorial account of the same place can measure, because zero is zero on all
/// of them.
public sealed interface TargetGap {
  Target target();

  /// The target can be measured on this account.
  ///
  /// @param lastYear the last year that the account tells of
  /// @param emitted what was emitted in that year
  /// @param gap `emitted − level`: what has to go until the target year; negative when the level is
  ///     already kept
  /// @param neededPerYear the gap spread over the years that are left; empty when none are left
  /// @param achieved the fall per year over the years that the account tells of (negative when
  ///     emissions rose); empty when it tells of one year only
  record Measured(
      Target target,
      int lastYear,
      Co2e emitted,
      Co2e level,
      Co2e gap,
      Optional<Co2e> neededPerYear,
      Optional<Achieved> achieved)
      implements TargetGap {

    /// Whether the last known year already keeps the level.
    public boolean isKept() {
      return !gap.isPositive();
    }
  }

  /// The mean yearly fall between the first and the last known year.
  record Achieved(Co2e perYear, Years years) {}

  /// The target belongs to another account, so it is shown with its own numbers and not subtracted.
  record OtherAccount(Target target) implements TargetGap {}

  /// There is nothing to subtract: the target's level or the account's figures are missing.
  record Unknown(Target target, Lacking lacking) implements TargetGap {

    /// What is missing.
    public enum Lacking {
      /// The target's level in tonnes is not published.
      LEVEL,
      /// The account has no year without missing figures.
      ACCOUNT
    }
  }

  /// Holds a target against the totals of an account.
  ///
  /// @param account id of the account identity that the totals belong to
  /// @param coversTerritory whether that account is territorial and covers the target's boundary
  /// @param totals the account's total by year
  static TargetGap between(Target target, String account, boolean coversTerritory, Series totals) {
    boolean mayMeasure =
        target.account().equals(account) || (target.isNetZero() && coversTerritory);
    if (!mayMeasure) {
      return new OtherAccount(target);
    }
    Optional<Co2e> level = target.level().known();
    NavigableMap<Integer, Co2e> known = totals.known();
    if (level.isEmpty()) {
      return new Unknown(target, Unknown.Lacking.LEVEL);
    }
    if (known.isEmpty()) {
      return new Unknown(target, Unknown.Lacking.ACCOUNT);
    }
    Map.Entry<Integer, Co2e> first = known.firstEntry();
    Map.Entry<Integer, Co2e> last = known.lastEntry();
    Co2e gap = last.getValue().minus(level.get());
    int yearsLeft = target.year() - last.getKey();
    Optional<Co2e> needed =
        yearsLeft > 0 ? Optional.of(gap.dividedBy(yearsLeft)) : Optional.empty();
    int yearsPast = last.getKey() - first.getKey();
    Optional<Achieved> achieved =
        yearsPast > 0
            ? Optional.of(
                new Achieved(
                    first.getValue().minus(last.getValue()).dividedBy(yearsPast),
                    Years.of(first.getKey(), last.getKey())))
            : Optional.empty();
    return new Measured(target, last.getKey(), last.getValue(), level.get(), gap, needed, achieved);
  }
}
