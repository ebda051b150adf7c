package dk.tonsvis.quantity;

/// The change from one amount to another of the same account: in tonnes always, in percent only
/// where that means something.
///
/// A percentage of a base that is zero or negative is not meaningful (an island that absorbs more
/// than it emits has no "percent less"), and a change of less than one percent is called unchanged.
public record Change(Co2e from, Co2e to) {
  /// Below this share of the base, up or down, a change is called [Direction#UNCHANGED].
  public static final Share UNCHANGED_BELOW = new Share(0.01);

  /// What a change may be called in words.
  public enum Direction {
    FELL,
    ROSE,
    UNCHANGED
  }

  public static Change between(Co2e from, Co2e to) {
    return new Change(from, to);
  }

  /// `to − from`: negative when emissions fell.
  public Co2e amount() {
    return to.minus(from);
  }

  /// Whether the base allows a percentage.
  public boolean hasShare() {
    return from.isPositive();
  }

  /// The change as a share of the base: −0.27 is 27 % less. Throws [IllegalStateException] if the
  /// base does not allow it; ask [#hasShare()] first.
  public Share share() {
    if (!hasShare()) {
      throw new IllegalStateException("no percentage of a base of " + from);
    }
    return new Share(amount().grams() / (double) from.grams());
  }

  /// Judged by the size of the base even where no percentage is shown.
  public Direction direction() {
    double amount = amount().grams();
    if (amount == 0
        || Math.abs(amount) < UNCHANGED_BELOW.value() * Math.abs((double) from.grams())) {
      return Direction.UNCHANGED;
    }
    return amount < 0 ? Direction.FELL : Direction.ROSE;
  }
}
