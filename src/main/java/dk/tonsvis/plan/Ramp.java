package dk.tonsvis.plan;

/// How an effect grows from its start to its full size.
public enum Ramp {
  /// Nothing until the year of full effect, then all of it.
  STEP,
  /// By the same amount each year: nothing in the year of start, all in the year of full effect.
  LINEAR,
  /// Slowly, fast, slowly: `3x² − 2x³` of the way from start to full effect.
  S_CURVE
}
