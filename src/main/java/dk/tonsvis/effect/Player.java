package dk.tonsvis.effect;

/// An action on one pool in one year, with all its terms there: it takes `tonnes` first, and a
/// `share` of what is then left.
///
/// @param share 0 to 1
/// @param tonnes any amount, in the unit of the pool; below zero it adds emissions
public record Player(double share, double tonnes) {
  public static final Player NONE = new Player(0, 0);

  public Player {
    if (!(share >= 0 && share <= 1) || !Double.isFinite(tonnes)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + share + ", " + tonnes);
    }
  }

  /// With one more share, of what the others leave.
  public Player plusShare(double another) {
    return new Player(both(share, another), tonnes);
  }

  /// With more tonnes.
  public Player plusTonnes(double more) {
    return new Player(share, tonnes + more);
  }

  /// With tonnes that may hit what others have already taken. They are a share of the pool, so that
  /// they and the others can hit the same.
  ///
  /// A pool at or below zero has no shares, and what is below zero adds emissions and hits nothing
  /// that others could have taken: there they are tonnes like others.
  public Player plusOverlapping(double more, double base) {
    return base > 0 && more > 0 ? plusShare(asShare(more, base)) : plusTonnes(more);
  }

  /// Two shares that work one after the other: `1 − (1 − r)·(1 − s)`.
  public static double both(double share, double another) {
    return share + another - share * another;
  }

  /// Tonnes above zero as a share of a pool above zero, at most all of it.
  public static double asShare(double tonnes, double base) {
    return Math.min(1, tonnes / base);
  }
}
