package dk.tonsvis.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What came of reckoning the journal's chain again.
public sealed interface Verification {
  /// Every fact stands as it was written. What no check from within can see is a chain that was
  /// written anew from some point on, or cut off at its end; a day's hash that was kept elsewhere
  /// can.
  ///
  /// @param days the last hash of each day that has facts, oldest first
  record Whole(long facts, List<Day> days) implements Verification {
    public Whole {
      days = List.copyOf(days);
    }
  }

  /// The first place where the chain does not hold.
  ///
  /// @param position in the chain; empty for a fact that is in no chain and for a hash that is
  ///     nowhere
  /// @param fact the fact's number in `journal_fact`, where one is known
  record Broken(Optional<Long> position, Optional<Long> fact, Reason reason)
      implements Verification {}

  /// A day of UTC and its last hash, which stands for everything up to then.
  record Day(LocalDate on, String hash) {}

  /// Why the chain does not hold.
  enum Reason {
    /// The fact, its link or a hash before it is not what it was.
    CHANGED,
    /// A link, or the fact of a link, is not there.
    MISSING,
    /// A fact stands in the journal without a link.
    UNLINKED,
    /// The link's day is not the one that follows from its fact and the link before it.
    OUT_OF_ORDER,
    /// The hash that somebody kept is not in the chain: it was cut off or written anew.
    UNKNOWN_HASH
  }
}
