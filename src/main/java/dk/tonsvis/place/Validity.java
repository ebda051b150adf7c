package dk.tonsvis.place;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which something holds, both ends included. An end that is empty is open, or not
/// known.
public record Validity(Optional<LocalDate> first, Optional<LocalDate> last) {
  public Validity {
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new IllegalArgumentException(
          "a validity runs forward, not from " + first.get() + " to " + last.get());
    }
  }

  public boolean holdsOn(LocalDate day) {
    return first.map(f -> !day.isBefore(f)).orElse(true)
        && last.map(l -> !day.isAfter(l)).orElse(true);
  }

  /// The day itself where it holds then, else the day nearest to it on which it does.
  public LocalDate nearest(LocalDate day) {
    LocalDate notBefore = first.filter(day::isBefore).orElse(day);
    return last.filter(notBefore::isAfter).orElse(notBefore);
  }
}
