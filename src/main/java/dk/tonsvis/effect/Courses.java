package dk.tonsvis.effect;

import dk.tonsvis.plan.Course;

/// How much of its full effect a term has in a year.
public final class Courses {
  private Courses() {}

  /// The part of the full effect, 0 to 1, in a calendar year: nothing up to the start, all of it
  /// from the year of full effect on, on the way between them as its ramp says, and nothing after
  /// the end.
  ///
  /// @param delay years by which start and full effect come later. The end stays: what a law or a
  ///     contract ends is not prolonged by having come late
  public static double level(Course course, int year, double delay) {
    double at = year - delay;
    if (course.end().isPresent() && year > course.end().getAsInt()) {
      return 0;
    }
    if (at >= course.full()) {
      return 1;
    }
    if (at <= course.start()) {
      return 0;
    }
    double way = (at - course.start()) / (course.full() - course.start());
    return switch (course.ramp()) {
      case STEP -> 0;
      case LINEAR -> way;
      case S_CURVE -> way * way * (3 - 2 * way);
    };
  }
}
