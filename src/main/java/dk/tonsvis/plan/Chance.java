package dk.tonsvis.plan;

import dk.tonsvis.quantity.Share;

/// How sure it is that an effect comes, and on time.
///
/// @param delayYears the greatest delay that is thought possible; any from none to this is taken to
///     be as likely as another
/// @param success the probability that it happens at all
public record Chance(double delayYears, Share success) {
  public static final Chance CERTAIN = new Chance(0, Share.WHOLE);

  /// A longer delay than this is another plan.
  public static final double LONGEST_DELAY = 30;

  public Chance {
    if (!(delayYears >= 0 && delayYears <= LONGEST_DELAY)) {
      throw new IllegalArgumentException("a delay is 0 to 30 years, not " + delayYears);
    }
    if (!success.isPart()) {
      throw new IllegalArgumentException("a probability is 0 to 1, not " + success.value());
    }
  }
}
