package dk.tonsvis.pathway;

import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Span;
import java.util.List;

/// An effect term of an action that counts, made ready for arithmetic: names are places in the
/// [Model], tonnes are grams, and what the scenario turns is turned.
///
/// @param place among the levers of the model
/// @param key a lasting name of the term, by which it gets its random numbers
/// @param action place of the action
/// @param pools places of the pools it works on; of a removal, of the sector it is shown with
/// @param size in a year of full effect: a share, grams, or units of the activity, before `times`
/// @param times what the size is multiplied by
/// @param from place of the factor that an activity leaves, `to` of the one it turns to; −1
///     for none
/// @param before the part of the effect that was there in the account's last year already
/// @param level the part of the full effect in each year that comes after it, on time
record Lever(
    int place,
    String key,
    int action,
    List<Integer> pools,
    Kind kind,
    boolean overlapping,
    Span size,
    double times,
    int from,
    int to,
    Course course,
    double before,
    Yearly level,
    Chance chance) {
  enum Kind {
    SHARE,
    TONNES,
    ACTIVITY,
    REMOVAL
  }

  /// A size as it may come out: no share is above the whole.
  double sized(double drawn) {
    double size = drawn * times;
    return kind == Kind.SHARE ? Math.min(1, size) : size;
  }

  boolean worksIn(int year) {
    return level.in(year) > 0;
  }
}
