package dk.tonsvis.drafting;

import dk.tonsvis.journal.Actor;
import java.time.Instant;
import java.util.Optional;

/// A working copy of a municipality's plan, without its rows.
///
/// @param name what its people call it
/// @param fromRevision number of the revision that it was made from; empty for one that began empty
///     or as a file
/// @param version of its content, counted from 1; every change adds one
/// @param changedBy who made the last change
public record WorkingCopy(
    CopyId id,
    String municipality,
    String name,
    Optional<Integer> fromRevision,
    int version,
    Instant changedAt,
    Actor changedBy) {
  /// Characters of a name, at most.
  public static final int LONGEST_NAME = 200;
}
