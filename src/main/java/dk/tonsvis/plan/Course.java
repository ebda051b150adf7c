package dk.tonsvis.plan;

import java.util.OptionalInt;

/// When an effect comes and goes.
///
/// @param start the last year before the effect begins to grow
/// @param full the first year of full effect
/// @param end the last year of effect; empty if it lasts
public record Course(int start, int full, OptionalInt end, Ramp ramp) {
  public Course {
    if (start > full) {
      throw new IllegalArgumentException("full effect in " + full + " before the start " + start);
    }
    if (end.isPresent() && end.getAsInt() < full) {
      throw new IllegalArgumentException("it ends in " + end.getAsInt() + " before " + full);
    }
  }
}
