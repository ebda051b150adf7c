package dk.tonsvis.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What came of sending a reply.
public sealed interface Reception {
  /// It is stored.
  ///
  /// @param reference eight letters and digits by which its sender can ask about it
  record Received(String reference) implements Reception {}

  /// It was not stored, for all of these reasons.
  record Refused(List<ReplyFlaw> flaws) implements Reception {
    public Refused {
      flaws = List.copyOf(flaws);
    }
  }

  /// The revision is not in hearing, or no longer.
  ///
  /// @param until the last day; empty where it never was in hearing, or where it was decided
  record Closed(Optional<LocalDate> until) implements Reception {}

  /// So much has come from there that more is not taken for a while.
  record TooMany() implements Reception {}
}
